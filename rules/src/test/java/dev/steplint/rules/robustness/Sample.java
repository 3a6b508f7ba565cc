package dev.steplint.rules.robustness;

import dev.steplint.engine.Analysis;
import dev.steplint.engine.Analyzer;
import dev.steplint.engine.RuleSettings;
import dev.steplint.host.Definition;
import dev.steplint.host.Surroundings;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonReader;
import dev.steplint.rules.BuiltInRules;
import dev.steplint.rules.harness.Corpus;
import dev.steplint.rules.harness.CorpusFile;
import dev.steplint.rules.harness.FixtureFile;
import dev.steplint.rules.harness.MarkdownFile;
import dev.steplint.rules.harness.Repository;
import dev.steplint.source.SourceFile;
import java.util.List;
import java.util.stream.Stream;

/// A definition to break, and all rules to run over it.
///
/// @param name where it is from
record Sample(String name, JsonFormat format, String text, Surroundings surroundings, RuleSettings settings) {
    private static final Analyzer ANALYZER = new Analyzer(BuiltInRules.all());

    /// Larger files of the corpus would only make the test slow.
    private static final int CORPUS_CHARACTERS = 6_000;

    /// Every definition in every fixture.
    static List<Sample> ofFixtures() {
        return Repository.markdownFiles(Repository.fixtures()).stream()
                .map(MarkdownFile::read)
                .map(file -> FixtureFile.of(file, BuiltInRules.all()))
                .flatMap(FixtureFile::cases)
                .filter(each -> !each.tag().template())
                .map(each -> new Sample(
                        each.file().ruleId() + ", " + each.section().title(),
                        each.tag().format(),
                        each.marked().text(),
                        new Surroundings(each.type()),
                        each.settingsOfAll()))
                .toList();
    }

    /// The smaller definitions of the corpus; none without a corpus.
    static List<Sample> ofCorpus() {
        return Corpus.find().map(Corpus::valid).stream()
                .flatMap(List::stream)
                .map(Sample::of)
                .filter(sample -> sample.text.length() <= CORPUS_CHARACTERS)
                .toList();
    }

    private static Sample of(CorpusFile file) {
        return new Sample(file.name(), file.format(), file.text(), Surroundings.NONE, RuleSettings.DEFAULTS);
    }

    static List<Sample> all() {
        return Stream.concat(ofFixtures().stream(), ofCorpus().stream()).toList();
    }

    Sample with(String otherText) {
        return new Sample(name, format, otherText, surroundings, settings);
    }

    Definition definition() {
        return Definition.whole(JsonReader.read(new SourceFile("definition", text), format), surroundings);
    }

    Analysis analyze() {
        return ANALYZER.analyze(definition(), settings);
    }
}
