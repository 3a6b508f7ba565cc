package dev.steplint.rules.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.steplint.engine.Analyzer;
import dev.steplint.engine.RuleSettings;
import dev.steplint.host.Definition;
import dev.steplint.host.Host;
import dev.steplint.host.HostFault;
import dev.steplint.json.JsonFault;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonReader;
import dev.steplint.rule.Finding;
import dev.steplint.rule.Severity;
import dev.steplint.rules.BuiltInRules;
import dev.steplint.rules.harness.Corpus;
import dev.steplint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A character that is missing or too much in `jsonencode(…)` is said where it is. What else can be read of the
/// definition is right: it brings no error that was not there.
class SyntaxFaultsTest {

    private static final long SEED = Long.getLong("steplint.seed", 20_261_125L);

    private static final int CORPUS_CHARACTERS = 6_000;

    private static final int EACH = Integer.getInteger("steplint.syntax", 6);

    private static final String PUNCTUATION = "{}[]()\",:=";

    private static final Analyzer ANALYZER = new Analyzer(BuiltInRules.all());

    private static final String BEFORE = """
            resource "aws_sfn_state_machine" "flow" {
              role_arn   = var.role
              definition = jsonencode(""";

    private static String module(String definition) {
        return BEFORE + definition + ")\n}\n";
    }

    /// Definitions without an error and without a placeholder.
    private static List<String> samples() {
        return Corpus.find().map(Corpus::valid).stream()
                .flatMap(List::stream)
                .filter(file -> file.format() == JsonFormat.JSON && file.text().length() <= CORPUS_CHARACTERS)
                .filter(file -> !file.text().contains("Fn::") && !file.text().contains("\"Ref\""))
                .map(file -> file.text().strip().replace("${", "$${").replace("%{", "%%{"))
                .filter(text -> JsonReader.read(new SourceFile("x.json", text), JsonFormat.JSON)
                        .faults()
                        .isEmpty())
                .filter(text -> read(text)
                        .filter(host -> host.faults().isEmpty() && errors(host).isEmpty())
                        .isPresent())
                .toList();
    }

    private static Optional<Host> read(String definition) {
        return Folder.of("--- main.tf\n" + module(definition)).host("main.tf");
    }

    private static List<Finding> errors(Host host) {
        List<Finding> errors = new ArrayList<>();
        for (Definition definition : host.definitions()) {
            ANALYZER.analyze(definition, RuleSettings.DEFAULTS).findings().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .forEach(errors::add);
        }
        return errors;
    }

    @Test
    void hideNoOtherDefect() {
        String module = """
                --- main.tf
                resource "aws_sfn_state_machine" "flow" {
                  role_arn   = aws_iam_role.flow.arn
                  type       = "EXPRES
                  definition = jsonencode({
                    StartAt = "A"
                    Comment =
                    States = {
                      A = { Type = "Pass", Next = «"Ed"», Result = [1, ^, 2] }
                      B b = {
                        Type = "Succeed"
                      }
                      C = {
                        Type     = "Task"
                        Resource = format("%s", aws_lambda_function.f.arn
                        Next     = «"E"»
                      }
                      End = { Type = "Succeed" }
                    }
                  })
                }
                """;
        Folder folder = Folder.of(module.replace("«", "").replace("»", ""));
        List<String> faults = folder.host("main.tf").orElseThrow().faults().stream()
                .map(fault ->
                        fault instanceof HostFault.Unreadable(JsonFault inner) ? inner.message() : fault.toString())
                .toList();
        assertEquals(
                List.of(
                        "Text in quotes is never closed",
                        "Nothing follows `=`",
                        "`^` stands where a value should",
                        "`=` is missing before `b`",
                        "`)` is missing before `Next`"),
                faults);
        // `States` has a member whose name is not known, which may be the one that is meant.
        assertEquals("", folder.found("undefined-target"));
        Folder without = Folder.of(module.replace("B b", "B"));
        assertEquals(without.marks(), without.found("undefined-target"));
    }

    @Test
    void bringNoOtherError() {
        List<String> failures = new ArrayList<>();
        int faulty = 0;
        int kept = 0;
        List<String> samples = samples();
        for (int i = 0; i < samples.size(); i++) {
            Random random = new Random(SEED + i);
            for (int j = 0; j < EACH; j++) {
                String broken = broken(samples.get(i), random);
                Host host = read(broken).orElseThrow();
                if (host.faults().stream().anyMatch(HostFault.Unreadable.class::isInstance)) {
                    faulty++;
                    kept += host.definitions().size();
                    for (Finding error : errors(host)) {
                        failures.add("%s at %s: %s%n%s%n%s"
                                .formatted(
                                        error.rule(),
                                        error.primary().start(),
                                        error.message(),
                                        host.faults(),
                                        module(broken)));
                    }
                }
            }
        }
        assertEquals("", String.join("\n\n", failures.subList(0, Math.min(3, failures.size()))));
        assertTrue(faulty == 0 || kept > faulty / 2, "kept: %d of %d".formatted(kept, faulty));
    }

    private static String broken(String text, Random random) {
        List<Integer> places = new ArrayList<>();
        for (int i = 1; i < text.length() - 1; i++) {
            if (PUNCTUATION.indexOf(text.charAt(i)) >= 0) {
                places.add(i);
            }
        }
        int at = places.get(random.nextInt(places.size()));
        return random.nextBoolean()
                ? text.substring(0, at) + text.substring(at + 1)
                : text.substring(0, at) + PUNCTUATION.charAt(random.nextInt(PUNCTUATION.length())) + text.substring(at);
    }
}
