package dev.steplint.cli.report.sarif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.contrastsecurity.sarif.Location;
import com.contrastsecurity.sarif.Region;
import com.contrastsecurity.sarif.ReportingDescriptor;
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.Run;
import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.steplint.cli.report.Golden;
import dev.steplint.cli.report.Report;
import dev.steplint.cli.report.ReportedFinding;
import dev.steplint.cli.report.Samples;
import dev.steplint.cli.report.SchemaCheck;
import dev.steplint.rule.Finding;
import dev.steplint.rule.RuleId;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

class SarifRendererTest {
    private static final String PAGE = """
            # endless-loop

            | warning | medium |
            |---|---|

            ## What it does
            Reports a loop that
            [nothing](https://example.org) leaves.

            It looks at `Next` and `Default`.

            ## Why is this bad?
            It runs until the history is full.

            ## Example
            """;

    private static final SarifSettings SETTINGS = settings(true);

    private static SarifSettings settings(boolean suppressed) {
        Path root = Path.of("/nowhere/repository");
        return new SarifSettings(root.resolve("infra"), root, SarifRendererTest::page, suppressed);
    }

    private static Optional<String> page(RuleId rule) {
        return rule.text().equals("endless-loop") ? Optional.of(PAGE) : Optional.empty();
    }

    private static String render(Report report) {
        return Golden.render(new SarifRenderer(SETTINGS), report);
    }

    private static Run read(String sarif) {
        try {
            return new ObjectMapper()
                    .readValue(sarif, SarifSchema210.class)
                    .getRuns()
                    .getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Result result(ReportedFinding finding) {
        return read(render(Samples.of(finding))).getResults().getFirst();
    }

    @Test
    void everythingThatAReportCanHold() {
        Golden.check("full.sarif", render(Samples.full()));
    }

    @Test
    void nothingToSay() {
        Golden.check("clean.sarif", render(Samples.clean()));
    }

    @Test
    void followsTheSchema() {
        SchemaCheck schema = SchemaCheck.of("/schema/sarif-schema-2.1.0.json");
        schema.check(render(Samples.full()));
        schema.check(render(Samples.clean()));
        schema.check(render(Samples.of(Samples.withoutText())));
        schema.check(Golden.render(new SarifRenderer(settings(false)), Samples.full()));
        String wrong = render(Samples.full()).replace("\"startLine\": 7", "\"startLine\": 0");
        assertFalse(schema.errors(wrong).isEmpty());
    }

    @Test
    void anotherModelReadsWhatWasWritten() {
        Report report = Samples.full();
        Run run = read(render(report));
        assertEquals("steplint", run.getTool().getDriver().getName());
        assertEquals(4, run.getTool().getDriver().getRules().size());
        assertEquals(5, run.getResults().size());
        List<ReportingDescriptor> rules =
                new ArrayList<>(run.getTool().getDriver().getRules());
        for (int i = 0; i < report.findings().size(); i++) {
            Finding finding = report.findings().get(i).finding();
            Result result = run.getResults().get(i);
            assertEquals(finding.rule().text(), result.getRuleId());
            assertEquals(finding.rule().text(), rules.get(result.getRuleIndex()).getId());
            Region region =
                    result.getLocations().getFirst().getPhysicalLocation().getRegion();
            assertEquals(finding.primary().start().line(), region.getStartLine());
            assertEquals(finding.primary().start().column(), region.getStartColumn());
            assertEquals(finding.primary().end().line(), region.getEndLine());
            assertEquals(finding.primary().end().column(), region.getEndColumn());
            assertEquals(finding.span().start(), region.getCharOffset());
            assertEquals(finding.span().length(), region.getCharLength());
            assertEquals(
                    finding.related().size(),
                    Optional.ofNullable(result.getRelatedLocations())
                            .map(Set::size)
                            .orElse(0));
        }
        assertEquals(1, run.getResults().getLast().getSuppressions().size());
        assertFalse(run.getInvocations().getFirst().getExecutionSuccessful());
    }

    @Test
    void suppressedFindingsAreLeftOutForCodeScanning() {
        Run run = read(Golden.render(new SarifRenderer(settings(false)), Samples.full()));
        assertEquals(4, run.getResults().size());
    }

    @Test
    void aStateIsNamedInFull() {
        Location location = result(Samples.ordinary()).getLocations().getFirst();
        assertEquals(
                "States/Charge card",
                location.getLogicalLocations().iterator().next().getFullyQualifiedName());
    }

    @Test
    void pagesBecomeHelp() {
        var rule = read(render(Samples.full()))
                .getTool()
                .getDriver()
                .getRules()
                .iterator()
                .next();
        assertEquals(PAGE, rule.getHelp().getMarkdown());
        assertEquals(
                "Reports a loop that nothing leaves.\n\nIt looks at `Next` and `Default`.",
                rule.getFullDescription().getText());
        assertTrue(rule.getHelp().getText().endsWith("It runs until the history is full."));
    }

    @Test
    void onlyMinifiedLinesBringTheirOwnLineHash() {
        assertTrue(fingerprints(Samples.longLine()).containsKey("primaryLocationLineHash"));
        assertFalse(fingerprints(Samples.ordinary()).containsKey("primaryLocationLineHash"));
    }

    private static Map<String, String> fingerprints(ReportedFinding finding) {
        return result(finding).getPartialFingerprints().getAdditionalProperties();
    }

    @Test
    void tooManyFindingsAreCutToTheWorst() {
        SourceFile file = new SourceFile("many.json", "{}\n".repeat(30_000));
        ReportedFinding[] many = IntStream.range(0, 30_000)
                .mapToObj(i -> Samples.finding(
                        file,
                        i % 10 == 0 ? Samples.TARGET : Samples.LOOP,
                        new Span(3 * i, 3 * i + 2),
                        Samples.pointer("States", "S" + i),
                        builder -> builder.message("State `%s` is here", "S" + i)
                                .why("it counts")
                                .help("look")))
                .toArray(ReportedFinding[]::new);
        String sarif = render(Samples.of(many));
        Run run = read(sarif);
        assertEquals(4_901, run.getResults().size());
        assertEquals(
                3_000,
                run.getResults().stream()
                        .filter(result -> result.getRuleId().equals("missing-transition-target"))
                        .count());
        Result note = run.getResults().getLast();
        assertEquals("report-cut", note.getRuleId());
        assertTrue(note.getMessage().getText().startsWith("25100 findings are missing"));
        assertTrue(zippedSize(sarif) < 10_000_000);
        SchemaCheck.of("/schema/sarif-schema-2.1.0.json").check(sarif);
    }

    private static long zippedSize(String text) {
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            byte[] chunk = new byte[1 << 16];
            while (!deflater.finished()) {
                deflater.deflate(chunk);
            }
            return deflater.getBytesWritten();
        }
    }

    @Test
    void sentencesAreWhole() {
        assertEquals("Did you mean `A`?", SarifText.sentence("did you mean `A`?"));
        assertEquals("`A` ends here.", SarifText.sentence("`A` ends here"));
        assertEquals("ab…", SarifText.cut("abcd", 3));
        assertEquals("a…", SarifText.cut("a📦d", 3));
        assertEquals("", SarifText.sentence(""));
    }
}
