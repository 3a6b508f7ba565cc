package dev.steplint.rules.terraform;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Whatever a module holds, its reader and the rules cope with it, and each place is one of a file.
class TerraformRobustnessTest {

    private static final String MODULE = """
            locals {
              states = { B = { Type = "Wait", Seconds = var.seconds, Next = "C" } }
              names  = ["C", "D"]
              ring   = local.ring
            }
            resource "aws_sfn_state_machine" "one" {
              name       = "one-${local.names[0]}"
              role_arn   = aws_iam_role.r.arn
              definition = jsonencode({
                StartAt = "A"
                States = merge(local.states, {
                  A = { Type = "Pass", Next = "B", Result = jsonencode({ a = local.ring }) }
                }, { for i, name in local.names : name => { Type = "Succeed" } if i >= 0 })
              })
              logging_configuration {
                level           = "ERROR"
                log_destination = "${aws_cloudwatch_log_group.l.arn}:*"
              }
            }
            resource "aws_sfn_state_machine" "two" {
              for_each   = { x = "f.tftpl", y = "f.tftpl" }
              role_arn   = aws_iam_role.r.arn
              definition = templatefile("${path.module}/${each.value}", { f = aws_lambda_function.f.arn, on = true })
            }
            resource "aws_sfn_state_machine" "three" {
              role_arn   = aws_iam_role.r.arn
              definition = <<-EOT
                {
                  "StartAt": "A",
                  "States": { "A": { "Type": "Task", "Resource": "${aws_lambda_function.f.arn}", "End": ${var.end} } }
                }
              EOT
            }
            resource "aws_iam_role" "r" {}
            resource "aws_iam_role_policy" "p" {
              role   = aws_iam_role.r.id
              policy = data.aws_iam_policy_document.d.json
            }
            data "aws_iam_policy_document" "d" {
              statement {
                actions   = ["states:*"]
                resources = ["*"]
              }
            }
            """;

    private static final String TEMPLATE = """
            { "StartAt": "A", "States": {
              "A": { "Type": "Task", "Resource": "${f}", %{ if on ~} "Next": "B" %{ else }"End": true%{ endif } },
              "B": { "Type": "Succeed" } } }
            """;

    @Test
    void mutations() {
        IntStream.range(0, 400).forEach(seed -> {
            Random random = new Random(seed);
            check(Noise.mutated(MODULE, random), TEMPLATE, seed);
            check(MODULE, Noise.mutated(TEMPLATE, random), seed);
        });
    }

    @Test
    void prefixes() {
        for (int length = 0; length < MODULE.length(); length += 7) {
            check(MODULE.substring(0, length), TEMPLATE, length);
        }
        for (int length = 0; length < TEMPLATE.length(); length++) {
            check(MODULE, TEMPLATE.substring(0, length), length);
        }
    }

    private static void check(String module, String template, int seed) {
        Noise.check("--- main.tf\n" + module + "\n--- f.tftpl\n" + template, seed);
    }
}
