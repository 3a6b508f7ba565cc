package dev.steplint.rules.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.steplint.rule.Finding;
import dev.steplint.rule.Label;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rules about what stands beside a definition find it in modules of Terraform, too.
class SurroundingRulesTest {

    private static void assertFound(String rule, String text) {
        Folder folder = Folder.of(text);
        assertEquals(folder.marks(), folder.found(rule));
    }

    @Test
    void recursionThroughFilesOfTheirOwn() {
        String text = """
                --- main.tf
                resource "aws_sfn_state_machine" "orders" {
                  role_arn   = aws_iam_role.flow.arn
                  definition = templatefile("${path.module}/orders.json", { shipping = aws_sfn_state_machine.shipping.arn })
                }
                resource "aws_sfn_state_machine" "shipping" {
                  role_arn   = aws_iam_role.flow.arn
                  definition = templatefile("${path.module}/shipping.json", { orders = aws_sfn_state_machine.orders.arn })
                }
                --- orders.json
                {
                  "StartAt": "Ship",
                  "States": {
                    "Ship": {
                      "Type": "Task",
                      "Resource": "arn:aws:states:::states:startExecution",
                      "Parameters": { "StateMachineArn": «"${shipping}"» },
                      "End": true
                    }
                  }
                }
                --- shipping.json
                {
                  "StartAt": "Order",
                  "States": {
                    "Order": {
                      "Type": "Task",
                      "Resource": "arn:aws:states:::states:startExecution",
                      "Parameters": { "StateMachineArn": "${orders}" },
                      "End": true
                    }
                  }
                }
                """;
        assertFound("recursive-execution", text);
        List<Label> route = Folder.of(text).findings().stream()
                .filter(finding -> finding.rule().text().equals("recursive-execution"))
                .map(Finding::route)
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("orders.json:7", "shipping.json:7"),
                route.stream()
                        .map(label -> label.location().file().name() + ":"
                                + label.location().start().line())
                        .toList());
    }

    @Test
    void executionOfAFunction() {
        assertFound("nested-execution-of-no-machine", """
                --- main.tf
                resource "aws_lambda_function" "ship" {
                  function_name = "ship"
                }
                resource "aws_sfn_state_machine" "orders" {
                  role_arn   = aws_iam_role.flow.arn
                  definition = jsonencode({
                    StartAt = "Ship"
                    States = {
                      Ship = {
                        Type       = "Task"
                        Resource   = "arn:aws:states:::states:startExecution"
                        Parameters = { StateMachineArn = «aws_lambda_function.ship.arn» }
                        End        = true
                      }
                    }
                  })
                }
                """);
    }

    @Test
    void taskBelowItsChild() {
        assertFound("task-timeout-below-child-timeout", """
                --- main.tf
                resource "aws_sfn_state_machine" "orders" {
                  role_arn   = aws_iam_role.flow.arn
                  definition = jsonencode({
                    StartAt = "Ship"
                    States = {
                      Ship = {
                        Type           = "Task"
                        Resource       = "arn:aws:states:::states:startExecution.sync:2"
                        Parameters     = { StateMachineArn = aws_sfn_state_machine.shipping.arn }
                        TimeoutSeconds = «60»
                        End            = true
                      }
                    }
                  })
                }
                resource "aws_sfn_state_machine" "shipping" {
                  role_arn   = aws_iam_role.flow.arn
                  definition = jsonencode({
                    StartAt        = "Done"
                    TimeoutSeconds = 90
                    States         = { Done = { Type = "Succeed" } }
                  })
                }
                """);
    }

    /// @param attribute one of the machine, with the marks
    private static String guarded(String attribute, String policy) {
        return """
                --- main.tf
                resource "aws_sfn_state_machine" "orders" {
                  role_arn   = aws_iam_role.orders.arn
                  definition = jsonencode({ StartAt = "Done", States = { Done = { Type = "Succeed" } } })
                  %s
                }
                resource "aws_kms_key" "orders" {
                  description = "orders"
                }
                resource "aws_iam_role" "orders" {
                  assume_role_policy = data.aws_iam_policy_document.trust.json
                }
                resource "aws_iam_role_policy" "orders" {
                  role   = aws_iam_role.orders.id
                  policy = %s
                }
                """.formatted(attribute, policy);
    }

    private static String allow(String action) {
        return "jsonencode({ Statement = [{ Effect = \"Allow\", Action = \"%s\", Resource = \"*\" }] })"
                .formatted(action);
    }

    @ParameterizedTest
    @CsvSource({
        "logging-without-permission, logging_configuration { level = «\"ALL\"» }, logs:CreateLogGroup, logs:*",
        "tracing-without-permission, «tracing_configuration» { enabled = true }, xray:Get*, xray:*",
        "customer-key-without-grant, 'encryption_configuration {\n type = \"CUSTOMER_MANAGED_KMS_KEY\"\n kms_key_id = «aws_kms_key.orders.arn»\n }', kms:Create*, kms:*"
    })
    void rightsOfTheRole(String rule, String attribute, String wrong, String right) {
        String lines = attribute.replace("\\n", "\n");
        assertFound(rule, guarded(lines, allow(wrong)));
        String clean = lines.replace("«", "").replace("»", "");
        assertFound(rule, guarded(clean, allow(right)));
        assertFound(rule, guarded(clean, "var.policy"));
    }

    @Test
    void aliases() {
        String text = """
                --- main.tf
                resource "aws_sfn_state_machine" "orders" {
                  publish    = true
                  role_arn   = aws_iam_role.flow.arn
                  definition = jsonencode({ StartAt = "Done", States = { Done = { Type = "Succeed" } } })
                }
                resource "aws_sfn_alias" "live" {
                  name = "live"
                  routing_configuration {
                    state_machine_version_arn = aws_sfn_state_machine.orders.state_machine_version_arn
                    weight                    = 100
                  }
                }
                resource "aws_cloudwatch_event_target" "ordered" {
                  rule = aws_cloudwatch_event_rule.ordered.name
                  arn  = %s
                }
                resource "aws_sfn_state_machine" %s {
                  role_arn   = aws_iam_role.flow.arn
                  definition = jsonencode({ StartAt = "Done", States = { Done = { Type = "Succeed" } } })
                }
                """;
        assertFound("trigger-bypasses-alias", text.formatted("«aws_sfn_state_machine.orders.arn»", "\"returns\""));
        assertFound("trigger-bypasses-alias", text.formatted("aws_sfn_alias.live.arn", "\"returns\""));
        assertFound("machine-without-alias", text.formatted("aws_sfn_alias.live.arn", "«\"returns\"»"));
    }
}
