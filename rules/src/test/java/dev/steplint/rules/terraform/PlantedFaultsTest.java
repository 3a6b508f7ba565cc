package dev.steplint.rules.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.steplint.rule.Finding;
import dev.steplint.rule.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// However a module gives a definition, a fault in it is found at the characters that the author must change, and
/// nothing else is called an error.
class PlantedFaultsTest {

    static Stream<Arguments> forms() {
        return Stream.of(
                form("jsonencode", """
                        --- main.tf
                        resource "aws_sfn_state_machine" "flow" {
                          role_arn   = aws_iam_role.flow.arn
                          definition = jsonencode({
                            StartAt = "A"
                            States = {
                              A = { Type = "Pass", Next = «"Ed"» }
                              End = { Type = "Succeed" } # the end
                            }
                          })
                        }
                        """),
                form("jsonencode with expressions", """
                        --- main.tf
                        resource "aws_sfn_state_machine" "flow" {
                          role_arn   = aws_iam_role.flow.arn
                          definition = jsonencode({
                            "StartAt" : "A",
                            "States" : {
                              ("A") : {
                                "Type" : "Task", "Resource" : aws_lambda_function.f.arn,
                                "TimeoutSeconds" : var.timeout * 2,
                                "Next" : «"End${upper("x")}"»
                              }
                              "End" : { "Type" : "Succeed" }
                            }
                          })
                        }
                        """),
                form("heredoc", """
                        --- main.tf
                        resource "aws_sfn_state_machine" "flow" {
                          role_arn   = aws_iam_role.flow.arn
                          definition = <<EOF
                        {
                          "StartAt": "A",
                          "States": {
                            "A": { "Type": "Task", "Resource": "${aws_lambda_function.f.arn}", "Next": «"Ed"» },
                            "End": { "Type": "Succeed" }
                          }
                        }
                        EOF
                        }
                        """),
                form("indented heredoc", """
                        --- main.tf
                        resource "aws_sfn_state_machine" "flow" {
                          role_arn   = aws_iam_role.flow.arn
                          definition = <<-EOF
                            {
                              "StartAt": "A",
                              "States": {
                                "A": { "Type": "Wait", "Seconds": ${var.seconds}, "Next": «"Ed"» },
                                "End": { "Type": "Succeed" }
                              }
                            }
                            EOF
                        }
                        """),
                form("heredoc with directives", """
                        --- main.tf
                        locals { fast = true }
                        resource "aws_sfn_state_machine" "flow" {
                          role_arn   = aws_iam_role.flow.arn
                          definition = <<-EOF
                            {
                              "StartAt": "A",
                              "States": {
                                %{~ for name in ["A", "B"] }
                                "${name}": { "Type": "Pass", %{ if local.fast }"Next": «"Ed"»%{ else }"Next": "X"%{ endif } },
                                %{~ endfor }
                                "End": { "Type": "Succeed" }
                              }
                            }
                          EOF
                        }
                        """),
                form("templatefile", """
                        --- main.tf
                        resource "aws_sfn_state_machine" "flow" {
                          role_arn   = aws_iam_role.flow.arn
                          definition = templatefile("${path.module}/flow.asl.tftpl", {
                            function = aws_lambda_function.f.arn
                            next     = "Ed"
                          })
                        }
                        --- flow.asl.tftpl
                        {
                          "StartAt": "A",
                          "States": {
                            "A": { "Type": "Task", "Resource": "${function}", "Next": «"${next}"» },
                            "End": { "Type": "Succeed" }
                          }
                        }
                        """),
                form("file", """
                        --- main.tf
                        resource "aws_sfn_state_machine" "flow" {
                          role_arn   = aws_iam_role.flow.arn
                          definition = file("${path.module}/states/flow.json")
                        }
                        --- states/flow.json
                        {
                          "StartAt": "A",
                          "States": { "A": { "Type": "Pass", "Next": «"Ed"» }, "End": { "Type": "Succeed" } }
                        }
                        """),
                form("replaced in a file", """
                        --- main.tf
                        resource "aws_sfn_state_machine" "flow" {
                          role_arn   = aws_iam_role.flow.arn
                          definition = replace(file("flow.json"), "$NEXT", "Ed")
                        }
                        --- flow.json
                        {
                          "StartAt": "A",
                          "States": { "A": { "Type": "Pass", "Next": «"$NEXT"» }, "End": { "Type": "Succeed" } }
                        }
                        """),
                form("local value in another file", """
                        --- locals.tf
                        locals {
                          definition = {
                            StartAt = "A"
                            States  = local.states
                          }
                          states = {
                            A   = { Type = "Pass", Next = «"Ed"» }
                            End = { Type = "Succeed" }
                          }
                        }
                        --- main.tf
                        resource "aws_sfn_state_machine" "flow" {
                          role_arn   = aws_iam_role.flow.arn
                          definition = jsonencode(local.definition)
                        }
                        """),
                form("local name", """
                        --- main.tf
                        locals {
                          next = "Ed"
                        }
                        resource "aws_sfn_state_machine" "flow" {
                          role_arn   = aws_iam_role.flow.arn
                          definition = jsonencode({
                            StartAt = "A"
                            States = {
                              A   = { Type = "Pass", Next = «local.next» }
                              End = { Type = "Succeed" }
                            }
                          })
                        }
                        """),
                form("merge", """
                        --- main.tf
                        locals {
                          common = { End = { Type = "Succeed" } }
                        }
                        resource "aws_sfn_state_machine" "flow" {
                          role_arn   = aws_iam_role.flow.arn
                          definition = jsonencode({
                            StartAt = "A"
                            States = merge(local.common, {
                              A = merge({ Type = "Pass" }, { Next = «"Ed"» })
                            })
                          })
                        }
                        """),
                form("known condition", """
                        --- main.tf
                        locals { express = false }
                        resource "aws_sfn_state_machine" "flow" {
                          role_arn   = aws_iam_role.flow.arn
                          definition = jsonencode(local.express ? { StartAt = "X" } : {
                            StartAt = "A"
                            States = { A = { Type = "Pass", Next = «"Ed"» }, End = { Type = "Succeed" } }
                          })
                        }
                        """),
                form("unknown condition", """
                        --- main.tf
                        resource "aws_sfn_state_machine" "flow" {
                          role_arn   = aws_iam_role.flow.arn
                          definition = var.b ? file("${path.module}/b.json") : jsonencode({
                            StartAt = "A"
                            States  = { A = { Type = "Pass", Next = «"Ed"» }, End = { Type = "Succeed" } }
                          })
                        }
                        --- b.json
                        { "StartAt": "A", "States": { "A": { "Type": "Pass", "Next": «"Edn"» }, "End": { "Type": "Succeed" } } }
                        """),
                form("for_each", """
                        --- main.tf
                        resource "aws_sfn_state_machine" "flow" {
                          for_each   = toset(["one", "two"])
                          name       = each.key
                          role_arn   = aws_iam_role.flow.arn
                          definition = file("${path.module}/${each.value}.json")
                        }
                        --- one.json
                        { "StartAt": "A", "States": { "A": { "Type": "Succeed" } } }
                        --- two.json
                        { "StartAt": "A", "States": { "A": { "Type": "Pass", "Next": «"Ed"» }, "End": { "Type": "Succeed" } } }
                        """),
                form("for expression", """
                        --- main.tf
                        locals { names = ["A", "B"] }
                        resource "aws_sfn_state_machine" "flow" {
                          role_arn   = aws_iam_role.flow.arn
                          definition = jsonencode({
                            StartAt = "A"
                            States = merge(
                              { for i, name in local.names : name => { Type = "Pass", Next = «"Ed"» } },
                              { End = { Type = "Succeed" } }
                            )
                          })
                        }
                        """),
                form("YAML file", """
                        --- main.tf
                        resource "aws_sfn_state_machine" "flow" {
                          role_arn   = aws_iam_role.flow.arn
                          definition = jsonencode(yamldecode(file("${path.module}/flow.yaml")))
                        }
                        --- flow.yaml
                        StartAt: A
                        States:
                          A:
                            Type: Pass
                            Next: «Ed»
                          End: { Type: Succeed }
                        """),
                form("module with an argument", """
                        --- main.tf
                        module "flow" {
                          source     = "./machine"
                          definition = {
                            StartAt = "A"
                            States  = { A = { Type = "Pass", Next = «"Ed"» }, End = { Type = "Succeed" } }
                          }
                        }
                        --- machine/main.tf
                        variable "definition" {}
                        resource "aws_sfn_state_machine" "flow" {
                          role_arn   = aws_iam_role.flow.arn
                          definition = jsonencode(var.definition)
                        }
                        """),
                form("template_file", """
                        --- main.tf
                        data "template_file" "flow" {
                          template = file("${path.module}/flow.json")
                          vars     = { next = "Ed" }
                        }
                        resource "aws_sfn_state_machine" "flow" {
                          role_arn   = aws_iam_role.flow.arn
                          definition = data.template_file.flow.rendered
                        }
                        --- flow.json
                        {
                          "StartAt": "A",
                          "States": { "A": { "Type": "Pass", "Next": «"${next}"» }, "End": { "Type": "Succeed" } }
                        }
                        """),
                form("text put together", """
                        --- main.tf
                        resource "aws_sfn_state_machine" "flow" {
                          role_arn   = aws_iam_role.flow.arn
                          definition = format(
                            "{\\"StartAt\\": \\"A\\", \\"States\\": {\\"A\\": {\\"Type\\": \\"Pass\\", \\"Next\\": «\\"Ed\\"»}, \\"%s\\": {\\"Type\\": \\"Succeed\\"}}}",
                            "End"
                          )
                        }
                        """),
                form("JSON syntax, text", """
                        --- main.tf.json
                        {
                          "resource": {
                            "aws_sfn_state_machine": {
                              "flow": {
                                "role_arn": "${aws_iam_role.flow.arn}",
                                "definition": "{ \\"StartAt\\": \\"A\\", \\"States\\": { \\"A\\": { \\"Type\\": \\"Pass\\", \\"Next\\": «\\"Ed\\"» }, \\"End\\": { \\"Type\\": \\"Succeed\\" } } }"
                              }
                            }
                          }
                        }
                        """),
                form("JSON syntax, expression", """
                        --- main.tf.json
                        {
                          "locals": {
                            "states": { "A": { "Type": "Pass", "Next": «"Ed"» }, "End": { "Type": "Succeed" } }
                          },
                          "resource": {
                            "aws_sfn_state_machine": {
                              "flow": [{
                                "role_arn": "${aws_iam_role.flow.arn}",
                                "definition": "${jsonencode({ StartAt = \\"A\\", States = local.states })}"
                              }]
                            }
                          }
                        }
                        """),
                form("plan", """
                        --- plan.json
                        {
                          "format_version": "1.2",
                          "planned_values": {
                            "root_module": {
                              "resources": [
                                {
                                  "address": "aws_sfn_state_machine.flow", "mode": "managed", "type": "aws_sfn_state_machine",
                                  "name": "flow",
                                  "values": {
                                    "definition": "{\\"StartAt\\":\\"A\\",\\"States\\":{\\"A\\":{\\"Type\\":\\"Pass\\",\\"Next\\":«\\"Ed\\"»},\\"End\\":{\\"Type\\":\\"Succeed\\"}}}",
                                    "type": "STANDARD"
                                  }
                                }
                              ]
                            }
                          }
                        }
                        """));
    }

    private static Arguments form(String name, String files) {
        return Arguments.of(name, files);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void found(String name, String files) {
        Folder folder = Folder.of(files);
        assertEquals(folder.marks(), folder.found("undefined-target"), name);
        List<String> others = folder.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::toString)
                .filter(text -> !text.contains("undefined-target"))
                .toList();
        assertEquals(List.of(), others, name);
    }

    @Test
    void theForms() {
        assertEquals(22, forms().count());
    }
}
