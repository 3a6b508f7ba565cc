package dev.steplint.rules.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.steplint.engine.Analyzer;
import dev.steplint.fix.Fixer;
import dev.steplint.host.Definition;
import dev.steplint.host.Surroundings;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonReader;
import dev.steplint.json.JsonValue;
import dev.steplint.rule.Finding;
import dev.steplint.rule.Fix;
import dev.steplint.rule.Severity;
import dev.steplint.rules.BuiltInRules;
import dev.steplint.rules.harness.FixtureCase;
import dev.steplint.rules.harness.FixtureFile;
import dev.steplint.rules.harness.MarkdownFile;
import dev.steplint.rules.harness.ReasonList;
import dev.steplint.rules.harness.Repository;
import dev.steplint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every fix of every fixture, however the definition is written: it mends its finding, leaves a text that can be read,
/// and brings no error that was not there.
class FixTest {

    private static final Analyzer ANALYZER = new Analyzer(BuiltInRules.all());

    private static final List<FixtureCase> CASES = Repository.markdownFiles(Repository.fixtures()).stream()
            .map(MarkdownFile::read)
            .flatMap(file -> FixtureFile.of(file, BuiltInRules.all()).cases())
            .toList();

    /// The ways to write one definition.
    enum Style {
        AS_IT_IS {
            @Override
            Optional<Written> write(FixtureCase fixture) {
                return Optional.of(
                        new Written(fixture.tag().format(), fixture.marked().text()));
            }
        },
        WINDOWS_LINES {
            @Override
            Optional<Written> write(FixtureCase fixture) {
                return Optional.of(new Written(
                        fixture.tag().format(), fixture.marked().text().replace("\n", "\r\n")));
            }
        },
        TABS {
            @Override
            Optional<Written> write(FixtureCase fixture) {
                return json(fixture).map(text -> new Written(JsonFormat.JSON, text.replace("  ", "\t")));
            }
        },
        MINIFIED {
            @Override
            Optional<Written> write(FixtureCase fixture) {
                return json(fixture).map(text -> new Written(JsonFormat.JSON, text.replaceAll("\n *", "")));
            }
        },
        FLOW_YAML {
            @Override
            Optional<Written> write(FixtureCase fixture) {
                return json(fixture).map(text -> new Written(JsonFormat.YAML, text));
            }
        },
        BLOCK_YAML {
            @Override
            Optional<Written> write(FixtureCase fixture) {
                JsonValue root = fixture.definition(fixture.marked().text()).root();
                return json(fixture).map(_ -> new Written(JsonFormat.YAML, BlockYaml.of(root)));
            }
        },
        BLOCK_YAML_WITH_WINDOWS_LINES {
            @Override
            Optional<Written> write(FixtureCase fixture) {
                return BLOCK_YAML
                        .write(fixture)
                        .map(written -> new Written(JsonFormat.YAML, written.text.replace("\n", "\r\n")));
            }
        };

        abstract Optional<Written> write(FixtureCase fixture);

        /// The text of a definition in JSON that is not about its text.
        private static Optional<String> json(FixtureCase fixture) {
            boolean sound = fixture.definition(fixture.marked().text())
                    .document()
                    .faults()
                    .isEmpty();
            return Optional.of(fixture.marked().text())
                    .filter(_ -> sound && fixture.tag().format() == JsonFormat.JSON);
        }
    }

    private record Written(JsonFormat format, String text) {}

    @ParameterizedTest
    @EnumSource
    void everyFixMendsAndNothingElseBreaks(Style style) {
        List<String> failures = new ArrayList<>();
        Set<String> leftOut = new TreeSet<>();
        for (FixtureCase fixture : CASES) {
            Optional<Written> written = style.write(fixture);
            if (written.isEmpty() || !hasFix(fixture, written.get())) {
                continue;
            }
            String name = fixture.file().ruleId() + ", " + fixture.section().title();
            Fixer fixer = new Fixer(new CaseReader(fixture, written.get().format()), Fix.Safety.UNSAFE);
            Fixer.Outcome outcome = fixer.fix(written.get().text());
            Fixer.Outcome again = fixer.fix(outcome.text());
            if (outcome.refused() > 0) {
                leftOut.add(name);
            } else if (outcome.mended() == 0) {
                failures.add("%s: nothing was mended%n%s".formatted(name, outcome.text()));
            }
            if (!again.text().equals(outcome.text()) || again.mended() > 0) {
                failures.add("%s: a second run changes it again%n%s".formatted(name, again.text()));
            }
        }
        ReasonList known = ReasonList.read("/robustness/left-out-fixes.tsv");
        if (style == Style.AS_IT_IS) {
            failures.addAll(known.differences(leftOut));
        } else {
            leftOut.stream().filter(name -> !known.has(name)).forEach(failures::add);
        }
        assertEquals("", String.join("\n\n", failures));
    }

    private static boolean hasFix(FixtureCase fixture, Written written) {
        return new CaseReader(fixture, written.format())
                .wanted(written.text()).stream()
                        .anyMatch(finding -> !finding.fixes().isEmpty());
    }

    /// The rules of a fixture want to have their findings mended, and every rule may object.
    private record CaseReader(FixtureCase fixture, JsonFormat format) implements Fixer.Reader {

        @Override
        public List<Finding> wanted(String text) {
            return ANALYZER.analyze(definition(text), fixture.settings()).findings();
        }

        @Override
        public Optional<List<Finding>> errors(String text) {
            return Optional.of(ANALYZER.analyze(definition(text), fixture.settingsOfAll()).findings().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .toList());
        }

        private Definition definition(String text) {
            return Definition.whole(
                    JsonReader.read(new SourceFile("definition", text), format), new Surroundings(fixture.type()));
        }
    }
}
