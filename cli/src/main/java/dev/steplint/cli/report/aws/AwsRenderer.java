package dev.steplint.cli.report.aws;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.steplint.cli.report.DefinitionName;
import dev.steplint.cli.report.Renderer;
import dev.steplint.cli.report.Report;
import dev.steplint.cli.report.ReportedFinding;
import dev.steplint.cli.report.json.PrettyJson;
import dev.steplint.engine.AwsVerdict;
import dev.steplint.rule.Finding;
import dev.steplint.rule.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The answers that `ValidateStateMachineDefinition` would give.
public final class AwsRenderer implements Renderer {

    private final Severity lowest;
    private final boolean bare;

    /// @param lowest the severity from which on diagnostics are shown, as the request has it
    /// @param bare whether one definition is asked about, so that its answer needs no name
    public AwsRenderer(Severity lowest, boolean bare) {
        this.lowest = lowest;
        this.bare = bare;
    }

    @Override
    public void render(Report report, Writer out) throws IOException {
        Map<DefinitionName, List<Finding>> findings = report.findings().stream()
                .collect(Collectors.groupingBy(
                        ReportedFinding::definition,
                        HashMap::new,
                        Collectors.mapping(ReportedFinding::finding, Collectors.toList())));
        List<DefinitionName> definitions = report.files().stream()
                .flatMap(file -> file.definitions().stream())
                .toList();
        try (JsonGenerator json = PrettyJson.generator(out)) {
            if (bare && definitions.size() == 1) {
                write(verdict(findings, definitions.getFirst()), json);
            } else {
                json.writeStartObject();
                for (DefinitionName definition : definitions) {
                    json.writeFieldName(definition.text());
                    write(verdict(findings, definition), json);
                }
                json.writeEndObject();
            }
        }
        out.write('\n');
    }

    private AwsVerdict verdict(Map<DefinitionName, List<Finding>> findings, DefinitionName definition) {
        return AwsVerdict.of(findings.getOrDefault(definition, List.of()), lowest);
    }

    private static void write(AwsVerdict verdict, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("result", verdict.ok() ? "OK" : "FAIL");
        json.writeArrayFieldStart("diagnostics");
        for (AwsVerdict.Diagnostic diagnostic : verdict.diagnostics()) {
            json.writeStartObject();
            json.writeStringField("severity", diagnostic.code().severity().name());
            json.writeStringField("code", diagnostic.code().name());
            json.writeStringField("message", diagnostic.message());
            if (diagnostic.location().isPresent()) {
                json.writeStringField("location", diagnostic.location().get());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeBooleanField("truncated", verdict.truncated());
        json.writeEndObject();
    }
}
