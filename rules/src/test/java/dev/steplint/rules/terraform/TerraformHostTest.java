package dev.steplint.rules.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.steplint.engine.DefinitionLoader;
import dev.steplint.host.Definition;
import dev.steplint.host.Expectation;
import dev.steplint.host.Host;
import dev.steplint.host.HostFault;
import dev.steplint.host.Neighbours;
import dev.steplint.host.Origin;
import dev.steplint.host.WorkflowType;
import dev.steplint.host.resource.Machine;
import dev.steplint.host.resource.Resource;
import dev.steplint.host.resource.Resources;
import dev.steplint.host.resource.Role;
import dev.steplint.host.value.Deployment;
import dev.steplint.host.value.Setting;
import dev.steplint.host.value.Text;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPlaceholder;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.rule.Finding;
import dev.steplint.rule.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What a module says beside its definitions, and what stands in the way of them.
class TerraformHostTest {

    private static final String DONE = "{ StartAt = \"A\", States = { A = { Type = \"Succeed\" } } }";

    private static Host host(String files) {
        return Folder.of(files).host("main.tf").orElseThrow();
    }

    private static List<String> ids(Host host) {
        return host.definitions().stream()
                .map(definition ->
                        definition.surroundings().origin().orElseThrow().id())
                .toList();
    }

    private static List<String> faults(Host host) {
        return host.faults().stream()
                .map(fault -> switch (fault) {
                    case HostFault.Unreadable unreadable -> unreadable.fault().message();
                    case HostFault.MissingFile missing -> missing.id() + ": no " + missing.path();
                    case HostFault.Unresolved unresolved -> unresolved.id() + " " + unresolved.reason();
                    case HostFault.UnreadTemplate unread -> unread.id() + " " + unread.reason();
                    case HostFault.UnknownProperty unknown -> unknown.id();
                    case HostFault.Circle circle -> circle.id();
                    case HostFault.NotOneSource source -> source.id() + " has no definition";
                })
                .toList();
    }

    /// What an override file changes is not known, and what it says belongs to no machine of its own.
    @Test
    void overrideFilesChangeOthers() {
        String files = """
                --- main.tf
                locals { next = "B" }
                resource "aws_sfn_state_machine" "flow" {
                  name       = "flow"
                  role_arn   = var.role
                  definition = jsonencode({ StartAt = "A", States = { A = { Type = "Pass", Next = local.next }, B = { Type = "Succeed" } } })
                  logging_configuration {
                    level = "OFF"
                  }
                }
                --- %s
                locals { next = "C" }
                resource "aws_sfn_state_machine" "flow" {
                  name = "other"
                  logging_configuration {
                    level = "ALL"
                  }
                }
                """;
        for (String name : List.of("override.tf", "dev_override.tf", "dev_override.tofu")) {
            Folder folder = Folder.of(files.formatted(name));
            Host host = folder.host("main.tf").orElseThrow();
            assertEquals(List.of(), host.faults());
            assertEquals(1, folder.hosts().count());
            Machine machine =
                    host.definitions().getFirst().surroundings().machine().orElseThrow();
            assertEquals(Setting.unknown(), machine.name());
            assertEquals(Setting.unknown(), machine.logging());
            assertEquals(Setting.unknown(), machine.tracing());
            assertEquals("main.tf:5:83-5:93", folder.found("undefined-target"), name);
        }
        assertEquals("", Folder.of(files.formatted("overrides.tf")).found("undefined-target"));
    }

    /// A variable of the module that is read has the value that somebody says; its default is none.
    @Test
    void variablesHaveTheValuesThatAreGiven() {
        String module = """
                variable "seconds" {
                  type    = number
                  default = 5
                }
                variable "next" { default = "B" }
                variable "names" { type = list(string) }
                resource "aws_sfn_state_machine" "flow" {
                  role_arn   = "x"
                  definition = jsonencode({ StartAt = "A", Comment = var.names, States = {
                    A = { Type = "Wait", Seconds = var.seconds, Next = var.next }, B = { Type = "Succeed" } } })
                }
                """;
        Deployment given = new Deployment(
                Map.of("seconds", "7", "next", "B", "names", "[]"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertEquals("${var.seconds} ${var.next} ${var.names}", values(module, Deployment.UNKNOWN));
        assertEquals("7 B ${var.names}", values(module, given));
    }

    private static String values(String module, Deployment deployment) {
        Definition definition = DefinitionLoader.load(
                        "main.tf",
                        module.getBytes(StandardCharsets.UTF_8),
                        Expectation.GIVEN,
                        Neighbours.NONE,
                        deployment)
                .definitions()
                .getFirst();
        JsonObject root = definition.root().asObject().orElseThrow();
        JsonObject state = root.value("States")
                .flatMap(JsonValue::asObject)
                .flatMap(states -> states.value("A"))
                .flatMap(JsonValue::asObject)
                .orElseThrow();
        return Stream.of(state.value("Seconds"), state.value("Next"), root.value("Comment"))
                .map(Optional::orElseThrow)
                .map(value -> switch (value) {
                    case JsonNumber number -> number.text();
                    case JsonString string -> string.value();
                    case JsonPlaceholder placeholder -> placeholder.text();
                    default -> value.describe();
                })
                .collect(Collectors.joining(" "));
    }

    @Test
    void machinesHaveTheirAddresses() {
        Host host = host("""
                --- main.tf
                resource "aws_sfn_state_machine" "one" {
                  definition = jsonencode(%1$s)
                }
                resource "aws_sfn_state_machine" "many" {
                  for_each   = { a = "x", b = "y" }
                  definition = jsonencode(merge(%1$s, { Comment = each.value }))
                }
                resource "aws_sfn_state_machine" "same" {
                  for_each   = { a = "x", b = "y" }
                  name       = each.key
                  definition = jsonencode(%1$s)
                }
                resource "aws_sfn_state_machine" "counted" {
                  count      = 2
                  definition = jsonencode(merge(%1$s, { Comment = "no ${count.index}" }))
                }
                resource "aws_sfn_state_machine" "unknown" {
                  for_each   = var.all
                  definition = jsonencode(merge(%1$s, { Comment = each.value }))
                }
                module "nearby" {
                  source = "./machine"
                }
                module "shared" {
                  source     = "terraform-aws-modules/step-functions/aws"
                  definition = jsonencode(%1$s)
                }
                --- machine/main.tf
                resource "aws_sfn_state_machine" "inner" {
                  definition = jsonencode(%1$s)
                }
                """.formatted(DONE));
        assertEquals(List.of(), faults(host));
        assertEquals(
                List.of(
                        "aws_sfn_state_machine.one",
                        "aws_sfn_state_machine.many[\"a\"]",
                        "aws_sfn_state_machine.many[\"b\"]",
                        "aws_sfn_state_machine.same",
                        "aws_sfn_state_machine.counted[0]",
                        "aws_sfn_state_machine.counted[1]",
                        "aws_sfn_state_machine.unknown",
                        "module.shared",
                        "module.nearby.aws_sfn_state_machine.inner"),
                ids(host));
        Origin origin = host.definitions().getFirst().surroundings().origin().orElseThrow();
        assertEquals("\"one\"", host.file().text(origin.place()));
    }

    @Test
    void noMachineIsLeftOutInSilence() {
        Host host = host("""
                --- main.tf
                resource "aws_sfn_state_machine" "a" { definition = var.definition }
                resource "aws_sfn_state_machine" "b" { definition = file("${path.module}/none.json") }
                resource "aws_sfn_state_machine" "c" { definition = file("none.json") }
                resource "aws_sfn_state_machine" "d" { name = "d" }
                resource "aws_sfn_state_machine" "e" {
                  count      = 0
                  definition = jsonencode({})
                }
                resource "aws_sfn_state_machine" "f" { definition = jsonencode(merge(var.a, {})) }
                resource "aws_sfn_state_machine" "g" { definition = local.ring }
                locals { ring = "${local.ring}" }
                resource "aws_sfn_state_machine" "h" { definition = jsonencode([]) }
                resource "aws_sfn_state_machine" "i" { definition = null }
                resource "aws_sfn_state_machine" "j" { definition = local.nothing }
                locals { nothing = "" }
                resource "aws_sfn_state_machine" "k" { definition = var.on ? jsonencode(%s) : "" }
                """.formatted(DONE));
        assertEquals(
                List.of(
                        "aws_sfn_state_machine.a is known only at deployment",
                        "aws_sfn_state_machine.b: no none.json",
                        "aws_sfn_state_machine.c lies in a file that depends on where Terraform is started",
                        "aws_sfn_state_machine.d has no definition",
                        "aws_sfn_state_machine.e belongs to no machine: none is made",
                        "aws_sfn_state_machine.f is known only at deployment",
                        "aws_sfn_state_machine.g is known only at deployment",
                        "Local value `ring` depends on itself",
                        "aws_sfn_state_machine.h is an array, no definition",
                        "aws_sfn_state_machine.i is null",
                        "aws_sfn_state_machine.j is empty where it is set"),
                faults(host));
        assertEquals(List.of("aws_sfn_state_machine.k"), ids(host));
    }

    @Test
    void afterAFaultOfTheTextTheOthersAreRead() {
        Folder folder = Folder.of("""
                --- main.tf
                resource "aws_sfn_state_machine" "broken" {
                  definition = jsonencode({ StartAt = "A" «States» = {} })
                }
                resource "aws_sfn_state_machine" "lost" {
                  definition = jsonencode({ StartAt = [
                «}»
                resource "aws_sfn_state_machine" "whole" {
                  definition = jsonencode({ StartAt = "B", States = { A = { Type = "Succeed" } } })
                }
                """);
        Host host = folder.host("main.tf").orElseThrow();
        assertEquals(folder.marks(), folder.found("unreadable-template"));
        assertEquals(List.of("aws_sfn_state_machine.broken", "aws_sfn_state_machine.whole"), ids(host));
        assertTrue(folder.findings().stream()
                .anyMatch(finding -> finding.why().equals("the deployment fails: the template is not HCL")));
        assertFalse(folder.found("undefined-target").isEmpty());
    }

    @Test
    void directivesThatWereMeantForJsonata() {
        Folder folder = Folder.of("""
                --- main.tf
                resource "aws_sfn_state_machine" "flow" {
                  definition = <<EOT
                { "QueryLanguage": "JSONata", "StartAt": "A",
                  "States": { "A": { "Type": "Succeed", "Output": "{«%{» 'a': 1 } %}" } } }
                EOT
                }
                """);
        assertEquals(folder.marks(), folder.found("unreadable-template"));
        assertEquals(
                1,
                folder.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .count());
    }

    /// Nothing is found in a machine of which every part may become something valid.
    @Test
    void whatIsNotKnownIsNoFinding() {
        Folder folder = Folder.of("""
                --- main.tf
                variable "next" { default = "Nowhere" }
                resource "aws_sfn_state_machine" "flow" {
                  name       = "flow-${var.stage}"
                  role_arn   = var.role
                  type       = var.type
                  definition = jsonencode({
                    StartAt = var.first
                    TimeoutSeconds = var.timeout
                    States = merge(var.states, {
                      A = merge({ Type = "Task", Resource = var.function }, var.more)
                    })
                  })
                }
                resource "aws_sfn_state_machine" "text" {
                  role_arn   = aws_iam_role.r.arn
                  definition = <<EOT
                {
                  "StartAt": "A",
                  "States": {
                    "A": {
                      "Type": "Task",
                      "Resource": "${module.f.arn}",
                      "TimeoutSeconds": ${var.seconds},
                      "Parameters": ${jsonencode(var.parameters)},
                      %{ if var.retry }"Retry": [{ "ErrorEquals": ["States.ALL"], "MaxAttempts": 2 }],%{ endif }
                      "Next": "${var.next}"
                    },
                    "B": { "Type": "Succeed" }
                  }
                }
                EOT
                }
                """);
        List<String> errors = folder.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::toString)
                .toList();
        assertEquals(List.of(), errors);
        assertEquals(2, folder.host("main.tf").orElseThrow().definitions().size());
    }

    /// A text that is given to a variable of type `number` is a number in the definition.
    @Test
    void argumentsHaveTheTypesOfTheirVariables() {
        Folder folder = Folder.of("""
                --- main.tf
                module "flow" {
                  source  = "./machine"
                  seconds = "30"
                }
                --- machine/main.tf
                variable "seconds" { type = number }
                resource "aws_sfn_state_machine" "flow" {
                  role_arn   = var.role
                  definition = jsonencode({
                    StartAt = "A"
                    States  = { A = { Type = "Wait", Seconds = var.seconds, End = true } }
                  })
                }
                """);
        assertEquals("", folder.found("wrong-type"));
    }

    private static final String SURROUNDED = """
            --- main.tf
            data "aws_region" "here" {}
            data "aws_caller_identity" "me" {}
            resource "aws_sfn_state_machine" "flow" {
              name       = "orders"
              role_arn   = aws_iam_role.flow.arn
              type       = "EXPRESS"
              definition = templatefile("${path.module}/flow.json", {
                function = aws_lambda_function.charge.arn
                queue    = aws_sqs_queue.orders.id
                by_name  = "arn:aws:lambda:${data.aws_region.here.name}:${data.aws_caller_identity.me.account_id}:function:charge"
              })
              logging_configuration {
                log_destination        = "${aws_cloudwatch_log_group.flow.arn}:*"
                include_execution_data = true
                level                  = "ERROR"
              }
              tracing_configuration { enabled = true }
              tags = { team = "a" }
            }
            resource "aws_lambda_function" "charge" {
              function_name = "charge"
              timeout       = 30
            }
            resource "aws_sqs_queue" "orders" {
              name       = "orders.fifo"
              fifo_queue = true
            }
            resource "aws_cloudwatch_log_group" "flow" {
              name              = "/aws/vendedlogs/states/orders"
              retention_in_days = 14
            }
            resource "aws_cloudwatch_metric_alarm" "failed" {
              namespace   = "AWS/States"
              metric_name = "ExecutionsFailed"
              dimensions  = { StateMachineArn = aws_sfn_state_machine.flow.arn }
            }
            --- iam.tf
            resource "aws_iam_role" "flow" {
              name               = "flow"
              assume_role_policy = data.aws_iam_policy_document.trust.json
              managed_policy_arns = ["arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess"]
            }
            data "aws_iam_policy_document" "trust" {
              statement {
                actions = ["sts:AssumeRole"]
                principals {
                  type        = "Service"
                  identifiers = ["states.amazonaws.com"]
                }
              }
            }
            resource "aws_iam_role_policy" "invoke" {
              role   = aws_iam_role.flow.id
              policy = jsonencode({
                Version = "2012-10-17"
                Statement = [{ Effect = "Allow", Action = "lambda:InvokeFunction", Resource = aws_lambda_function.charge.arn }]
              })
            }
            resource "aws_iam_policy" "send" {
              policy = <<EOT
            { "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": ["sqs:SendMessage"], "Resource": "${aws_sqs_queue.orders.arn}" } }
            EOT
            }
            resource "aws_iam_role_policy_attachment" "send" {
              role       = aws_iam_role.flow.name
              policy_arn = aws_iam_policy.send.arn
            }
            resource "aws_iam_role" "other" {}
            resource "aws_iam_role_policy" "other" {
              role   = aws_iam_role.other.id
              policy = var.policy
            }
            --- flow.json
            { "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": "${function}", "Next": "B" },
              "B": { "Type": "Task", "Resource": "${by_name}", "Next": "C" },
              "C": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "Parameters": { "QueueUrl": "${queue}" }, "End": true } } }
            """;

    @Test
    void surroundings() {
        Definition definition = host(SURROUNDED).definitions().getFirst();
        Machine machine = definition.surroundings().machine().orElseThrow();
        Resources resources = definition.surroundings().resources();
        assertEquals(
                Optional.of(WorkflowType.EXPRESS), definition.surroundings().type());
        assertEquals(Optional.of("orders"), machine.name().value().flatMap(Text::known));
        Machine.Logging logging = machine.logging().value().orElseThrow();
        assertEquals(Optional.of("ERROR"), logging.level().value().flatMap(Text::known));
        assertEquals(Optional.of(true), logging.executionData().value());
        assertEquals(Optional.of(true), machine.tracing().value());
        assertTrue(machine.encryption().isAbsent());
        assertEquals(
                Optional.of("a"),
                machine.tags().value().map(tags -> tags.get("team")).flatMap(Text::known));
        assertEquals(1, resources.alarms(machine).count());
        assertTrue(resources.isComplete());
        assertEquals(
                Optional.of(14L),
                resources
                        .byId("aws_cloudwatch_log_group.flow")
                        .flatMap(
                                group -> ((Resource.LogGroup) group).retention().value()));
    }

    @Test
    void versionsAndAliases() {
        Definition definition = host("""
                --- main.tf
                resource "aws_sfn_state_machine" "flow" {
                  publish    = true
                  role_arn   = var.role
                  definition = jsonencode(%s)
                }
                resource "aws_sfn_alias" "live" {
                  name = "live"
                  routing_configuration {
                    state_machine_version_arn = aws_sfn_state_machine.flow.state_machine_version_arn
                    weight                    = 100
                  }
                }
                """.formatted(DONE)).definitions().getFirst();
        Machine machine = definition.surroundings().machine().orElseThrow();
        Resources resources = definition.surroundings().resources();
        assertEquals(1, resources.versions(machine).count());
        assertEquals(
                List.of("aws_sfn_alias.live"),
                resources.aliases(machine).map(Resource::id).toList());
    }

    @Test
    void definitionsAreLinkedWithResources() {
        Definition definition = host(SURROUNDED).definitions().getFirst();
        Resources resources = definition.surroundings().resources();
        for (String state : List.of("A", "B")) {
            Resource.Function function =
                    resources.function(text(definition, state, "Resource")).orElseThrow();
            assertEquals(Optional.of(30L), function.timeout().value());
        }
        Text url = definition
                .root()
                .asObject()
                .flatMap(root -> root.value("States"))
                .flatMap(states -> states.asObject())
                .flatMap(states -> states.value("C"))
                .flatMap(state -> state.asObject())
                .flatMap(state -> state.value("Parameters"))
                .flatMap(parameters -> parameters.asObject())
                .flatMap(parameters -> parameters.value("QueueUrl"))
                .flatMap(definition.surroundings().bindings()::text)
                .orElseThrow();
        assertEquals(
                Optional.of("aws_sqs_queue.orders"),
                resources.find(url, Resource.Queue.class).map(Resource::id));
    }

    private static Text text(Definition definition, String state, String field) {
        JsonString string = definition
                .root()
                .asObject()
                .flatMap(root -> root.value("States"))
                .flatMap(states -> states.asObject())
                .flatMap(states -> states.value(state))
                .flatMap(value -> value.asObject())
                .flatMap(value -> value.value(field))
                .flatMap(value -> value.asString())
                .orElseThrow();
        return definition.surroundings().bindings().text(string);
    }

    @Test
    void roles() {
        Definition definition = host(SURROUNDED).definitions().getFirst();
        Role role = definition
                .surroundings()
                .resources()
                .role(definition.surroundings().machine().orElseThrow())
                .orElseThrow();
        assertEquals("aws_iam_role.flow", role.id());
        assertTrue(role.complete());
        List<String> actions = role.policies().stream()
                .flatMap(policy -> policy.statements().stream())
                .flatMap(statement -> statement.actions().items().stream())
                .map(item -> item.text().toString())
                .toList();
        assertEquals(List.of("lambda:InvokeFunction", "sqs:SendMessage"), actions);
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
        Resources resources = definition.surroundings().resources();
        assertEquals(
                Optional.of("aws_lambda_function.charge"),
                resources
                        .function(role.policies()
                                .getFirst()
                                .statements()
                                .getFirst()
                                .resources()
                                .items()
                                .getFirst()
                                .text())
                        .map(Resource::id));
        Role other = (Role) resources.byId("aws_iam_role.other").orElseThrow();
        assertFalse(other.complete());
    }

    @Test
    void plansSayWhatIsNotKnownYet() {
        Host host = Folder.of("""
                --- plan.json
                {
                  "format_version": "1.2",
                  "planned_values": { "root_module": {
                    "resources": [
                      { "address": "aws_sfn_state_machine.a", "mode": "managed", "type": "aws_sfn_state_machine", "name": "a",
                        "values": { "type": "EXPRESS", "logging_configuration": [{ "level": "ALL" }],
                          "definition": "{\\"StartAt\\":\\"A\\",\\"States\\":{\\"A\\":{\\"Type\\":\\"Succeed\\"}}}" } },
                      { "address": "aws_sfn_state_machine.b[0]", "mode": "managed", "type": "aws_sfn_state_machine", "name": "b",
                        "index": 0, "values": { "name": "b" } },
                      { "address": "aws_iam_role.r", "mode": "managed", "type": "aws_iam_role", "name": "r", "values": { "name": "r" } }
                    ],
                    "child_modules": [ { "address": "module.m", "resources": [
                      { "address": "module.m.aws_sfn_state_machine.c", "mode": "managed", "type": "aws_sfn_state_machine", "name": "c",
                        "values": { "definition": "{}" } } ] } ]
                  } },
                  "resource_changes": [
                    { "address": "aws_sfn_state_machine.a", "change": { "after_unknown": { "role_arn": true } } },
                    { "address": "aws_sfn_state_machine.b[0]", "change": { "after_unknown": { "definition": true } } }
                  ],
                  "configuration": { "root_module": { "resources": [
                    { "address": "aws_sfn_state_machine.a", "expressions": { "role_arn": { "references": ["aws_iam_role.r.arn", "aws_iam_role.r"] } } }
                  ] } }
                }
                """).host("plan.json").orElseThrow();
        assertEquals(List.of("aws_sfn_state_machine.a", "module.m.aws_sfn_state_machine.c"), ids(host));
        assertEquals(List.of("aws_sfn_state_machine.b[0] is known only at deployment"), faults(host));
        Definition first = host.definitions().getFirst();
        assertEquals(Optional.of(WorkflowType.EXPRESS), first.surroundings().type());
        assertEquals(
                Optional.of("aws_iam_role.r"),
                first.surroundings()
                        .resources()
                        .role(first.surroundings().machine().orElseThrow())
                        .map(Role::id));
    }

    /// What is sensitive stands in a plan as it is.
    @Test
    void plansHideWhatIsSensitive() {
        Host host = Folder.of("""
                --- plan.json
                {
                  "format_version": "1.2",
                  "planned_values": { "root_module": {
                    "resources": [
                      { "address": "aws_sfn_state_machine.a", "mode": "managed", "type": "aws_sfn_state_machine", "name": "a",
                        "values": { "name": "secret", "role_arn": "arn:aws:iam::123456789012:role/r", "tags": { "known": "x" },
                          "logging_configuration": [{ "level": "ALL" }],
                          "definition": "{\\"StartAt\\":\\"A\\",\\"States\\":{\\"A\\":{\\"Type\\":\\"Succeed\\"}}}" },
                        "sensitive_values": { "name": true, "tags": {}, "logging_configuration": [{}] } },
                      { "address": "aws_sfn_state_machine.b", "mode": "managed", "type": "aws_sfn_state_machine", "name": "b",
                        "values": { "name": "b", "definition": "{}" } }
                    ]
                  } },
                  "resource_changes": [
                    { "address": "aws_sfn_state_machine.a",
                      "change": { "after_unknown": { "tags": { "later": true }, "logging_configuration": [{ "log_destination": true }] } } },
                    { "address": "aws_sfn_state_machine.b", "change": { "after_sensitive": { "definition": true } } }
                  ]
                }
                """).host("plan.json").orElseThrow();
        assertEquals(List.of("aws_sfn_state_machine.a"), ids(host));
        assertEquals(List.of("aws_sfn_state_machine.b is known only at deployment"), faults(host));
        Machine machine = host.definitions().getFirst().surroundings().machine().orElseThrow();
        assertTrue(machine.name().value().isEmpty());
        assertTrue(machine.tags().value().isEmpty());
        assertFalse(machine.tags().isAbsent());
        Machine.Logging logging = machine.logging().value().orElseThrow();
        assertFalse(logging.destinations().isAbsent());
    }
}
