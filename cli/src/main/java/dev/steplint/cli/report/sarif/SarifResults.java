package dev.steplint.cli.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.steplint.cli.report.Fingerprints;
import dev.steplint.cli.report.ReportedFinding;
import dev.steplint.cli.report.SuppressedFinding;
import dev.steplint.rule.Edit;
import dev.steplint.rule.Finding;
import dev.steplint.rule.Fix;
import dev.steplint.rule.Label;
import dev.steplint.source.LineIndex;
import dev.steplint.source.Location;
import dev.steplint.source.SourceFile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Writes findings as results.
final class SarifResults {

    /// Code scanning rejects more than ten times as many, and keeps no more than these.
    private static final int MOST_RELATED = 100;

    private static final int MOST_STEPS = 1000;

    /// A line that may hold much of a definition.
    private static final int LONG_LINE = 300;

    private final JsonGenerator json;
    private final SarifRules rules;
    private final SarifLocations locations;

    SarifResults(JsonGenerator json, SarifRules rules, SarifLocations locations) {
        this.json = json;
        this.rules = rules;
        this.locations = locations;
    }

    /// A finding as it stands in a report.
    ///
    /// @param suppression who accepted it, if anybody did
    record Result(ReportedFinding reported, String fingerprint, Optional<SuppressedFinding> suppression) {}

    /// @param suppressions whether the report says of each result if it is suppressed
    void write(Result result, boolean suppressions) throws IOException {
        Finding finding = result.reported.finding();
        List<Label> related =
                related(result.reported).stream().limit(MOST_RELATED).toList();
        json.writeStartObject();
        json.writeStringField("ruleId", finding.rule().text());
        OptionalInt index = rules.index(finding.rule());
        if (index.isPresent()) {
            json.writeNumberField("ruleIndex", index.getAsInt());
        }
        json.writeStringField("level", SarifLevel.of(finding.severity()));
        SarifText.write(json, "message", SarifText.message(finding, related));
        primary(result.reported);
        related(related);
        route(finding.route());
        fingerprints(result);
        fixes(finding);
        if (suppressions) {
            suppression(result.suppression);
        }
        properties(finding);
        json.writeEndObject();
    }

    /// Where somebody edits: of a template that a program wrote, the line of the program.
    private Optional<Location> author(ReportedFinding reported) {
        return reported.author().filter(locations::isInRepository);
    }

    /// The places beside the primary one; the text of a finding is one if its primary place is in a program.
    private List<Label> related(ReportedFinding reported) {
        Finding finding = reported.finding();
        return author(reported)
                .map(program -> Stream.concat(
                                Stream.of(new Label(finding.primary(), "the place in the template")),
                                finding.related().stream()
                                        .filter(label -> !label.location().equals(program)))
                        .toList())
                .orElse(finding.related());
    }

    private void primary(ReportedFinding reported) throws IOException {
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        locations.physical(author(reported).orElse(reported.finding().primary()));
        locations.logical(reported.state(), reported.machines());
        json.writeEndObject();
        json.writeEndArray();
    }

    private void related(List<Label> related) throws IOException {
        if (related.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("relatedLocations");
        for (int i = 0; i < related.size(); i++) {
            json.writeStartObject();
            json.writeNumberField("id", i + 1);
            locations.labelled(related.get(i));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void route(List<Label> route) throws IOException {
        if (route.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("codeFlows");
        json.writeStartObject();
        json.writeArrayFieldStart("threadFlows");
        json.writeStartObject();
        json.writeArrayFieldStart("locations");
        for (Label step : route.stream().limit(MOST_STEPS).toList()) {
            json.writeStartObject();
            json.writeObjectFieldStart("location");
            locations.labelled(step);
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    /// Code scanning tells alerts apart by a hash of their line, and makes it itself; only where a line holds several
    /// states, or makes them, would that merge what should stay apart.
    private void fingerprints(Result result) throws IOException {
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField(Fingerprints.KEY, result.fingerprint);
        if (author(result.reported).isPresent()
                || isMinified(result.reported.finding().primary())) {
            json.writeStringField("primaryLocationLineHash", result.fingerprint);
        }
        json.writeEndObject();
    }

    private static boolean isMinified(Location location) {
        LineIndex lines = location.file().lines();
        int line = location.start().line();
        int last = lines.lineCount();
        boolean single = last == 1 || last == 2 && lines.startOf(2) == lines.endOf(2);
        return single || lines.endOf(line) - lines.startOf(line) > LONG_LINE;
    }

    private void fixes(Finding finding) throws IOException {
        List<Fix> fixes =
                finding.fixes().stream().filter(fix -> !fix.edits().isEmpty()).toList();
        if (fixes.isEmpty()) {
            return;
        }
        SourceFile file = finding.primary().file();
        json.writeArrayFieldStart("fixes");
        for (Fix fix : fixes) {
            json.writeStartObject();
            SarifText.write(json, "description", SarifText.sentence(fix.title()));
            json.writeArrayFieldStart("artifactChanges");
            json.writeStartObject();
            locations.artifact(file.name());
            json.writeArrayFieldStart("replacements");
            for (Edit edit : fix.edits()) {
                json.writeStartObject();
                locations.region("deletedRegion", new Location(file, edit.span()));
                SarifText.write(json, "insertedContent", edit.replacement());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void suppression(Optional<SuppressedFinding> suppression) throws IOException {
        json.writeArrayFieldStart("suppressions");
        if (suppression.isPresent()) {
            SuppressedFinding accepted = suppression.get();
            json.writeStartObject();
            json.writeStringField(
                    "kind",
                    switch (accepted.place()) {
                        case SOURCE -> "inSource";
                        case CONFIGURATION -> "external";
                    });
            if (!accepted.reason().isEmpty()) {
                json.writeStringField("justification", accepted.reason());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void properties(Finding finding) throws IOException {
        json.writeObjectFieldStart("properties");
        json.writeStringField("confidence", finding.confidence().text());
        json.writeStringField("pointer", finding.pointer().text());
        if (finding.awsCode().isPresent()) {
            json.writeStringField("aws", finding.awsCode().get().name());
        }
        json.writeEndObject();
    }
}
