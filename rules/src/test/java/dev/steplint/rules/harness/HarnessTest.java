package dev.steplint.rules.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.steplint.model.PassState;
import dev.steplint.model.State;
import dev.steplint.rule.Category;
import dev.steplint.rule.Edit;
import dev.steplint.rule.Fix;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.RuleOption;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import dev.steplint.source.Span;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The harness fails when it should: a harness that is always satisfied tests nothing.
class HarnessTest {
    @Test
    void markersThatAgreeAreQuiet() {
        assertEquals(List.of(), problems("""
                ```json
                {"StartAt": "A", "States": {
                  "A": {"Type": "Pass", "End": true},
                //              ^^^^^^ pass-state: State `A`
                  "B": {"Type": "Pass", "End": true},   //~ pass-state
                  "C": {"Type": "Succeed", "Comment": "http://example.com"}
                }}
                ```
                """));
    }

    @Test
    void aMissingFindingFails() {
        assertProblem("""
                ```json
                {"StartAt": "C", "States": {
                  "C": {"Type": "Succeed"}
                //              ^^^^^^^^^ pass-state: State `C`
                }}
                ```
                """, """
                testdata/rules/pass-state.md:3: missing finding
                  "C": {"Type": "Succeed"}
                //              ^^^^^^^^^ pass-state: State `C`""");
    }

    @Test
    void anUnexpectedFindingFails() {
        assertProblem("""
                ```json
                {"StartAt": "A", "States": {
                  "A": {"Type": "Pass", "End": true}
                }}
                ```
                """, """
                testdata/rules/pass-state.md:3: unexpected finding
                  "A": {"Type": "Pass", "End": true}
                //              ^^^^^^ pass-state: State `A` is a Pass state""");
    }

    @Test
    void aFindingThatIsOneColumnOffFails() {
        List<String> problems = problems("""
                ```json
                {"StartAt": "A", "States": {
                  "A": {"Type": "Pass", "End": true}
                //              ^^^^^ pass-state: State `A`
                }}
                ```
                """);
        assertEquals(2, problems.size(), problems::toString);
    }

    @Test
    void oneMarkerWantsOneFinding() {
        String two = "  \"A\": {\"Type\": \"Pass\", \"End\": true}, \"B\": {\"Type\": \"Pass\", \"End\": true}";
        String block = "```json\n{\"StartAt\": \"A\", \"States\": {\n%s //~ %s\n}}\n```\n";
        assertEquals(1, problems(block.formatted(two, "pass-state")).size());
        assertEquals(List.of(), problems(block.formatted(two, "pass-state pass-state")));
    }

    @Test
    void aMarkerThatNamesNoRuleFails() {
        assertThrows(FixtureError.class, () -> problems("```json\n{} //~ pas-state\n```\n"));
    }

    @Test
    void aMarkerThatCannotBeReadFails() {
        assertThrows(FixtureError.class, () -> problems("```json\n{}\n// pass-state\n```\n"));
        assertThrows(FixtureError.class, () -> problems("```json\n{} //~\n```\n"));
    }

    @Test
    void aStateAloneGetsAMachine() {
        assertEquals(List.of(), problems("""
                ```json state
                "Say \\"hi\\"": {
                  "Type": "Pass",
                //        ^^^^^^ pass-state: State `Say "hi"`
                  "Next": "Done"
                }
                ```

                ```json state
                { "Type": "Pass", "Next": "Done" } //~ pass-state
                ```
                """));
    }

    @Test
    void aDefinitionThatCannotBeReadFails() {
        List<String> problems = problems("```json\n{\"StartAt\": \"A\" \"States\": {}}\n```\n");
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.getFirst().contains("cannot be read"), problems.getFirst());
        assertEquals(List.of(), problems("```json broken\n{\"StartAt\": \"A\" \"States\": {}}\n```\n"));
    }

    @Test
    void optionsHoldForTheirSection() {
        assertEquals(List.of(), problems("""
                ## Off
                ```json config
                {"options": {"ignored": ["State"]}}
                ```
                ```json state
                { "Type": "Pass", "End": true }
                ```
                ## On
                ```json state
                { "Type": "Pass", "End": true } //~ pass-state
                ```
                """));
        assertThrows(FixtureError.class, () -> problems("""
                ```json config
                {"options": {"unknown": 1}}
                ```
                ```json state
                { "Type": "Pass", "End": true }
                ```
                """));
    }

    @Test
    void fixesGiveWhatIsWritten() {
        String bad = """
                ```json state
                "A": {"Type": "Pass", "End": true}, "B": {"Type": "Pass", "End": true} //~ pass-state pass-state
                ```
                """;
        String good = "\"A\": {\"Type\": \"Succeed\", \"End\": true}, \"B\": {\"Type\": \"Succeed\", \"End\": true}";
        assertEquals(List.of(), problems(bad + "```json fixed\n" + good + "\n```\n"));
        List<String> problems = problems(bad + "```json fixed\n{}\n```\n");
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.getFirst().endsWith(good), problems.getFirst());
    }

    @Test
    void whatAPageShowsIsTrue() {
        String bad = "```json state\n{ \"Type\": \"Pass\", \"End\": true }\n```\n";
        String good = "```json state\n{ \"Type\": \"Succeed\" }\n```\n";
        assertEquals(List.of(), PageCheck.problems(file("## Example\n" + bad + "## Use instead\n" + good)));
        assertEquals(
                1,
                PageCheck.problems(file("## Example\n" + good + "## Use instead\n" + good))
                        .size());
        assertEquals(
                1,
                PageCheck.problems(file("## Example\n" + bad + "## Use instead\n" + bad))
                        .size());
        assertThrows(FixtureError.class, () -> PageCheck.problems(file("## Example\n" + bad)));
    }

    private static void assertProblem(String block, String expected) {
        assertEquals(List.of(expected), problems(block));
    }

    private static List<String> problems(String markdown) {
        return file(markdown)
                .cases()
                .flatMap(each -> CaseCheck.problems(each).stream())
                .toList();
    }

    private static FixtureFile file(String markdown) {
        Path path = Repository.fixture("pass-state");
        return FixtureFile.of(MarkdownFile.parse(path, markdown), List.of(new PassRule()));
    }

    /// Reports every Pass state.
    private static final class PassRule implements StateRule {
        private static final RuleOption<List<String>> IGNORED =
                new RuleOption.Texts("ignored", List.of(), "Names that are not reported.");

        private static final RuleMetadata METADATA = RuleMetadata.builder("pass-state")
                .summary("Pass state")
                .severity(Severity.INFO)
                .category(Category.FLOW)
                .since("0.1.0")
                .options(IGNORED)
                .fixable()
                .build();

        @Override
        public RuleMetadata metadata() {
            return METADATA;
        }

        @Override
        public void check(State state, RuleContext context) {
            if (state instanceof PassState && !context.option(IGNORED).contains(state.name())) {
                Span span = state.anchor();
                Edit edit = new Edit(span, "\"Succeed\"");
                context.report(span, state.pointer())
                        .message("State `%s` is a Pass state", state.name())
                        .why("it does nothing")
                        .help("remove it")
                        .fix(new Fix("Make it succeed", Fix.Safety.UNSAFE, List.of(edit)))
                        .submit();
            }
        }
    }
}
