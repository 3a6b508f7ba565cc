package dev.steplint.rules.aws;

import dev.steplint.engine.Analysis;
import dev.steplint.engine.Analyzer;
import dev.steplint.engine.AwsVerdict;
import dev.steplint.engine.RuleSettings;
import dev.steplint.host.Definition;
import dev.steplint.host.Surroundings;
import dev.steplint.json.JsonReader;
import dev.steplint.rule.Severity;
import dev.steplint.rules.BuiltInRules;
import dev.steplint.rules.harness.Block;
import dev.steplint.rules.harness.BlockTag;
import dev.steplint.rules.harness.FixtureError;
import dev.steplint.rules.harness.MarkdownFile;
import dev.steplint.rules.harness.Repository;
import dev.steplint.rules.harness.Section;
import dev.steplint.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/// A definition and what AWS says of it: in a file of `testdata/aws` a `json` block, then an `aws` block with `OK` or
/// `FAIL` and below it a line `SEVERITY CODE at LOCATION: MESSAGE` for each diagnostic.
///
/// @param expected the lines of the answer
record AwsCase(Path file, Section section, BlockTag tag, Block block, List<String> expected) {
    private static final Path FOLDER = Repository.root().resolve("testdata/aws");
    private static final Analyzer ANALYZER = new Analyzer(BuiltInRules.all());

    static List<AwsCase> all() {
        return Repository.markdownFiles(FOLDER).stream().flatMap(AwsCase::in).toList();
    }

    private static Stream<AwsCase> in(Path file) {
        return MarkdownFile.read(file).sections().stream().flatMap(section -> in(file, section).stream());
    }

    private static List<AwsCase> in(Path file, Section section) {
        List<AwsCase> cases = new ArrayList<>();
        Iterator<Block> blocks = section.blocks().iterator();
        while (blocks.hasNext()) {
            Block definition = blocks.next();
            BlockTag tag = BlockTag.of(definition);
            if (tag.kind() != BlockTag.Kind.DEFINITION || !blocks.hasNext()) {
                throw new FixtureError(definition.line(), "a definition and an `aws` block should stand here");
            }
            Block answer = blocks.next();
            if (!answer.tag().equals("aws")) {
                throw new FixtureError(answer.line(), "an `aws` block should stand here");
            }
            cases.add(new AwsCase(file, section, tag, definition, answer.lines()));
        }
        return cases;
    }

    /// Whether AWS takes the definition and says nothing of it.
    boolean isGood() {
        return expected.equals(List.of("OK"));
    }

    String title() {
        return "%s:%d %s".formatted(Repository.nameOf(file), block.line(), section.title());
    }

    Analysis analyze() {
        Definition definition = Definition.whole(
                JsonReader.read(new SourceFile("definition.asl.json", block.content()), tag.format()),
                new Surroundings(tag.type()));
        return ANALYZER.analyze(definition, RuleSettings.DEFAULTS);
    }

    /// The answer that our findings give.
    List<String> actual() {
        AwsVerdict verdict = AwsVerdict.of(analyze().findings(), Severity.WARNING);
        List<String> lines = new ArrayList<>();
        lines.add(verdict.ok() ? "OK" : "FAIL");
        for (AwsVerdict.Diagnostic diagnostic : verdict.diagnostics()) {
            String at = diagnostic.location().map(" at %s"::formatted).orElse("");
            lines.add("%s %s%s: %s"
                    .formatted(diagnostic.code().severity(), diagnostic.code(), at, diagnostic.message())
                    .replace("\n", "\\n"));
        }
        return lines;
    }
}
