package dev.steplint.cli.report.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.steplint.cli.report.Golden;
import dev.steplint.cli.report.Report;
import dev.steplint.cli.report.ReportedFinding;
import dev.steplint.cli.report.Samples;
import dev.steplint.cli.report.SchemaCheck;
import dev.steplint.json.JsonPointer;
import dev.steplint.rule.AwsCode;
import dev.steplint.rule.AwsText;
import dev.steplint.rule.Severity;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AwsRendererTest {
    private static final SourceFile FILE = new SourceFile("a.asl.json", "{\n}\n");
    private static final SchemaCheck SCHEMA = SchemaCheck.of("/dev/steplint/cli/report/aws/verdict.schema.json");

    private static String render(Report report, Severity lowest, boolean bare) {
        String json = Golden.render(new AwsRenderer(lowest, bare), report);
        SCHEMA.check(json);
        return json;
    }

    private static ReportedFinding finding(AwsCode code, JsonPointer place) {
        return Samples.finding(
                FILE,
                Samples.TARGET,
                new Span(0, 1),
                place,
                builder -> builder.message("`%s` is not right", "A")
                        .why("it is not")
                        .help("mend it")
                        .aws(code));
    }

    @Test
    void anAnswerForEachDefinition() {
        Golden.check("full.aws.json", render(Samples.full(), Severity.WARNING, false));
    }

    @Test
    void nothingToSay() {
        Golden.check("clean.aws.json", render(Samples.clean(), Severity.ERROR, true));
    }

    @Test
    void oneDefinitionIsTheWholeAnswer() {
        assertEquals("""
                {
                  "result": "FAIL",
                  "diagnostics": [
                    {
                      "severity": "ERROR",
                      "code": "MISSING_TRANSITION_TARGET",
                      "message": "'Next' of 'Charge card' names 'Shpi order', which is not a state here",
                      "location": "/States/Charge card/Next"
                    }
                  ],
                  "truncated": false
                }
                """, render(Samples.of(Samples.ordinary()), Severity.ERROR, true));
    }

    @Test
    void noDefinitionIsNoAnswer() {
        assertEquals("{}\n", render(Samples.of(), Severity.ERROR, true));
    }

    @Test
    void aFindingThatAwsDoesNotHaveIsNotInTheAnswer() {
        String json = render(Samples.of(Samples.longLine()), Severity.WARNING, true);
        assertTrue(json.contains("\"result\": \"OK\""), json);
        assertTrue(json.contains("\"diagnostics\": []"), json);
    }

    @Test
    void warningsAreThereForThoseWhoAskAndStopNothing() {
        Report report = Samples.of(finding(AwsCode.NO_DOLLAR, Samples.pointer("States", "A")));
        String errors = render(report, Severity.ERROR, true);
        String all = render(report, Severity.WARNING, true);
        assertTrue(errors.contains("\"diagnostics\": []"), errors);
        assertTrue(all.contains("\"severity\": \"WARNING\""), all);
        assertTrue(all.contains("\"result\": \"OK\""), all);
    }

    @Test
    void anAnswerHoldsAHundredDiagnostics() {
        ReportedFinding[] findings = IntStream.range(0, 101)
                .mapToObj(i -> finding(AwsCode.INVALID_STATE_NAME, Samples.pointer("States", "S" + i)))
                .toArray(ReportedFinding[]::new);
        String json = render(Samples.of(findings), Severity.ERROR, true);
        assertTrue(json.contains("\"truncated\": true"), json);
        assertTrue(json.contains("/States/S99\""), json);
        assertFalse(json.contains("/States/S100\""), json);
    }

    @Test
    void whatHasNoPlaceHasNoLocation() {
        ReportedFinding finding = Samples.finding(
                FILE,
                Samples.TARGET,
                new Span(0, 1),
                JsonPointer.ROOT,
                builder -> builder.message("`%s` never ends", "A")
                        .why("it is not")
                        .help("mend it")
                        .aws(AwsText.NO_TERMINAL_STATE));
        String json = render(Samples.of(finding), Severity.ERROR, true);
        assertTrue(json.contains("\"message\": \"Workflow has no terminal state\"\n"), json);
        assertFalse(json.contains("location"), json);
    }

    @Test
    void theSchemaRefusesOtherThings() {
        assertFalse(SCHEMA.errors("{\"result\": \"MAYBE\", \"diagnostics\": [], \"truncated\": false}")
                .isEmpty());
    }
}
