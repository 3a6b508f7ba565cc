package dev.steplint.facts.variables;

import dev.steplint.model.MapState;
import dev.steplint.model.Scope;
import dev.steplint.model.State;
import java.util.List;

/// What a name means where it is read.
public sealed interface Lookup {

    /// A variable of a scope that can be seen from there.
    ///
    /// @param scope the scope that assigns it
    /// @param at the state of that scope whose entry fixes the value: the one that reads it, or the one around it
    record Found(Scope scope, State at, Standing standing) implements Lookup {}

    /// A variable of an outer scope that the children of a distributed Map cannot see.
    record Beyond(MapState map, Scope scope) implements Lookup {}

    /// A variable of other scopes only: of one further in, or of a sibling.
    ///
    /// @param assignments one or more
    record Elsewhere(List<Assignment> assignments) implements Lookup {
        public Elsewhere {
            assignments = List.copyOf(assignments);
        }
    }

    /// No state assigns it.
    record Nowhere() implements Lookup {}

    /// A name, or what a Map does, is known only after deployment.
    record Unknown() implements Lookup {}
}
