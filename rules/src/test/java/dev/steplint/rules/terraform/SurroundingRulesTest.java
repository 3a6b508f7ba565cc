package dev.steplint.rules.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.steplint.rule.Finding;
import dev.steplint.rule.Label;
import java.util.List;
import org.junit.jupiter.api.Test;

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
}
