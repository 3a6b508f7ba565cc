package dev.steplint.model;

import dev.steplint.grammar.ConstructKind;
import dev.steplint.grammar.FieldSpec;
import dev.steplint.grammar.Grammar;
import dev.steplint.grammar.QueryLanguage;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPointer;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An object of a definition for which the language has a list of fields: the machine, a state, a
/// retrier and so on.
public final class Construct {

    private final ConstructKind kind;
    private final JsonObject source;
    private final JsonPointer pointer;
    private final LanguageSetting language;
    private final Span anchor;
    private final String title;
    private @Nullable State state;
    private @Nullable List<Field> fields;

    Construct(
            ConstructKind kind,
            JsonObject source,
            JsonPointer pointer,
            LanguageSetting language,
            Span anchor,
            String title) {
        this.kind = kind;
        this.source = source;
        this.pointer = pointer;
        this.language = language;
        this.anchor = anchor;
        this.title = title;
    }

    /// Called by the reader: a state knows nothing of what it consists of, but its parts know it.
    void hold(State holder) {
        if (state == null) {
            state = holder;
        }
    }

    /// The state that this is, or is a part of; empty for the machine. A branch and a processor belong to the state
    /// around them.
    public Optional<State> state() {
        return Optional.ofNullable(state);
    }

    public ConstructKind kind() {
        return kind;
    }

    public Grammar grammar() {
        return Grammar.of(kind);
    }

    public JsonObject source() {
        return source;
    }

    public JsonPointer pointer() {
        return pointer;
    }

    /// The language in force here: the state's, or outside of states the machine's.
    public QueryLanguage queryLanguage() {
        return language.language();
    }

    /// The language with what sets it.
    public LanguageSetting language() {
        return language;
    }

    public Optional<JsonMember> field(String name) {
        return source.find(name);
    }

    /// A member whose key is a field of this kind of construct, in one query language or the other.
    public record Field(FieldSpec spec, JsonMember member) {}

    /// The members that are fields, in source order; of a key that is written twice all.
    public List<Field> fields() {
        if (fields == null) {
            List<Field> found = new ArrayList<>(source.members().size());
            for (JsonMember member : source.members()) {
                grammar().field(member.key()).ifPresent(spec -> found.add(new Field(spec, member)));
            }
            fields = List.copyOf(found);
        }
        return fields;
    }

    /// Where to point when something is missing: a state's `Type`, the key of another field, the
    /// opening brace.
    public Span anchor() {
        return anchor;
    }

    /// What a reader calls this: ``state `Charge` ``, ``retrier 2 of `Charge` ``, `the state
    /// machine`.
    public String title() {
        return title;
    }

    @Override
    public String toString() {
        return title;
    }
}
