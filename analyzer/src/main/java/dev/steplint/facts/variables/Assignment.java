package dev.steplint.facts.variables;

import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonPointer;
import dev.steplint.model.Construct;
import dev.steplint.model.Scope;
import dev.steplint.model.State;

/// A key of an `Assign`: sets one variable of the scope in which its state stands, for the states after it.
///
/// @param state the state that has it, or whose choice rule or catcher has it
/// @param construct the state, choice rule or catcher
/// @param member the key, which in JSONPath may end in `.$`, and the value
/// @param name of the variable, without `$`
public record Assignment(State state, Construct construct, JsonMember member, String name, JsonPointer pointer) {

    static final String FIELD = "Assign";
    private static final String DYNAMIC = ".$";

    /// The variable that a key sets.
    public static String nameOf(String key) {
        return key.endsWith(DYNAMIC) ? key.substring(0, key.length() - DYNAMIC.length()) : key;
    }

    public Scope scope() {
        return state.scope();
    }
}
