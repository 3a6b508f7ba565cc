package dev.steplint.rules.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.steplint.engine.Analysis;
import dev.steplint.engine.Analyzer;
import dev.steplint.engine.RuleSettings;
import dev.steplint.host.Definition;
import dev.steplint.host.Host;
import dev.steplint.host.Surroundings;
import dev.steplint.host.WorkflowType;
import dev.steplint.json.JsonDocument;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonReader;
import dev.steplint.rule.Category;
import dev.steplint.rule.Finding;
import dev.steplint.rules.BuiltInRules;
import dev.steplint.rules.harness.Corpus;
import dev.steplint.rules.harness.FixtureFile;
import dev.steplint.rules.harness.MarkdownFile;
import dev.steplint.rules.harness.Repository;
import dev.steplint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A definition in a module has the findings that it has as a file, at the same characters.
class SameFindingsTest {

    private static final Analyzer ANALYZER = new Analyzer(BuiltInRules.all());

    /// Larger files of the corpus would only make the test slow.
    private static final int CORPUS_CHARACTERS = 10_000;

    /// A definition in JSON.
    private record Sample(String name, String text, WorkflowType type, RuleSettings settings) {}

    private static List<Sample> samples() {
        Stream<Sample> fixtures = Repository.markdownFiles(Repository.fixtures()).stream()
                .map(MarkdownFile::read)
                .map(file -> FixtureFile.of(file, BuiltInRules.all()))
                .flatMap(FixtureFile::cases)
                .filter(each -> !each.tag().template() && each.tag().format() == JsonFormat.JSON)
                .map(each -> new Sample(
                        each.file().ruleId() + ", " + each.section().title(),
                        each.marked().text(),
                        each.type().orElse(WorkflowType.STANDARD),
                        each.settingsOfAll()));
        Stream<Sample> corpus = Corpus.find().map(Corpus::valid).stream()
                .flatMap(List::stream)
                .filter(file -> file.format() == JsonFormat.JSON)
                .map(file -> new Sample(file.name(), file.text(), WorkflowType.STANDARD, RuleSettings.DEFAULTS))
                .filter(sample -> sample.text.length() <= CORPUS_CHARACTERS);
        return Stream.concat(fixtures, corpus).toList();
    }

    private static String module(String definition, Sample sample) {
        return """
                --- main.tf
                resource "aws_sfn_state_machine" "flow" {
                  type       = "%s"
                  role_arn   = var.role
                  definition = %s
                }
                """.formatted(sample.type, definition);
    }

    /// A text that Terraform takes as it is.
    private static String escaped(String text) {
        return text.replace("${", "$${").replace("%{", "%%{");
    }

    @Test
    void heredocs() {
        int compared = 0;
        List<String> differences = new ArrayList<>();
        for (Sample sample : samples()) {
            boolean usable = !sample.text.isBlank()
                    && sample.text.lines().noneMatch(line -> line.strip().equals("EOT"))
                    && !sample.text.contains("\n--- ");
            // A fault beside a placeholder is none of the author's when the text is put together by a host.
            boolean sure = JsonReader.read(new SourceFile("x.json", sample.text), JsonFormat.JSON)
                            .faults()
                            .isEmpty()
                    || !sample.text.contains("{");
            if (usable && (sure || !sample.text.contains("${"))) {
                differences.addAll(compare(sample, module("<<EOT\n" + escaped(sample.text) + "\nEOT", sample)));
                compared++;
            }
        }
        assertEquals("", String.join("\n", differences));
        assertTrue(compared > 500, "compared: " + compared);
    }

    @Test
    void objects() {
        int compared = 0;
        List<String> differences = new ArrayList<>();
        for (Sample sample : samples()) {
            JsonDocument document = JsonReader.read(new SourceFile("x.json", sample.text), JsonFormat.JSON);
            if (!document.faults().isEmpty() || document.root().asObject().isEmpty()) {
                continue;
            }
            String text = module("jsonencode(" + escaped(sample.text.strip()) + ")", sample);
            // Not all of JSON is HCL: a value must begin on the line of its key, and there are fewer escapes.
            boolean readable = Folder.of(text)
                    .host("main.tf")
                    .filter(host -> host.faults().isEmpty())
                    .isPresent();
            if (readable) {
                differences.addAll(compare(sample, text));
                compared++;
            }
        }
        assertEquals("", String.join("\n", differences));
        assertTrue(compared > 500, "compared: " + compared);
    }

    private static List<String> compare(Sample sample, String module) {
        Host host = Folder.of(module).host("main.tf").orElseThrow(() -> new AssertionError(sample.name));
        if (host.definitions().size() != 1) {
            return List.of(sample.name + ": " + host.faults());
        }
        Definition raw = Definition.whole(
                JsonReader.read(new SourceFile("x.json", sample.text), JsonFormat.JSON),
                new Surroundings(Optional.of(sample.type)));
        List<String> expected = shown(ANALYZER.analyze(raw, sample.settings));
        List<String> found = shown(ANALYZER.analyze(host.definitions().getFirst(), sample.settings));
        if (expected.equals(found)) {
            return List.of();
        }
        List<String> lost = new ArrayList<>(expected);
        found.forEach(lost::remove);
        List<String> gained = new ArrayList<>(found);
        expected.forEach(gained::remove);
        return List.of("%s: lost %s, gained %s".formatted(sample.name, lost, gained));
    }

    /// What was found and at which characters. What a host makes a difference to is left out, and the length of a file,
    /// which says nothing of a definition in it.
    private static List<String> shown(Analysis analysis) {
        List<String> shown = new ArrayList<>();
        for (Finding finding : analysis.findings()) {
            if (finding.category() != Category.OPERATIONS
                    && !finding.rule().text().equals("definition-too-large")) {
                String text = finding.primary()
                        .file()
                        .text(finding.span())
                        .replace("$${", "${")
                        .replace("%%{", "%{");
                shown.add("%s %s `%s`".formatted(finding.rule(), finding.message(), text));
            }
        }
        return shown.stream().sorted().toList();
    }
}
