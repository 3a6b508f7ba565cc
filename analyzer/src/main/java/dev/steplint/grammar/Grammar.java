package dev.steplint.grammar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The fields of one kind of construct.
///
/// Source: Amazon States Language specification; AWS Step Functions Developer Guide, the page of each state (mid-2026).
public final class Grammar {

    private final ConstructKind kind;
    private final Map<String, FieldSpec> byName;
    private final List<FieldSpec> fields;
    private final List<FieldGroup> groups;
    private final boolean closed;

    private Grammar(ConstructKind kind, List<FieldSpec> fields, List<FieldGroup> groups, boolean closed) {
        this.kind = kind;
        this.closed = closed;
        this.byName = new LinkedHashMap<>();
        fields.forEach(field -> byName.put(field.name(), field));
        this.fields = List.copyOf(byName.values());
        this.groups = List.copyOf(groups);
    }

    static Builder builder(ConstructKind kind) {
        return new Builder(kind);
    }

    /// The grammar of a kind of construct.
    public static Grammar of(ConstructKind kind) {
        return switch (kind) {
            case STATE_MACHINE -> ScopeGrammar.STATE_MACHINE;
            case BRANCH -> ScopeGrammar.BRANCH;
            case ITEM_PROCESSOR -> ScopeGrammar.ITEM_PROCESSOR;
            case PROCESSOR_CONFIG -> ScopeGrammar.PROCESSOR_CONFIG;
            case TASK -> StateGrammar.TASK;
            case PARALLEL -> StateGrammar.PARALLEL;
            case PASS -> StateGrammar.PASS;
            case WAIT -> StateGrammar.WAIT;
            case SUCCEED -> StateGrammar.SUCCEED;
            case FAIL -> StateGrammar.FAIL;
            case CREDENTIALS -> StateGrammar.CREDENTIALS;
            case CHOICE -> ChoiceGrammar.CHOICE;
            case CHOICE_RULE -> ChoiceGrammar.CHOICE_RULE;
            case NESTED_CHOICE_RULE -> ChoiceGrammar.NESTED_CHOICE_RULE;
            case RETRIER -> ErrorGrammar.RETRIER;
            case CATCHER -> ErrorGrammar.CATCHER;
            case MAP -> MapGrammar.MAP;
            case ITEM_READER -> MapGrammar.ITEM_READER;
            case READER_CONFIG -> MapGrammar.READER_CONFIG;
            case ITEM_BATCHER -> MapGrammar.ITEM_BATCHER;
            case RESULT_WRITER -> MapGrammar.RESULT_WRITER;
            case WRITER_CONFIG -> MapGrammar.WRITER_CONFIG;
        };
    }

    public ConstructKind kind() {
        return kind;
    }

    /// The fields in the order in which people write them.
    public List<FieldSpec> fields() {
        return fields;
    }

    public Optional<FieldSpec> field(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public List<FieldGroup> groups() {
        return groups;
    }

    /// Whether AWS certainly refuses a field that is not listed; if not, its own validators disagree.
    public boolean closed() {
        return closed;
    }

    /// Collects the fields of a construct.
    static final class Builder {

        private final ConstructKind kind;
        private final List<FieldSpec> fields = new ArrayList<>();
        private final List<FieldGroup> groups = new ArrayList<>();
        private boolean closed = true;

        private Builder(ConstructKind kind) {
            this.kind = kind;
        }

        Builder fields(FieldSpec... more) {
            fields.addAll(List.of(more));
            return this;
        }

        Builder fields(List<FieldSpec> more) {
            fields.addAll(more);
            return this;
        }

        Builder groups(FieldGroup... more) {
            groups.addAll(List.of(more));
            return this;
        }

        Builder open() {
            closed = false;
            return this;
        }

        Grammar build() {
            return new Grammar(kind, fields, groups, closed);
        }
    }
}
