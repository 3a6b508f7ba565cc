package dev.steplint.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.steplint.cli.report.text.TextRenderer;
import dev.steplint.engine.Analysis;
import dev.steplint.rule.Rule;
import dev.steplint.rules.BuiltInRules;
import dev.steplint.rules.harness.Block;
import dev.steplint.rules.harness.FixtureCase;
import dev.steplint.rules.harness.FixtureFile;
import dev.steplint.rules.harness.MarkdownFile;
import dev.steplint.rules.harness.Repository;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The `text` blocks of the rules' fixtures: the findings of the definition before them as people read them, without
/// the counts at the end. `-Dsteplint.update=true` writes them.
class FixtureRenderingTest {
    private static final TextRenderer PLAIN = new TextRenderer(false);

    @TestFactory
    Stream<DynamicTest> fixtures() {
        return Repository.markdownFiles(Repository.fixtures()).stream()
                .flatMap(path -> FixtureFile.of(MarkdownFile.read(path), BuiltInRules.all())
                        .cases())
                .filter(fixture -> fixture.rendering().isPresent())
                .map(fixture -> DynamicTest.dynamicTest(
                        fixture.file().ruleId(),
                        () -> check(fixture, fixture.rendering().get())));
    }

    private static void check(FixtureCase fixture, Block block) {
        String actual = render(fixture);
        if (Repository.updates()) {
            fixture.file().rewrite(block, actual);
        } else {
            assertEquals(
                    block.content().stripTrailing(),
                    actual,
                    "%s:%d (-Dsteplint.update=true writes it)"
                            .formatted(Repository.nameOf(fixture.file().path()), block.line()));
        }
    }

    private static String render(FixtureCase fixture) {
        Analysis analysis = fixture.analyze();
        DefinitionName name = DefinitionName.of(analysis.definition());
        Report report = new Report(
                new ToolInfo("", List.of()),
                List.of(Samples.examined(name.file())),
                fixture.rules().stream().map(Rule::metadata).toList(),
                analysis.findings().stream()
                        .map(finding -> ReportedFinding.of(finding, name))
                        .toList(),
                List.of(),
                0,
                List.of(),
                List.of(),
                Fixing.NONE);
        String text = Golden.render(PLAIN, report).stripTrailing();
        return text.substring(0, Math.max(0, text.lastIndexOf("\n\n"))).stripTrailing();
    }
}
