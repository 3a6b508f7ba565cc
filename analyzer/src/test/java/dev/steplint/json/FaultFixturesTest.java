package dev.steplint.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.steplint.source.Span;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Each fixture gives exactly the tree and the faults that stand beside it.
class FaultFixturesTest {

    @TestFactory
    Stream<DynamicTest> json() {
        return tests("json-faults.txt", JsonFormat.JSON);
    }

    @TestFactory
    Stream<DynamicTest> yaml() {
        return tests("yaml-faults.txt", JsonFormat.YAML);
    }

    private static Stream<DynamicTest> tests(String name, JsonFormat format) {
        return FaultFixtures.read(name).stream()
                .map(fixture -> DynamicTest.dynamicTest(
                        fixture.section() + ": " + fixture.text(), () -> check(fixture, format)));
    }

    private static void check(FaultFixtures.Case fixture, JsonFormat format) {
        assertEquals(fixture.expected(), FaultFixtures.render(fixture.text(), format));
        Span all = new Span(0, fixture.text().length());
        for (JsonFault fault : Trees.read(fixture.text(), format).faults()) {
            assertTrue(all.contains(fault.span()), fault::toString);
            assertStyle(fault.message(), "[A-Z`].*");
            assertStyle(fault.help(), "[a-z].*");
        }
    }

    /// The style of messages: no final period, no blame, in a breath.
    private static void assertStyle(String sentence, String beginning) {
        String withoutNames = sentence.replaceAll("`[^`]*`", "``");
        assertTrue(sentence.matches(beginning), sentence);
        assertFalse(sentence.endsWith("."), sentence);
        assertTrue(withoutNames.length() <= 80, sentence);
        assertFalse(withoutNames.matches("(?i).*\\b(invalid|illegal|bad|please|error)\\b.*"), sentence);
    }
}
