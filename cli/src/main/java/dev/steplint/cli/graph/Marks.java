package dev.steplint.cli.graph;

import dev.steplint.cli.graph.Drawing.Note;
import dev.steplint.model.State;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.Finding;
import dev.steplint.rule.Severity;
import dev.steplint.source.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Numbers findings and tells which state each is in.
final class Marks {

    private final List<Note> notes = new ArrayList<>();
    private final Map<State, List<Note>> byState = new HashMap<>();

    /// Takes the findings of one machine, in order.
    void add(StateMachine machine, List<Finding> findings) {
        TreeMap<Integer, State> byStart = new TreeMap<>();
        machine.states().forEach(state -> byStart.put(state.key().span().start(), state));
        for (Finding finding : findings) {
            Position start = finding.primary().start();
            String message = finding.message().replace('`', '\'');
            String text = "%s [%s] %d:%d".formatted(message, finding.rule(), start.line(), start.column());
            Note note = new Note(notes.size() + 1, finding.severity(), text);
            notes.add(note);
            innermost(byStart, finding.span().start())
                    .ifPresent(state -> byState.computeIfAbsent(state, _ -> new ArrayList<>())
                            .add(note));
        }
    }

    private static Optional<State> innermost(TreeMap<Integer, State> byStart, int offset) {
        Map.Entry<Integer, State> before = byStart.floorEntry(offset);
        Optional<State> state = Optional.ofNullable(before).map(Map.Entry::getValue);
        while (state.isPresent() && state.get().source().span().end() <= offset) {
            state = state.get().scope().owner();
        }
        return state;
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }

    /// The line of a label that names the findings of a state; empty if there are none.
    Optional<String> line(State state) {
        List<Note> own = byState.getOrDefault(state, List.of());
        if (own.isEmpty()) {
            return Optional.empty();
        }
        String numbers = String.join(
                ", ", own.stream().map(note -> Integer.toString(note.number())).toList());
        return Optional.of((own.size() == 1 ? "finding " : "findings ") + numbers);
    }

    /// The highest severity of the findings of a state.
    Optional<Severity> severity(State state) {
        return byState.getOrDefault(state, List.of()).stream()
                .map(Note::severity)
                .min(Severity::compareTo);
    }
}
