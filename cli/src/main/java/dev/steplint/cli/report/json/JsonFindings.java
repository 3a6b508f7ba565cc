package dev.steplint.cli.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.steplint.cli.report.MachineName;
import dev.steplint.cli.report.ReportedFinding;
import dev.steplint.cli.report.StateName;
import dev.steplint.rule.AwsCode;
import dev.steplint.rule.Edit;
import dev.steplint.rule.Finding;
import dev.steplint.rule.Fix;
import dev.steplint.rule.Label;
import dev.steplint.source.Location;
import dev.steplint.source.Position;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Writes findings. Every key is always there; what is unknown is `null` or empty.
final class JsonFindings {

    private final JsonGenerator json;

    JsonFindings(JsonGenerator json) {
        this.json = json;
    }

    void write(ReportedFinding reported, String fingerprint) throws IOException {
        Finding finding = reported.finding();
        json.writeStartObject();
        json.writeStringField("rule", finding.rule().text());
        json.writeStringField("severity", finding.severity().text());
        json.writeStringField("confidence", finding.confidence().text());
        json.writeStringField("category", finding.category().text());
        json.writeStringField("message", finding.message());
        json.writeStringField("why", finding.why());
        json.writeStringField("help", finding.help());
        json.writeStringField("file", finding.primary().file().name());
        json.writeStringField("definition", reported.definition().text());
        machines(reported.machines());
        json.writeStringField("state", reported.state().map(StateName::name).orElse(null));
        range(finding.primary().file(), finding.span());
        json.writeStringField("pointer", finding.pointer().text());
        labels("related", finding.related());
        labels("route", finding.route());
        fixes(finding);
        json.writeStringField("aws", finding.awsCode().map(AwsCode::name).orElse(null));
        json.writeStringField("fingerprint", fingerprint);
        json.writeEndObject();
    }

    private void machines(List<MachineName> machines) throws IOException {
        json.writeArrayFieldStart("machines");
        for (MachineName machine : machines) {
            json.writeStartObject();
            json.writeStringField("file", machine.file());
            json.writeStringField("id", machine.id());
            json.writeStringField("construct", machine.construct().orElse(null));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void range(SourceFile file, Span span) throws IOException {
        position("start", file, span.start());
        position("end", file, span.end());
    }

    private void position(String name, SourceFile file, int offset) throws IOException {
        Position position = file.position(offset);
        json.writeObjectFieldStart(name);
        json.writeNumberField("line", position.line());
        json.writeNumberField("column", position.column());
        json.writeNumberField("offset", offset);
        json.writeEndObject();
    }

    private void labels(String name, List<Label> labels) throws IOException {
        json.writeArrayFieldStart(name);
        for (Label label : labels) {
            Location location = label.location();
            json.writeStartObject();
            json.writeStringField("file", location.file().name());
            range(location.file(), location.span());
            json.writeStringField("label", label.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void fixes(Finding finding) throws IOException {
        json.writeArrayFieldStart("fixes");
        for (Fix fix : finding.fixes()) {
            json.writeStartObject();
            json.writeStringField("title", fix.title());
            json.writeStringField("safety", fix.safety().name().toLowerCase(Locale.ROOT));
            json.writeArrayFieldStart("edits");
            for (Edit edit : fix.edits()) {
                json.writeStartObject();
                range(finding.primary().file(), edit.span());
                json.writeStringField("replacement", edit.replacement());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
