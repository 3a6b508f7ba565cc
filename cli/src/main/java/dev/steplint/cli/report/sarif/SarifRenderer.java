package dev.steplint.cli.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.steplint.cli.report.Crash;
import dev.steplint.cli.report.Fingerprints;
import dev.steplint.cli.report.Renderer;
import dev.steplint.cli.report.Report;
import dev.steplint.cli.report.ReportedFinding;
import dev.steplint.cli.report.SkippedFile;
import dev.steplint.cli.report.SuppressedFinding;
import dev.steplint.cli.report.ToolInfo;
import dev.steplint.cli.report.json.PrettyJson;
import dev.steplint.cli.report.sarif.SarifResults.Result;
import dev.steplint.rule.RuleMetadata;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The report as SARIF 2.1.0, in one run.
public final class SarifRenderer implements Renderer {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final SarifSettings settings;

    public SarifRenderer(SarifSettings settings) {
        this.settings = settings;
    }

    @Override
    public void render(Report report, Writer out) throws IOException {
        ResultLimit results = ResultLimit.of(results(report));
        SarifRules rules = rules(report, results);
        try (JsonGenerator json = PrettyJson.generator(out)) {
            SarifLocations locations =
                    new SarifLocations(json, new ArtifactUris(settings.workingFolder(), settings.root()));
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            tool(json, report.tool(), rules);
            invocation(json, report, rules, locations);
            json.writeStringField("columnKind", "utf16CodeUnits");
            SarifResults writer = new SarifResults(json, rules, locations);
            json.writeArrayFieldStart("results");
            for (Result result : results.kept()) {
                writer.write(result, settings.suppressed());
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private List<Result> results(Report report) {
        List<SuppressedFinding> suppressed = settings.suppressed() ? report.suppressed() : List.of();
        List<ReportedFinding> findings = new ArrayList<>(report.findings());
        suppressed.forEach(finding -> findings.add(finding.finding()));
        List<String> fingerprints = Fingerprints.of(findings);
        int open = report.findings().size();
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            Optional<SuppressedFinding> suppression =
                    i < open ? Optional.empty() : Optional.of(suppressed.get(i - open));
            results.add(new Result(findings.get(i), fingerprints.get(i), suppression));
        }
        return results;
    }

    private SarifRules rules(Report report, ResultLimit results) {
        List<RuleMetadata> rules = new ArrayList<>(report.rules());
        if (results.cut() > 0) {
            rules.add(ResultLimit.RULE);
        }
        return new SarifRules(rules, settings.pages());
    }

    private static void tool(JsonGenerator json, ToolInfo tool, SarifRules rules) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", ToolInfo.NAME);
        json.writeStringField("semanticVersion", tool.version());
        if (!tool.data().isEmpty()) {
            json.writeObjectFieldStart("properties");
            for (ToolInfo.DatedData data : tool.data()) {
                json.writeStringField(data.name(), data.date().toString());
            }
            json.writeEndObject();
        }
        rules.write(json);
        json.writeEndObject();
        json.writeEndObject();
    }

    /// Whether everything went well, and what did not.
    private static void invocation(JsonGenerator json, Report report, SarifRules rules, SarifLocations locations)
            throws IOException {
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", report.crashes().isEmpty());
        if (!report.crashes().isEmpty() || !report.skipped().isEmpty()) {
            json.writeArrayFieldStart("toolExecutionNotifications");
            for (Crash crash : report.crashes()) {
                crash(json, crash, rules, locations);
            }
            for (SkippedFile file : report.skipped()) {
                skipped(json, file, locations);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void crash(JsonGenerator json, Crash crash, SarifRules rules, SarifLocations locations)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("level", "error");
        SarifText.write(json, "message", SarifText.sentence(crash.message()));
        place(json, crash.file(), locations);
        json.writeObjectFieldStart("associatedRule");
        json.writeStringField("id", crash.rule().text());
        OptionalInt index = rules.index(crash.rule());
        if (index.isPresent()) {
            json.writeNumberField("index", index.getAsInt());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("exception");
        json.writeStringField("kind", crash.cause().getClass().getName());
        json.writeStringField(
                "message", Optional.ofNullable(crash.cause().getMessage()).orElse(""));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void skipped(JsonGenerator json, SkippedFile file, SarifLocations locations) throws IOException {
        json.writeStartObject();
        json.writeStringField("level", "warning");
        SarifText.write(json, "message", "The file was skipped: it " + file.reason() + ".");
        place(json, file.name(), locations);
        json.writeEndObject();
    }

    private static void place(JsonGenerator json, String file, SarifLocations locations) throws IOException {
        json.writeArrayFieldStart("locations");
        locations.file(file);
        json.writeEndArray();
    }
}
