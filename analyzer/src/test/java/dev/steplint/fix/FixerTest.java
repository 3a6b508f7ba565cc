package dev.steplint.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.steplint.json.JsonPointer;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.Edit;
import dev.steplint.rule.Finding;
import dev.steplint.rule.Fix;
import dev.steplint.rule.RuleId;
import dev.steplint.rule.Severity;
import dev.steplint.source.Location;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Texts of one letter a finding: what is wanted is to replace letters, and an `x` is an error.
class FixerTest {

    private static Finding finding(String text, int at, Severity severity, List<Fix> fixes) {
        Location place = new Location(new SourceFile("text", text), new Span(at, at + 1));
        return new Finding(
                new RuleId(severity == Severity.ERROR ? "mistake" : "letter"),
                severity,
                Confidence.HIGH,
                Category.DEFINITION,
                place,
                JsonPointer.ROOT,
                List.of(),
                List.of(),
                "Letter " + text.charAt(at),
                "Letter %s",
                "it is so",
                "write another",
                fixes,
                List.of());
    }

    /// @param safe what is written in the place of a letter
    /// @param unsafe likewise, but it may change something
    private record Letters(Map<String, String> safe, Map<String, String> unsafe) implements Fixer.Reader {

        @Override
        public List<Finding> wanted(String text) {
            List<Finding> findings = new ArrayList<>();
            for (int i = 0; i < text.length(); i++) {
                String letter = text.substring(i, i + 1);
                Span span = new Span(i, i + 1);
                List<Fix> fixes = new ArrayList<>();
                Optional.ofNullable(unsafe.get(letter))
                        .ifPresent(to -> fixes.add(new Fix("to", Fix.Safety.UNSAFE, List.of(new Edit(span, to)))));
                Optional.ofNullable(safe.get(letter))
                        .ifPresent(to -> fixes.add(new Fix("to", Fix.Safety.SAFE, List.of(new Edit(span, to)))));
                if (!fixes.isEmpty()) {
                    findings.add(finding(text, i, Severity.WARNING, fixes));
                }
            }
            return findings;
        }

        @Override
        public Optional<List<Finding>> errors(String text) {
            List<Finding> findings = new ArrayList<>();
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) == 'x') {
                    findings.add(finding(text, i, Severity.ERROR, List.of()));
                }
            }
            return text.isEmpty() ? Optional.empty() : Optional.of(findings);
        }
    }

    private static Fixer.Outcome fix(
            String text, Fix.Safety most, Map<String, String> safe, Map<String, String> unsafe) {
        return new Fixer(new Letters(safe, unsafe), most).fix(text);
    }

    @Test
    void oneFixMayUncoverAnother() {
        assertEquals(
                new Fixer.Outcome("..c..", 4, 0), fix("abcba", Fix.Safety.SAFE, Map.of("a", ".", "b", "."), Map.of()));
        assertEquals(new Fixer.Outcome("cc", 3, 0), fix("ab", Fix.Safety.SAFE, Map.of("a", "b", "b", "c"), Map.of()));
    }

    @Test
    void noMoreIsChangedThanIsAllowed() {
        Map<String, String> safe = Map.of("a", "s");
        Map<String, String> unsafe = Map.of("a", "u", "b", "u");
        assertEquals(new Fixer.Outcome("sb", 1, 0), fix("ab", Fix.Safety.SAFE, safe, unsafe));
        assertEquals(new Fixer.Outcome("uu", 2, 0), fix("ab", Fix.Safety.UNSAFE, safe, unsafe));
    }

    @Test
    void whatBringsAnErrorIsLeftOutAlone() {
        assertEquals(
                new Fixer.Outcome("xbcc", 2, 1), fix("xbaa", Fix.Safety.SAFE, Map.of("a", "c", "b", "x"), Map.of()));
        assertEquals(new Fixer.Outcome("a", 0, 1), fix("a", Fix.Safety.SAFE, Map.of("a", ""), Map.of()));
    }

    @Test
    void anErrorThatWasThereMayMove() {
        assertEquals(new Fixer.Outcome("bbbxx", 1, 0), fix("axx", Fix.Safety.SAFE, Map.of("a", "bbb"), Map.of()));
    }

    @Test
    void whatMendsNothingIsLeftOut() {
        assertEquals(new Fixer.Outcome("ab", 0, 1), fix("ab", Fix.Safety.SAFE, Map.of("a", "a"), Map.of()));
    }

    @Test
    void fixesThatUndoEachOtherEnd() {
        assertEquals(
                1,
                fix("a", Fix.Safety.SAFE, Map.of("a", "b", "b", "a"), Map.of()).refused());
    }
}
