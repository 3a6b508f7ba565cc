package dev.steplint.cli.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.steplint.cli.report.Counts;
import dev.steplint.cli.report.Crash;
import dev.steplint.cli.report.Fingerprints;
import dev.steplint.cli.report.Renderer;
import dev.steplint.cli.report.Report;
import dev.steplint.cli.report.SkippedFile;
import dev.steplint.cli.report.ToolInfo;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/// The report as one JSON object, version 1.
public final class JsonRenderer implements Renderer {

    /// Grows when a reader of the last version could misunderstand the next.
    private static final int VERSION = 1;

    @Override
    public void render(Report report, Writer out) throws IOException {
        try (JsonGenerator json = PrettyJson.generator(out)) {
            json.writeStartObject();
            json.writeNumberField("version", VERSION);
            tool(json, report.tool());
            findings(json, report);
            summary(json, report);
            skipped(json, report.skipped());
            crashes(json, report.crashes());
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void tool(JsonGenerator json, ToolInfo tool) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeStringField("name", ToolInfo.NAME);
        json.writeStringField("version", tool.version());
        json.writeObjectFieldStart("data");
        for (ToolInfo.DatedData data : tool.data()) {
            json.writeStringField(data.name(), data.date().toString());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void findings(JsonGenerator json, Report report) throws IOException {
        List<String> fingerprints = Fingerprints.of(report.findings());
        JsonFindings findings = new JsonFindings(json);
        json.writeArrayFieldStart("findings");
        for (int i = 0; i < fingerprints.size(); i++) {
            findings.write(report.findings().get(i), fingerprints.get(i));
        }
        json.writeEndArray();
    }

    private static void summary(JsonGenerator json, Report report) throws IOException {
        Counts counts = report.counts();
        json.writeObjectFieldStart("summary");
        json.writeNumberField("errors", counts.errors());
        json.writeNumberField("warnings", counts.warnings());
        json.writeNumberField("infos", counts.infos());
        json.writeNumberField("suppressed", counts.suppressed());
        json.writeNumberField("hidden", counts.hidden());
        json.writeNumberField("files", counts.files());
        json.writeNumberField("definitions", counts.definitions());
        json.writeNumberField("fixed", report.fixing().mended());
        json.writeEndObject();
    }

    private static void skipped(JsonGenerator json, List<SkippedFile> files) throws IOException {
        json.writeArrayFieldStart("skipped");
        for (SkippedFile file : files) {
            json.writeStartObject();
            json.writeStringField("file", file.name());
            json.writeStringField("reason", file.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void crashes(JsonGenerator json, List<Crash> crashes) throws IOException {
        json.writeArrayFieldStart("crashes");
        for (Crash crash : crashes) {
            json.writeStartObject();
            json.writeStringField("rule", crash.rule().text());
            json.writeStringField("file", crash.file());
            json.writeStringField("place", crash.place());
            json.writeStringField("cause", crash.cause().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
