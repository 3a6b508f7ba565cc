package dev.steplint.host.cloudformation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.steplint.host.Definition;
import dev.steplint.host.Host;
import dev.steplint.host.Neighbours;
import dev.steplint.host.Surroundings;
import dev.steplint.host.WorkflowType;
import dev.steplint.host.resource.Machine;
import dev.steplint.host.resource.Policy.Statement;
import dev.steplint.host.resource.Resource;
import dev.steplint.host.resource.Resources;
import dev.steplint.host.resource.Role;
import dev.steplint.host.value.Text;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonReader;
import dev.steplint.json.JsonValue;
import dev.steplint.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// What a template declares beside its machines is known, linked by identity, and unknown where only deployment tells.
class TemplateReaderTest {

    private static Host read(String text) {
        SourceFile file = new SourceFile("template.yaml", text);
        return new TemplateReader()
                .read(JsonReader.read(file, JsonFormat.YAML), Neighbours.NONE)
                .orElseThrow();
    }

    private static Surroundings surroundings(String text) {
        return read(text).definitions().getFirst().surroundings();
    }

    /// A machine of one task, whose `Resource` is given, beside other resources.
    private static String withTask(String resource, String others) {
        return """
                Resources:
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      Definition:
                        StartAt: A
                        States:
                          A: { Type: Task, Resource: %s, End: true }
                      DefinitionSubstitutions: { FnArn: !GetAtt Fn.Arn, Name: !Ref Fn, Old: !Ref FnVersion }
                %s""".formatted(resource, others.indent(2));
    }

    private static final String FUNCTION = """
            Fn:
              Type: AWS::Lambda::Function
              Properties: { Timeout: 30, FunctionName: charge }
            FnVersion:
              Type: AWS::Lambda::Version
              Properties: { FunctionName: !GetAtt Fn.Arn }
            FnAlias:
              Type: AWS::Lambda::Alias
              Properties: { FunctionName: !Ref Fn, Name: live, FunctionVersion: !GetAtt FnVersion.Version }
            """;

    private static Optional<String> functionCalledBy(String resource) {
        Definition definition = read(withTask(resource, FUNCTION)).definitions().getFirst();
        JsonValue value = definition.root();
        for (String key : List.of("States", "A", "Resource")) {
            value = value.asObject().flatMap(object(key)).orElseThrow();
        }
        Surroundings surroundings = definition.surroundings();
        return surroundings
                .bindings()
                .text(value)
                .flatMap(surroundings.resources()::function)
                .map(Resource.Function::id);
    }

    private static Function<JsonObject, Optional<JsonValue>> object(String key) {
        return object -> object.value(key);
    }

    @Test
    void functionsAreFoundHoweverTheyAreNamed() {
        for (String resource : List.of(
                "!GetAtt Fn.Arn",
                "!Sub '${Fn.Arn}'",
                "!Sub '${Fn.Arn}:live'",
                "{ 'Fn::GetAtt': [Fn, Arn] }",
                "!Join ['', [!GetAtt Fn.Arn]]",
                "${FnArn}",
                "'${FnArn}:live'",
                "!Ref FnVersion",
                "!Ref FnAlias",
                "${Old}",
                "!Sub 'arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:charge'",
                "!Sub 'arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:function:${Fn}'",
                "!Sub ['arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:function:${N}:1', { N: !Ref Fn }]",
                "!If [Unknown, !GetAtt Fn.Arn, !GetAtt Fn.Arn]")) {
            boolean condition = resource.startsWith("!If");
            assertEquals(condition ? Optional.empty() : Optional.of("Fn"), functionCalledBy(resource), resource);
        }
        for (String resource : List.of(
                "arn:aws:lambda:eu-central-1:123456789012:function:charge",
                "!Sub 'arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:function:other'",
                "!ImportValue Fn",
                "!GetAtt Other.Arn",
                "${Unbound}")) {
            assertEquals(Optional.empty(), functionCalledBy(resource), resource);
        }
    }

    @Test
    void settingsOfAMachine() {
        Surroundings known = surroundings("""
                Conditions: { Big: !Equals [!Ref AWS::Region, x] }
                Resources:
                  Logs: { Type: AWS::Logs::LogGroup, Properties: { RetentionInDays: 30 } }
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      StateMachineName: !Sub orders-${AWS::Region}
                      StateMachineType: EXPRESS
                      RoleArn: !GetAtt Role.Arn
                      LoggingConfiguration:
                        Level: ALL
                        IncludeExecutionData: true
                        Destinations: [{ CloudWatchLogsLogGroup: { LogGroupArn: !GetAtt Logs.Arn } }]
                      TracingConfiguration: !If [Big, { Enabled: true }, !Ref AWS::NoValue]
                      EncryptionConfiguration: { Type: CUSTOMER_MANAGED_KMS_KEY, KmsKeyId: !Ref Key, KmsDataKeyReusePeriodSeconds: 300 }
                      Tags: [{ Key: stage, Value: !Ref Stage }]
                      Definition: { StartAt: A, States: { A: { Type: Succeed } } }
                  Key: { Type: AWS::KMS::Key }
                """);
        assertEquals(Optional.of(WorkflowType.EXPRESS), known.type());
        Machine machine = known.machine().orElseThrow();
        assertEquals(
                "orders-${AWS::Region}", machine.name().value().orElseThrow().toString());
        Machine.Logging logging = machine.logging().value().orElseThrow();
        assertEquals(Optional.of(Text.of("ALL")), logging.level().value());
        assertEquals(Optional.of(true), logging.executionData().value());
        Text destination = logging.destinations().value().orElseThrow().getFirst();
        assertEquals(
                Optional.of(30L),
                known.resources()
                        .find(destination, Resource.LogGroup.class)
                        .orElseThrow()
                        .retention()
                        .value());
        assertFalse(machine.tracing().isAbsent());
        assertEquals(Optional.empty(), machine.tracing().value());
        Machine.Encryption encryption = machine.encryption().value().orElseThrow();
        assertTrue(known.resources()
                .find(encryption.key().value().orElseThrow(), Resource.Key.class)
                .isPresent());
        assertEquals(Optional.of(300L), encryption.reuseSeconds().value());
        assertEquals(
                List.of("stage"),
                List.copyOf(machine.tags().value().orElseThrow().keySet()));
    }

    /// In a situation that deployment decides, the same condition decides everything else of the machine.
    @Test
    void situationsOfAMachine() {
        List<Surroundings> situations =
                read("""
                        Parameters: { Env: { Type: String } }
                        Conditions: { IsProd: !Equals [!Ref Env, prod], IsTest: !Equals [!Ref Env, test] }
                        Resources:
                          Flow:
                            Type: AWS::StepFunctions::StateMachine
                            Properties:
                              StateMachineType: !If [IsProd, STANDARD, EXPRESS]
                              RoleArn: !If [IsProd, !GetAtt Prod.Arn, !GetAtt Test.Arn]
                              Definition: !If
                                - IsProd
                                - { StartAt: A, States: { A: { Type: Succeed } } }
                                - !If
                                  - IsTest
                                  - { StartAt: B, States: { B: { Type: Succeed } } }
                                  - { StartAt: C, States: { C: { Type: Succeed } } }
                          Prod: { Type: AWS::IAM::Role }
                          Test: { Type: AWS::IAM::Role }
                        """).definitions().stream().map(Definition::surroundings).toList();
        assertEquals(
                List.of("Flow (IsProd)", "Flow (not IsProd, IsTest)", "Flow (not IsProd, not IsTest)"),
                situations.stream()
                        .map(each -> each.origin().orElseThrow().title())
                        .toList());
        assertEquals(
                List.of(WorkflowType.STANDARD, WorkflowType.EXPRESS, WorkflowType.EXPRESS),
                situations.stream().map(each -> each.type().orElseThrow()).toList());
        assertEquals(
                List.of("Prod", "Test", "Test"),
                situations.stream()
                        .map(each -> each.resources()
                                .role(each.machine().orElseThrow())
                                .orElseThrow()
                                .id())
                        .toList());
    }

    @Test
    void tooManySituationsStayUnknown() {
        Host host = read("""
                Parameters: { Env: { Type: String } }
                Conditions:
                  A: !Equals [!Ref Env, a]
                  B: !Equals [!Ref Env, b]
                  C: !Equals [!Ref Env, c]
                  D: !Equals [!Ref Env, d]
                Resources:
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      Definition: !If [A, {}, !If [B, {}, !If [C, {}, !If [D, {}, {}]]]]
                """);
        assertEquals(List.of(), host.definitions());
        assertEquals(1, host.faults().size());
    }

    @Test
    void whatIsNotThereIsAbsent() {
        Machine machine = surroundings("""
                        Conditions: { Never: !Equals [a, b] }
                        Resources:
                          Flow:
                            Type: AWS::Serverless::StateMachine
                            Properties:
                              Logging: !If [Never, { Level: ALL }, !Ref AWS::NoValue]
                              Definition: { StartAt: A, States: { A: { Type: Succeed } } }
                        """).machine().orElseThrow();
        assertTrue(machine.logging().isAbsent());
        assertTrue(machine.tracing().isAbsent());
        assertTrue(machine.name().isAbsent());
        assertTrue(machine.type().isAbsent());
    }

    @Test
    void policiesOfARole() {
        Surroundings known = surroundings("""
                Resources:
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      RoleArn: !GetAtt Role.Arn
                      Definition: { StartAt: A, States: { A: { Type: Succeed } } }
                  Role:
                    Type: AWS::IAM::Role
                    Properties:
                      AssumeRolePolicyDocument:
                        Statement: [{ Effect: Allow, Action: sts:AssumeRole, Principal: { Service: states.amazonaws.com } }]
                      ManagedPolicyArns: [arn:aws:iam::aws:policy/AWSXrayWriteOnlyAccess, !Ref Shared]
                      Policies:
                        - PolicyName: inline
                          PolicyDocument:
                            Statement:
                              Effect: Allow
                              Action: [lambda:InvokeFunction, lambda:GetFunction]
                              Resource: !GetAtt Fn.Arn
                  Shared:
                    Type: AWS::IAM::ManagedPolicy
                    Properties:
                      PolicyDocument: { Statement: [{ Effect: Deny, NotAction: "s3:*", Resource: "*" }] }
                  Beside:
                    Type: AWS::IAM::Policy
                    Properties:
                      PolicyName: beside
                      Roles: [!Ref Role]
                      PolicyDocument: { Statement: [{ Effect: Allow, Action: "sqs:*", Resource: "*" }] }
                  Other:
                    Type: AWS::IAM::Policy
                    Properties:
                      Roles: [!Ref OtherRole]
                      PolicyDocument: { Statement: [{ Effect: Allow, Action: "*", Resource: "*" }] }
                  OtherRole: { Type: AWS::IAM::Role }
                """);
        Role role = known.resources().role(known.machine().orElseThrow()).orElseThrow();
        assertTrue(role.complete());
        assertEquals(
                List.of("lambda:InvokeFunction lambda:GetFunction", "!s3:*", "sqs:*"),
                role.policies().stream()
                        .flatMap(policy -> policy.statements().stream())
                        .map(TemplateReaderTest::actions)
                        .toList());
        assertEquals(1, role.managed().size());
        assertEquals(
                "states.amazonaws.com",
                role.trust()
                        .orElseThrow()
                        .statements()
                        .getFirst()
                        .principals()
                        .getFirst()
                        .text()
                        .toString());
    }

    private static String actions(Statement statement) {
        String items = String.join(
                " ",
                statement.actions().items().stream()
                        .map(item -> item.text().toString())
                        .toList());
        return (statement.actions().negated() ? "!" : "") + items;
    }

    @Test
    void aRoleThatMayHaveMore() {
        for (String properties : List.of(
                "Policies: !If [Big, [], []]",
                "Policies: [!If [Big, { PolicyName: a }, { PolicyName: b }]]",
                "ManagedPolicyArns: !Ref Arns")) {
            Surroundings known = surroundings("""
                    Parameters: { Arns: { Type: CommaDelimitedList } }
                    Resources:
                      Flow:
                        Type: AWS::StepFunctions::StateMachine
                        Properties:
                          RoleArn: !GetAtt Role.Arn
                          Definition: { StartAt: A, States: { A: { Type: Succeed } } }
                      Role:
                        Type: AWS::IAM::Role
                        Properties: { %s }
                    """.formatted(properties));
            assertFalse(
                    known.resources()
                            .role(known.machine().orElseThrow())
                            .orElseThrow()
                            .complete(),
                    properties);
        }
    }

    @Test
    void theRoleThatSamMakes() {
        Surroundings known = surroundings("""
                Transform: AWS::Serverless-2016-10-31
                Globals: { Function: { Timeout: 20 } }
                Resources:
                  Fn: { Type: AWS::Serverless::Function, Properties: { MemorySize: 512 } }
                  Flow:
                    Type: AWS::Serverless::StateMachine
                    Properties:
                      Policies:
                        - LambdaInvokePolicy: { FunctionName: !Ref Fn }
                        - AWSXrayWriteOnlyAccess
                        - Statement: [{ Effect: Allow, Action: "sqs:*", Resource: "*" }]
                      Definition: { StartAt: A, States: { A: { Type: Succeed } } }
                """);
        Role role = known.resources().role(known.machine().orElseThrow()).orElseThrow();
        assertTrue(role.complete());
        Role.PolicyTemplate template = role.templates().getFirst();
        assertEquals("LambdaInvokePolicy", template.name());
        Resource.Function function = known.resources()
                .function(template.parameters().get("FunctionName"))
                .orElseThrow();
        assertEquals(Optional.of(20L), function.timeout().value());
        assertEquals(Optional.of(512L), function.memory().value());
        assertEquals(
                Optional.of("AWSXrayWriteOnlyAccess"),
                role.managed().getFirst().policy().known());
        assertEquals(1, role.policies().size());
    }

    @Test
    void versionsAliasesAlarmsAndTriggers() {
        Surroundings known = surroundings("""
                Resources:
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      Definition: { StartAt: A, States: { A: { Type: Succeed } } }
                  Version:
                    Type: AWS::StepFunctions::StateMachineVersion
                    DeletionPolicy: Retain
                    UpdateReplacePolicy: Retain
                    Properties: { StateMachineArn: !Ref Flow }
                  Alias:
                    Type: AWS::StepFunctions::StateMachineAlias
                    Properties:
                      Name: live
                      DeploymentPreference: { StateMachineVersionArn: !Ref Version, Type: ALL_AT_ONCE }
                  Failed:
                    Type: AWS::CloudWatch::Alarm
                    Properties:
                      Namespace: AWS/States
                      MetricName: ExecutionsFailed
                      Dimensions: [{ Name: StateMachineArn, Value: !GetAtt Flow.Arn }]
                  Other:
                    Type: AWS::CloudWatch::Alarm
                    Properties:
                      Namespace: AWS/States
                      MetricName: ExecutionsFailed
                      Dimensions: [{ Name: StateMachineArn, Value: !Ref Elsewhere }]
                  Nightly:
                    Type: AWS::Events::Rule
                    Properties: { Targets: [{ Id: a, Arn: !Ref Alias }] }
                """);
        Resources resources = known.resources();
        Machine machine = known.machine().orElseThrow();
        assertTrue(resources.isComplete());
        assertEquals(
                Optional.of(true),
                resources.versions(machine).findFirst().orElseThrow().retained().value());
        assertEquals(1, resources.aliases(machine).count());
        assertEquals(
                List.of("Failed"), resources.alarms(machine).map(Resource::id).toList());
        assertEquals(
                List.of("Nightly"),
                resources.triggers(machine).map(Resource::id).toList());
    }

    /// A text is judged only by what is certain of it.
    @Test
    void textsWithHoles() {
        Text text = surroundings(withTask("!Sub 'arn:${AWS::Partition}:states:::lambda:invoke'", FUNCTION))
                .bindings()
                .text(read(withTask("!Sub 'arn:${AWS::Partition}:states:::lambda:invoke'", FUNCTION))
                        .definitions()
                        .getFirst()
                        .root()
                        .asObject()
                        .flatMap(object("States"))
                        .flatMap(JsonValue::asObject)
                        .flatMap(object("A"))
                        .flatMap(JsonValue::asObject)
                        .flatMap(object("Resource"))
                        .orElseThrow())
                .orElseThrow();
        assertTrue(text.certainlyStartsWith("arn:"));
        assertTrue(text.certainlyEndsWith(":lambda:invoke"));
        assertTrue(text.certainlyContains(":states:::"));
        assertFalse(text.certainlyStartsWith("arn:aws:"));
        assertFalse(text.certainlyDiffersFrom(Text.of("arn:aws-cn:states:::lambda:invoke")));
        assertTrue(text.certainlyDiffersFrom(Text.of("arn:aws:states:::sqs:sendMessage")));
    }

    /// Aliases of YAML that unfold to more than can be read do not stop the machines before them.
    @Test
    void bombs() {
        StringBuilder bomb = new StringBuilder("""
                Resources:
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      Definition: { StartAt: A, States: { A: { Type: Succeed } } }
                Metadata:
                  a0: &a0 [x, x, x, x, x, x, x, x, x, x]
                """);
        for (int i = 1; i < 12; i++) {
            String before = "*a" + (i - 1);
            bomb.append("  a%d: &a%d [%s]%n"
                    .formatted(
                            i,
                            i,
                            String.join(
                                    ", ", List.of(before, before, before, before, before, before, before, before))));
        }
        Host host = read(bomb.toString());
        assertEquals(1, host.definitions().size());
        assertEquals(1, host.faults().size());
    }

    @Test
    void loopsInLoopsEnd() {
        StringBuilder text = new StringBuilder("Resources:\n");
        String indent = "  ";
        for (int i = 0; i < 8; i++) {
            text.append("%sFn::ForEach::L%d:%n%s  - N%d%n%s  - [a, b, c, d, e, f, g, h, i, j]%n%s  -%n"
                    .formatted(indent, i, indent, i, indent, indent));
            indent += "    ";
        }
        text.append(
                "%sFlow${N0}${N1}${N2}${N3}${N4}${N5}${N6}${N7}: { Type: AWS::StepFunctions::StateMachine, Properties: { Definition: { StartAt: A, States: { A: { Type: Succeed } } } } }%n"
                        .formatted(indent));
        Host host = read(text.toString());
        assertTrue(
                host.definitions().size() <= 500, () -> "" + host.definitions().size());
        Resources resources = host.definitions().isEmpty()
                ? Resources.NONE
                : host.definitions().getFirst().surroundings().resources();
        assertFalse(resources.isComplete());
    }

    @Test
    void settingsOfSubstitutions() {
        Surroundings known = surroundings(withTask("${FnArn}", FUNCTION));
        Map<String, Boolean> used = new TreeMap<>();
        known.machine()
                .orElseThrow()
                .substitutions()
                .forEach(substitution -> used.put(substitution.key(), substitution.used()));
        assertEquals(Map.of("FnArn", true, "Name", false, "Old", false), used);
    }
}
