package dev.steplint.model;

import dev.steplint.grammar.QueryLanguage;
import dev.steplint.host.Definition;
import dev.steplint.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A state machine as a typed tree. Whatever the definition says is representable, right or wrong.
///
/// @param source the object that is the machine
/// @param language what the machine says of its query language
/// @param root the top level
/// @param scopes every scope, the root first, each before the scopes inside it
/// @param constructs every object that has a list of fields, in source order of its parents
public record StateMachine(
        Definition definition,
        JsonObject source,
        LanguageSetting language,
        Scope root,
        List<Scope> scopes,
        List<Construct> constructs) {

    /// Reads a definition; empty if it is no object.
    public static Optional<StateMachine> read(Definition definition) {
        return definition.root().asObject().map(source -> new ModelReader(definition, source).read());
    }

    /// The language of states that name none.
    public QueryLanguage queryLanguage() {
        return language.language();
    }

    /// Every state, in source order within its scope.
    public Stream<State> states() {
        return scopes.stream().flatMap(scope -> scope.states().stream());
    }
}
