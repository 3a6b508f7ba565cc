package dev.steplint.cli.graph;

import dev.steplint.rule.Severity;
import java.util.List;
import java.util.Optional;

/// The state machines of a file as boxes, arrows and frames.
///
/// @param items what stands side by side at the top level
/// @param arrows all arrows, by the state they come from
/// @param notes the findings, by their numbers
public record Drawing(List<Item> items, List<Arrow> arrows, List<Note> notes) {

    public Drawing {
        items = List.copyOf(items);
        arrows = List.copyOf(arrows);
        notes = List.copyOf(notes);
    }

    /// Something with a place of its own.
    public sealed interface Item {

        /// A letter and digits, different for each item.
        String id();
    }

    /// A state, or a mark that is no state.
    ///
    /// @param lines of its label; what people wrote is in them as they wrote it
    /// @param mark the highest severity of its findings
    public record Box(String id, Shape shape, List<String> lines, Optional<Severity> mark) implements Item {

        public Box {
            lines = List.copyOf(lines);
        }
    }

    /// Items that belong together: the states of a branch, for instance.
    public record Frame(String id, String title, List<Item> items) implements Item {

        public Frame {
            items = List.copyOf(items);
        }
    }

    /// What a box stands for.
    public enum Shape {
        START,
        END,
        /// Where the branches of a Parallel state or the items of a Map come together.
        JOIN,
        TASK,
        PASS,
        WAIT,
        CHOICE,
        SUCCEED,
        FAIL,
        PARALLEL,
        MAP,
        /// A state of no type that is known.
        UNKNOWN,
        /// A name that is no state, or not known to be one.
        MISSING
    }

    /// A transition.
    ///
    /// @param from the id of a box
    /// @param to the id of a box
    /// @param label may be empty
    /// @param error whether only an error leads this way
    public record Arrow(String from, String to, String label, boolean error) {}

    /// A finding, under the number that its state shows.
    public record Note(int number, Severity severity, String text) {}
}
