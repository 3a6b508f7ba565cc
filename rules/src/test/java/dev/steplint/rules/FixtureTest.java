package dev.steplint.rules;

import static org.junit.jupiter.api.Assertions.fail;

import dev.steplint.rules.harness.FixtureError;
import dev.steplint.rules.harness.FixtureFile;
import dev.steplint.rules.harness.MarkdownFile;
import dev.steplint.rules.harness.Repository;
import dev.steplint.rules.harness.Section;
import dev.steplint.rules.harness.SectionCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs every fixture below `testdata/rules`: each heading with a definition is a test.
///
/// `-Dsteplint.fixture=RULE-ID` runs the file of one rule.
class FixtureTest {
    @TestFactory
    Stream<DynamicNode> fixtures() {
        String only = System.getProperty("steplint.fixture", "");
        return Repository.markdownFiles(Repository.fixtures()).stream()
                .filter(path -> only.isEmpty() || path.endsWith(only + ".md"))
                .map(FixtureTest::container);
    }

    private static DynamicNode container(Path path) {
        try {
            FixtureFile fixture = FixtureFile.of(MarkdownFile.read(path), BuiltInRules.all());
            Stream<DynamicNode> sections = fixture.file().sections().stream()
                    .filter(section -> !section.blocks().isEmpty())
                    .map(section -> test(fixture, section));
            return DynamicContainer.dynamicContainer(fixture.file().ruleId(), sections);
        } catch (FixtureError error) {
            return DynamicTest.dynamicTest(Repository.nameOf(path), () -> fail(error.getMessage()));
        }
    }

    private static DynamicTest test(FixtureFile fixture, Section section) {
        Path path = fixture.file().path();
        return DynamicTest.dynamicTest(section.title(), Repository.uri(path, section.line()), () -> {
            List<String> problems = SectionCheck.problems(fixture, section);
            if (!problems.isEmpty()) {
                fail("\n" + String.join("\n\n", problems));
            }
        });
    }
}
