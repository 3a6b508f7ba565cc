package dev.steplint.facts.data;

import dev.steplint.json.JsonPointer;
import dev.steplint.model.State;
import dev.steplint.source.Span;
import java.util.List;

/// A path of a state into data of which something is known.
///
/// @param state the state that reads
/// @param title what a reader calls the place, in back-ticks
/// @param path as it is written
/// @param span where the path stands
/// @param steps from `root` on, as far as each names a single part
/// @param root what the path starts at
/// @param need what comes of a path that finds nothing
/// @param mapped whether a name applied to an array is looked for in its elements
public record DataRead(
        State state,
        String title,
        String path,
        Span span,
        JsonPointer pointer,
        List<PathLookup.Step> steps,
        DataShape root,
        Need need,
        boolean mapped) {

    public DataRead {
        steps = List.copyOf(steps);
    }

    /// What comes of a path that finds nothing.
    public enum Need {
        /// The state fails whenever it gets there.
        FAILS,
        /// It depends on what is around the path, or is not said.
        OPEN
    }

    /// What happens at run time if the path finds nothing, as a clause.
    public String consequence() {
        return switch (need) {
            case FAILS ->
                mapped
                        ? "the expression yields nothing, and the state fails with `States.QueryEvaluationError`"
                        : "the path finds nothing, and the execution fails with `States.Runtime`";
            case OPEN -> "the path finds nothing";
        };
    }

    /// Where the path leads.
    public PathLookup lookup() {
        return PathLookup.of(root, steps, mapped);
    }
}
