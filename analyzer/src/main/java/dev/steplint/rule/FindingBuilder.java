package dev.steplint.rule;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import dev.steplint.host.Definition;
import dev.steplint.json.JsonPointer;
import dev.steplint.source.Location;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Collects the parts of a finding. Message, why and help are required.
public final class FindingBuilder {

    private final RuleMetadata metadata;
    private final Definition definition;
    private final Span span;
    private final JsonPointer pointer;
    private final Consumer<Finding> sink;
    private final List<Label> related = new ArrayList<>();
    private final List<Label> route = new ArrayList<>();
    private final List<Fix> fixes = new ArrayList<>();
    private final List<AwsDiagnostic> aws = new ArrayList<>();
    private Severity severity;
    private Confidence confidence;
    private @Nullable String message;
    private @Nullable String template;
    private @Nullable String why;
    private @Nullable String help;

    FindingBuilder(
            RuleMetadata metadata, Definition definition, Span span, JsonPointer pointer, Consumer<Finding> sink) {
        this.metadata = metadata;
        this.definition = definition;
        this.span = span;
        this.pointer = pointer;
        this.sink = sink;
        this.severity = metadata.severity();
        this.confidence = metadata.confidence();
    }

    /// What is wrong, with their names: present tense, capital first letter, no final period, code
    /// in back-ticks.
    ///
    /// @param format a literal, so that a test can find every message a rule has
    @FormatMethod
    public FindingBuilder message(@FormatString String format, Object... arguments) {
        this.template = format;
        this.message = format.formatted(arguments);
        return this;
    }

    /// What happens at run time, as a clause with the name of the error or the behaviour.
    @FormatMethod
    public FindingBuilder why(@FormatString String format, Object... arguments) {
        this.why = format.formatted(arguments);
        return this;
    }

    /// What to do: imperative, one option, concrete.
    @FormatMethod
    public FindingBuilder help(@FormatString String format, Object... arguments) {
        this.help = format.formatted(arguments);
        return this;
    }

    /// Less (or more) than the rule's own severity.
    public FindingBuilder severity(Severity value) {
        this.severity = value;
        return this;
    }

    public FindingBuilder confidence(Confidence value) {
        this.confidence = value;
        return this;
    }

    /// The code with which AWS refuses it, in words that are not known.
    public FindingBuilder aws(AwsCode code) {
        return aws(code, Optional.empty());
    }

    /// The code with which AWS refuses it, and its words if they are known.
    public FindingBuilder aws(AwsCode code, Optional<String> words) {
        return aws(new AwsDiagnostic(code, Optional.of(location(pointer)), words));
    }

    /// What AWS says of it, at the place that the finding is about.
    public FindingBuilder aws(AwsText text, Object... names) {
        return awsAt(pointer, text, names);
    }

    /// What AWS says of it, at another place.
    public FindingBuilder awsAt(JsonPointer place, AwsText text, Object... names) {
        Optional<String> location = text.hasPlace() ? Optional.of(location(place)) : Optional.empty();
        return aws(new AwsDiagnostic(text.code(), location, Optional.of(text.with(names))));
    }

    /// What AWS says of it. A finding may stand for several diagnostics of AWS.
    public FindingBuilder aws(AwsDiagnostic diagnostic) {
        aws.add(diagnostic);
        return this;
    }

    private String location(JsonPointer place) {
        return place.awsLocation(definition.pointer());
    }

    /// Another place in the same file; the label is two to five words.
    @FormatMethod
    public FindingBuilder related(Span place, @FormatString String format, Object... arguments) {
        return related(new Location(definition.file(), place), format, arguments);
    }

    /// Another place, perhaps in another file.
    @FormatMethod
    public FindingBuilder related(Location place, @FormatString String format, Object... arguments) {
        related.add(new Label(place, format.formatted(arguments)));
        return this;
    }

    /// The next place on the route of an execution that the finding is about.
    @FormatMethod
    public FindingBuilder step(Span place, @FormatString String format, Object... arguments) {
        return step(new Location(definition.file(), place), format, arguments);
    }

    /// The next place on a route that goes on in other files.
    @FormatMethod
    public FindingBuilder step(Location place, @FormatString String format, Object... arguments) {
        route.add(new Label(place, format.formatted(arguments)));
        return this;
    }

    public FindingBuilder fix(Fix fix) {
        fixes.add(fix);
        return this;
    }

    public void submit() {
        sink.accept(new Finding(
                metadata.id(),
                severity,
                confidence,
                metadata.category(),
                new Location(definition.file(), span),
                pointer,
                related,
                route,
                Objects.requireNonNull(message, "message"),
                Objects.requireNonNull(template, "template"),
                Objects.requireNonNull(why, "why"),
                Objects.requireNonNull(help, "help"),
                fixes,
                aws));
    }
}
