package dev.steplint.facts.variables;

import dev.steplint.json.JsonPointer;
import dev.steplint.model.Construct;
import dev.steplint.model.State;
import dev.steplint.source.Span;

/// A place where an expression reads a variable, with its value as it was when the state was entered.
///
/// @param state the state that evaluates the expression
/// @param construct the state, or a choice rule, catcher or reader of it
/// @param field the field of the construct
/// @param title what a reader calls the place, in back-ticks
/// @param name of the variable, without `$`
/// @param span of the name with its `$`
/// @param text the whole string that is evaluated
public record VariableRead(
        State state,
        Construct construct,
        String field,
        String title,
        String name,
        Span span,
        JsonPointer pointer,
        Use use,
        Text text) {

    /// What becomes of the expression where the variable is not assigned.
    public enum Use {
        /// It fails, and the state with it.
        FAILS,
        /// JSONata goes on without it: a part is missing, a comparison is false.
        MISSES,
        /// It asks whether the variable is there.
        TESTS,
        /// It is called as a function, which no variable is.
        CALLS
    }

    /// The language of the expression, with the error that an expression which cannot be evaluated raises.
    public enum Text {
        JSONPATH("States.Runtime"),
        JSONATA("States.QueryEvaluationError");

        private final String error;

        Text(String error) {
            this.error = error;
        }

        public String error() {
            return error;
        }
    }

    /// Whether a state that reads it is certainly stopped if it is not assigned.
    public boolean fails() {
        return use == Use.FAILS;
    }
}
