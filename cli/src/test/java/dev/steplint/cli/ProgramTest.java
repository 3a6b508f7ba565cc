package dev.steplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as people start it, without a process of its own.
class ProgramTest {

    private static final String GOOD = "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Succeed\"}}}";
    private static final String ISLAND =
            "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Succeed\"},\"B\":{\"Type\":\"Succeed\"}}}";
    private static final String BROKEN = "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Succeed\"";

    @TempDir
    private Path folder;

    private record Run(int code, String out, String err) {}

    private Run run(String... arguments) {
        return runWith("", arguments);
    }

    private Run runWith(String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                folder,
                Map.of(),
                false);
        int code = new Program(console).run(List.of(arguments));
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void aCleanDefinitionEndsWithZero() throws IOException {
        write("good.json", GOOD);
        Run run = run("good.json");
        assertEquals(0, run.code, run.err);
        assertEquals("", run.err);
        assertEquals("no findings in 1 definition\n", run.out);
    }

    @Test
    void aFindingEndsWithOne() throws IOException {
        write("bad.json", ISLAND);
        Run run = run();
        assertEquals(1, run.code, run.err);
        assertTrue(run.out.contains("[unreachable-state]"), run.out);
        assertEquals(0, run("--fail-on", "never").code);
        assertEquals(0, run("--no-rule", "unreachable-state").code);
    }

    @Test
    void whatAwsHasAddedCanBeNamed() throws IOException {
        write("new.json", """
                {"StartAt": "A", "States": {
                  "A": {"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:dynamodb:putItems", "Next": "B"},
                  "B": {"Type": "Task", "Resource": "arn:aws:states:::dynamodb:putItems", "End": true}}}
                """);
        Run before = run("new.json");
        assertTrue(before.out.contains("[unknown-sdk-call]"), before.out);
        assertTrue(before.out.contains("[unknown-integration]"), before.out);
        write(".steplint.yaml", "catalog:\n  sdk: {dynamodb: [putItems]}\n  optimized: {dynamodb: [putItems]}\n");
        Run after = run("new.json");
        assertFalse(after.out.contains("[unknown-"), after.out);
        assertEquals("", after.err);
    }

    @Test
    void oneBrokenFileDoesNotHideTheOthers() throws IOException {
        write("a.asl.json", BROKEN);
        write("b.asl.json", ISLAND);
        Files.write(folder.resolve("c.asl.json"), new byte[] {(byte) 0xC3, (byte) 0x28, 0, 1, 2});
        Run run = run(".", "missing.json");
        assertEquals(2, run.code, run.err);
        assertTrue(run.out.contains("a.asl.json:1:"), run.out);
        assertTrue(run.out.contains("b.asl.json:1:"), run.out);
        assertTrue(run.out.contains("c.asl.json:1:"), run.out);
        assertTrue(run.out.contains("missing.json does not exist"), run.out);
    }

    @Test
    void standardInputIsADefinition() {
        assertEquals(0, runWith(GOOD, "-").code);
        Run run = runWith("", "-");
        assertEquals(1, run.code);
        assertTrue(run.out.contains("<stdin>:1:1"), run.out);
        assertTrue(runWith(ISLAND, "--stdin-name", "flow.asl.json", "-").out.contains("flow.asl.json:1:"));
    }

    @Test
    void theAnswerOfAwsHasTheShapeThatTheArgumentsAskFor() throws IOException {
        write("flows/bad.asl.json", ISLAND);
        Run one = run("--format", "aws", "flows/bad.asl.json");
        assertEquals(1, one.code, one.err);
        assertTrue(one.out.startsWith("{\n  \"result\": \"FAIL\""), one.out);
        assertTrue(one.out.contains("\"code\": \"MISSING_TRANSITION_TARGET\""), one.out);
        // A folder may have more than one tomorrow.
        Run all = run("--format", "aws", "flows");
        assertTrue(all.out.startsWith("{\n  \"flows/bad.asl.json\": {\n    \"result\": \"FAIL\""), all.out);
        assertTrue(runWith(GOOD, "--format", "aws", "-").out.startsWith("{\n  \"result\": \"OK\""));
    }

    @Test
    void theAnswerOfAwsHasWarningsForAProfileThatAsks() {
        String path =
                "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"Parameters\":{\"id\":\"$.id\"},\"End\":true}}}";
        assertFalse(runWith(path, "--format", "aws", "-").out.contains("NO_DOLLAR"));
        assertTrue(
                runWith(path, "--format", "aws", "--profile", "strict", "-").out.contains("NO_DOLLAR"));
    }

    @Test
    void whatIsNoDefinitionIsSkipped() throws IOException {
        write("package.json", "{\"name\": \"x\"}");
        write("template.json", "{\"Resources\": {\"Queue\": {\"Type\": \"AWS::SQS::Queue\"}}}");
        Run run = run("-v");
        assertEquals(0, run.code);
        assertTrue(run.err.contains("skipped: package.json holds no state machine definition"), run.err);
        assertTrue(run.err.contains("2 files looked into, 2 skipped"), run.err);
        assertTrue(run("template.json").out.contains("is a template without a state machine"));
        assertTrue(run("-f", "json", "template.json").err.contains("is a template without a state machine"));
    }

    @Test
    void machinesOfTemplatesAreNamed() throws IOException {
        write("flows/order.asl.json", ISLAND);
        write("template.yaml", """
                Resources:
                  First:
                    Type: AWS::Serverless::StateMachine
                    Properties: { DefinitionUri: flows/order.asl.json }
                  Second:
                    Type: AWS::Serverless::StateMachine
                    Properties: { DefinitionUri: flows/order.asl.json, Type: EXPRESS }
                  Third:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      DefinitionString: '%s'
                """.formatted(ISLAND));
        Run run = run(".");
        assertEquals(1, run.code, run.err);
        assertTrue(
                run.out.contains("--> flows/order.asl.json:1:49 (First in template.yaml, Second in template.yaml)"),
                run.out);
        assertTrue(run.out.contains("--> template.yaml:11:74 (Third)"), run.out);
        assertTrue(run.out.contains("in 2 files (2 definitions examined)"), run.out);
        assertTrue(run("-f", "json", ".").out.contains("\"definition\": \"template.yaml#Third\""));
    }

    @Test
    void parametersOfTemplatesCanBeGiven() throws IOException {
        write("template.yaml", """
                Parameters: { Next: { Type: String } }
                Conditions: { Far: !Equals [!Ref AWS::Region, eu-central-1] }
                Resources:
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      DefinitionString: !Sub
                        - '{"StartAt":"A","States":{"A":{"Type":"Pass","Next":"${Next}"},"${Last}":{"Type":"Succeed"}}}'
                        - Last: !If [Far, B, C]
                """);
        String[] rule = {"--rule", "undefined-target", "template.yaml"};
        assertEquals(0, run(rule).code);
        assertEquals(0, run("--parameters", "Next=B", rule[0], rule[1], rule[2]).code);
        Run wrong = run("--parameters", "Next=B", "--region", "eu-west-1", rule[0], rule[1], rule[2]);
        assertEquals(1, wrong.code, wrong.out);
        assertTrue(wrong.out.contains("names `B`"), wrong.out);
        write(".steplint.yaml", "deployment: { region: eu-west-1, parameters: { Next: B } }\n");
        assertEquals(1, run(rule).code);
        assertEquals(0, run("--region", "eu-central-1", rule[0], rule[1], rule[2]).code);
    }

    @Test
    void machinesOfTerraformAreNamed() throws IOException {
        String states = ISLAND.substring(1, ISLAND.length() - 1);
        write("main.tf", """
                resource "aws_sfn_state_machine" "first" {
                  definition = <<-EOT
                    {%s}
                  EOT
                }
                resource "aws_sfn_state_machine" "second" {
                  for_each   = toset(["a", "b"])
                  definition = templatefile("${path.module}/flow.tftpl", { name = each.key })
                }
                module "other" {
                  source = "./other"
                }
                """.formatted(states));
        write("flow.tftpl", ISLAND);
        write("other/main.tf", "resource \"aws_sqs_queue\" \"q\" {}\n");
        Run run = run(".");
        assertEquals(1, run.code, run.err);
        assertTrue(run.out.contains("--> main.tf:3:"), run.out);
        assertTrue(run.out.contains("(aws_sfn_state_machine.first)"), run.out);
        assertTrue(
                run.out.contains(
                        "(aws_sfn_state_machine.second[\"a\"] in main.tf, aws_sfn_state_machine.second[\"b\"] in main.tf)"),
                run.out);
        assertTrue(run("-f", "json", ".").out.contains("\"definition\": \"main.tf#aws_sfn_state_machine.first\""));
        assertTrue(run("other/main.tf").out.contains("declares no state machine"), run("other/main.tf").out);
    }

    @Test
    void filesThatTemplatesNameAreMended() throws IOException {
        String path =
                "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"Nxt\":\"B\"},\"B\":{\"Type\":\"Succeed\"}}}";
        write("z.asl.json", path);
        write("template.yaml", """
                Resources:
                  First:
                    Type: AWS::Serverless::StateMachine
                    Properties: { DefinitionUri: z.asl.json }
                """);
        assertEquals(1, run(".").code);
        Run run = run("--fix=unsafe", ".");
        assertEquals(0, run.code, run.out);
        assertTrue(Files.readString(folder.resolve("z.asl.json")).contains("\"Next\":\"B\""), run.out);
        assertTrue(run.out.contains("fixed 1 problem in 1 file"), run.out);
    }

    @Test
    void templatesAcceptFindings() throws IOException {
        write("order.json", ISLAND);
        write("template.yaml", """
                Resources:
                  First:
                    Type: AWS::Serverless::StateMachine
                    Metadata: { steplint: { allow: unreachable-state, reason: kept for later } }
                    Properties: { DefinitionUri: order.json }
                  # steplint allow unreachable-state, missing-definition-file: the same
                  Second:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      Definition:
                        StartAt: A
                        States:
                          A: { Type: Succeed }
                          B: { Type: Succeed }
                  Third:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      Definition:
                        StartAt: A
                        States:
                          A: { Type: Succeed }
                          B: { Type: Succeed } # steplint allow unreachable-state: here too
                  Fourth:
                    Type: AWS::Serverless::StateMachine
                    Metadata: { steplint: [{ allow: [missing-definition-file], reason: built later }, { allow: endless-loop }] }
                    Properties: { DefinitionUri: nowhere.json }
                """);
        Run run = run("--profile", "audit", ".");
        assertEquals(0, run.code, run.out);
        assertFalse(run.out.contains("[unreachable-state]"), run.out);
        assertFalse(run.out.contains("does not exist"), run.out);
        assertTrue(run.out.contains("--> template.yaml:6:3"), run.out);
        assertTrue(run.out.contains("The suppression of `missing-definition-file` silences nothing"), run.out);
        assertTrue(run.out.contains("The suppression of `endless-loop` silences nothing"), run.out);
        assertTrue(run.out.contains("The suppression of `endless-loop` has no reason"), run.out);
    }

    @Test
    void aTemplateAcceptsFindingsInAllThatItDeclares() throws IOException {
        write("order.json", ISLAND);
        write("template.yaml", """
                Metadata:
                  steplint:
                    - { allow: [unreachable-state, missing-definition-file], reason: an example }
                    - { allow: endless-loop, reason: none is there }
                Resources:
                  First:
                    Type: AWS::Serverless::StateMachine
                    Properties: { DefinitionUri: order.json }
                  Second:
                    Type: AWS::StepFunctions::StateMachine
                    Properties: { Definition: %s }
                  Third:
                    Type: AWS::Serverless::StateMachine
                    Properties: { DefinitionUri: nowhere.json }
                """.formatted(ISLAND));
        Run run = run("--profile", "audit", ".");
        assertEquals(0, run.code, run.out);
        assertFalse(run.out.contains("[unreachable-state]"), run.out);
        assertFalse(run.out.contains("[missing-definition-file]"), run.out);
        assertTrue(run.out.contains("--> template.yaml:4:16"), run.out);
        assertTrue(run.out.contains("The suppression of `endless-loop` silences nothing"), run.out);
    }

    @Test
    void filesOutsideOfTheProjectAreNotRead() throws IOException {
        write("flow.asl.json", GOOD);
        write("inner/template.yaml", """
                Resources:
                  Outside:
                    Type: AWS::Serverless::StateMachine
                    Properties: { DefinitionUri: ../../../../../../../../../../etc/hostname }
                  Absent:
                    Type: AWS::Serverless::StateMachine
                    Properties: { DefinitionUri: ../flow.asl.yaml }
                  Found:
                    Type: AWS::Serverless::StateMachine
                    Properties: { DefinitionUri: ../flow.asl.json }
                """);
        Run run = run("--profile", "audit", "inner");
        assertTrue(run.out.contains("`Outside` lies in a file that lies outside of the project"), run.out);
        assertTrue(run.out.contains("`../flow.asl.yaml` of `Absent` does not exist"), run.out);
        assertTrue(run.out.contains("(1 definition examined)"), run.out);
    }

    @Test
    void reportsGoToFiles() throws IOException {
        write("bad.json", ISLAND);
        Run run = run("-f", "json", "-o", "out.json", "-f", "sarif", "-o", "out.sarif", "-f", "text", "bad.json");
        assertEquals(1, run.code, run.err);
        assertTrue(run.out.contains("[unreachable-state]"));
        assertTrue(Files.readString(folder.resolve("out.json")).contains("\"unreachable-state\""));
        assertTrue(Files.readString(folder.resolve("out.sarif")).contains("\"2.1.0\""));
        assertEquals(2, run("-f", "json", "-o", "no/such/folder/out.json", "bad.json").code);
    }

    @Test
    void aFaultOfTheConfigurationEndsWithTwo() throws IOException {
        write("bad.json", ISLAND);
        write(".steplint.yaml", "rules:\n  unreachable-stat: off\n");
        Run run = run();
        assertEquals(2, run.code);
        assertEquals(
                "steplint: .steplint.yaml:2:3: there is no rule `unreachable-stat`; did you mean `unreachable-state`?\n",
                run.err);
        assertEquals("", run.out);
        assertEquals(1, run("--no-config").code);
    }

    @Test
    void theNearestConfigurationHolds() throws IOException {
        write("one/bad.json", ISLAND);
        write("two/bad.json", ISLAND);
        write("two/.steplint.yaml", "rules:\n  unreachable-state: off\n");
        Run run = run(".");
        assertTrue(run.out.contains("one/bad.json"), run.out);
        assertFalse(run.out.contains("two/bad.json"), run.out);
    }

    @Test
    void theConfigurationSuppresses() throws IOException {
        write("bad.json", ISLAND);
        write(".steplint.yaml", "suppressions:\n  - {rule: unreachable-state, state: B, reason: used by redrives}\n");
        Run run = run(".");
        assertEquals(0, run.code, run.out);
        assertTrue(run.out.contains("1 suppressed"), run.out);
    }

    @Test
    void aSuppressionOfTheConfigurationMustDoSomething() throws IOException {
        write("good.json", GOOD);
        write(".steplint.yaml", "suppressions:\n  - rule: unreachable-state\n    reason: used by redrives\n");
        Run run = run(".");
        assertTrue(run.out.contains(".steplint.yaml:2:11"), run.out);
        assertTrue(run.out.contains("[unused-suppression]"), run.out);
    }

    @Test
    void wrongArgumentsEndWithTwo() {
        assertEquals(2, run("--frmat", "json").code);
        assertEquals(2, run("--format", "jsn").code);
        assertEquals(2, run("--rule", "unreachable").code);
        assertEquals(2, run("explain", "nothing-like-it").code);
        assertEquals(2, run("lint", "--type", "fast", ".").code);
    }

    @Test
    void everyCommandHasHelp() {
        for (String command : CommandNames.ALL) {
            Run run = run(command, "--help");
            assertEquals(0, run.code, command);
            assertTrue(run.out.startsWith("Usage: steplint " + command), run.out);
        }
        assertTrue(run("--help").out.contains("Exit codes"));
        assertTrue(run("--version").out.startsWith("steplint " + Version.current()));
    }

    @Test
    void rulesAreListedAndExplained() {
        Run rules = run("rules", "--category", "flow");
        assertTrue(rules.out.contains("unreachable-state"), rules.out);
        assertFalse(rules.out.contains("syntax-error"), rules.out);
        assertTrue(run("rules", "--format", "json").out.startsWith("["));
        assertTrue(run("explain", "unreachable-state").out.contains("## Why is this bad?"));
        assertTrue(run("completion").out.contains("steplint"));
    }
}
