package dev.steplint.rules.terraform;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.steplint.engine.Analysis;
import dev.steplint.engine.Analyzer;
import dev.steplint.engine.RuleSettings;
import dev.steplint.host.Definition;
import dev.steplint.host.Host;
import dev.steplint.rule.Finding;
import dev.steplint.rules.BuiltInRules;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Whatever a module holds, its reader and the rules cope with it, and each place is one of a file.
class TerraformRobustnessTest {

    private static final String NOISE = "{}[]()\"$%~<=>-.,:?!#\\ \nabE019_";

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

    private static final Analyzer ANALYZER = new Analyzer(BuiltInRules.all());

    @Test
    void mutations() {
        IntStream.range(0, 400).forEach(seed -> {
            Random random = new Random(seed);
            check(mutated(MODULE, random), TEMPLATE, seed);
            check(MODULE, mutated(TEMPLATE, random), seed);
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

    private static String mutated(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int i = 0; i <= random.nextInt(4); i++) {
            int at = random.nextInt(mutated.length());
            char c = NOISE.charAt(random.nextInt(NOISE.length()));
            switch (random.nextInt(4)) {
                case 0 -> mutated.deleteCharAt(at);
                case 1 -> mutated.setCharAt(at, c);
                case 2 -> mutated.delete(at, Math.min(mutated.length(), at + random.nextInt(20)));
                default -> mutated.insert(at, c);
            }
        }
        return mutated.toString();
    }

    private static void check(String module, String template, int seed) {
        String description = "seed %d:%n%s%n%s".formatted(seed, module, template);
        try {
            Folder folder = Folder.of("--- main.tf\n" + module + "\n--- f.tftpl\n" + template);
            folder.hosts().forEach(host -> check(host, description));
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(description, e);
        }
    }

    private static void check(Host host, String description) {
        check(ANALYZER.analyze(host, RuleSettings.DEFAULTS), description);
        for (Definition definition : host.definitions()) {
            check(ANALYZER.analyze(definition, RuleSettings.DEFAULTS), description);
        }
    }

    private static void check(Analysis analysis, String description) {
        assertTrue(analysis.crashes().isEmpty(), () -> analysis.crashes() + description);
        for (Finding finding : analysis.findings()) {
            SourceFile file = finding.primary().file();
            assertTrue(new Span(0, file.text().length()).contains(finding.span()), description);
        }
    }
}
