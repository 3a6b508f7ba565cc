package dev.steplint.rule;

import dev.steplint.host.Definition;
import dev.steplint.json.JsonPointer;
import dev.steplint.source.Span;
import java.util.function.Consumer;

/// What a rule may ask and where it reports.
public class DocumentContext {

    private final RuleMetadata metadata;
    private final Definition definition;
    private final RuleOptions options;
    private final Consumer<Finding> sink;

    public DocumentContext(RuleMetadata metadata, Definition definition, RuleOptions options, Consumer<Finding> sink) {
        this.metadata = metadata;
        this.definition = definition;
        this.options = options;
        this.sink = sink;
    }

    public Definition definition() {
        return definition;
    }

    /// The value of an option of this rule.
    public <T> T option(RuleOption<T> option) {
        return options.get(option);
    }

    /// Begins a finding at a place in the definition's file.
    ///
    /// @param span the smallest thing that must change
    /// @param pointer the field or value it is about
    public FindingBuilder report(Span span, JsonPointer pointer) {
        return new FindingBuilder(metadata, definition, span, pointer, sink);
    }
}
