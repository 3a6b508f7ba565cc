package dev.steplint.cli.graph;

import dev.steplint.cli.graph.Drawing.Arrow;
import dev.steplint.cli.graph.Drawing.Box;
import dev.steplint.cli.graph.Drawing.Frame;
import dev.steplint.cli.graph.Drawing.Item;
import dev.steplint.cli.graph.Drawing.Shape;
import dev.steplint.json.JsonString;
import dev.steplint.model.Catcher;
import dev.steplint.model.ChoiceRule;
import dev.steplint.model.ChoiceState;
import dev.steplint.model.ContinuingState;
import dev.steplint.model.ErrorHandlingState;
import dev.steplint.model.FailState;
import dev.steplint.model.MapState;
import dev.steplint.model.ParallelState;
import dev.steplint.model.PassState;
import dev.steplint.model.Resolution;
import dev.steplint.model.Scope;
import dev.steplint.model.State;
import dev.steplint.model.StateMachine;
import dev.steplint.model.StateReference;
import dev.steplint.model.SucceedState;
import dev.steplint.model.TaskState;
import dev.steplint.model.TransitionKind;
import dev.steplint.model.UnknownState;
import dev.steplint.model.WaitState;
import dev.steplint.rule.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Makes the drawing of machines, whether they are right or wrong.
///
/// A state that holds others is a box in a frame with them: arrows lead from it to the first states inside, from the
/// last ones to a join, and from the join on.
public final class Sketch {

    private final Marks marks = new Marks();
    private final List<Item> items = new ArrayList<>();
    private final List<Arrow> arrows = new ArrayList<>();
    private final Map<State, String> ids = new HashMap<>();
    private final Map<State, String> joins = new HashMap<>();
    private final Map<Character, Integer> counts = new HashMap<>();

    /// Draws one more machine.
    ///
    /// @param title of the frame around it; empty for none
    /// @param findings in the order in which they are numbered
    public void add(StateMachine machine, Optional<String> title, List<Finding> findings) {
        marks.add(machine, findings);
        machine.states().forEach(state -> ids.put(state, next('s')));
        List<Item> drawn = new ArrayList<>();
        String start = next('b');
        String end = next('e');
        drawn.add(new Box(start, Shape.START, List.of("Start"), Optional.empty()));
        boolean ends = drawScope(machine.root(), start, end, drawn);
        if (ends) {
            drawn.add(new Box(end, Shape.END, List.of("End"), Optional.empty()));
        }
        if (title.isPresent()) {
            items.add(new Frame(next('f'), title.get(), drawn));
        } else {
            items.addAll(drawn);
        }
    }

    public Drawing drawing() {
        return new Drawing(items, arrows, marks.notes());
    }

    private String next(char letter) {
        return letter + Integer.toString(counts.merge(letter, 1, Integer::sum));
    }

    /// One scope while it is drawn.
    ///
    /// @param strangers the boxes of names that are no states
    private record Page(Scope scope, String end, List<Item> items, Map<String, Box> strangers) {}

    /// @param before the box that leads to the first state
    /// @param end the box that the last states lead to
    /// @param drawn takes what stands in the scope
    /// @return whether something leads to the end
    private boolean drawScope(Scope scope, String before, String end, List<Item> drawn) {
        Page page = new Page(scope, end, drawn, new LinkedHashMap<>());
        scope.startAt().ifPresent(first -> arrows.add(new Arrow(before, target(first, page), "", false)));
        boolean ends = false;
        for (State state : scope.states()) {
            drawn.add(drawState(state));
            ends |= drawArrows(state, page);
        }
        drawn.addAll(page.strangers.values());
        return ends;
    }

    private Item drawState(State state) {
        String id = id(state);
        List<String> lines = new ArrayList<>();
        lines.add(BriefText.name(state.name()));
        String detail = StateText.of(state);
        if (!detail.isEmpty()) {
            lines.add(detail);
        }
        marks.line(state).ifPresent(lines::add);
        Box box = new Box(id, shape(state), lines, marks.severity(state));
        return state.innerScopes().isEmpty() ? box : drawInside(state, box);
    }

    private Frame drawInside(State state, Box box) {
        String frame = next('f');
        String join = next('j');
        joins.put(state, join);
        List<Item> inside = new ArrayList<>();
        inside.add(box);
        List<Scope> scopes = state.innerScopes();
        boolean framed = state instanceof ParallelState || scopes.size() > 1;
        for (int i = 0; i < scopes.size(); i++) {
            if (framed) {
                String branch = next('f');
                String title = (state instanceof ParallelState ? "branch " : "processor ") + (i + 1);
                List<Item> drawn = new ArrayList<>();
                drawScope(scopes.get(i), box.id(), join, drawn);
                inside.add(new Frame(branch, title, drawn));
            } else {
                drawScope(scopes.get(i), box.id(), join, inside);
            }
        }
        inside.add(new Box(join, Shape.JOIN, List.of(), Optional.empty()));
        String kind = state instanceof MapState ? "Map" : "Parallel";
        return new Frame(frame, kind + " " + BriefText.name(state.name()), inside);
    }

    private String id(State state) {
        return ids.getOrDefault(state, "s0");
    }

    private static Shape shape(State state) {
        return switch (state) {
            case TaskState _ -> Shape.TASK;
            case PassState _ -> Shape.PASS;
            case WaitState _ -> Shape.WAIT;
            case ChoiceState _ -> Shape.CHOICE;
            case SucceedState _ -> Shape.SUCCEED;
            case FailState _ -> Shape.FAIL;
            case ParallelState _ -> Shape.PARALLEL;
            case MapState _ -> Shape.MAP;
            case UnknownState _ -> Shape.UNKNOWN;
        };
    }

    /// @return whether one leads to the end of the scope
    private boolean drawArrows(State state, Page page) {
        // What is inside has been drawn by now, so the join is known.
        String last = joins.getOrDefault(state, id(state));
        switch (state) {
            case ChoiceState choice -> drawChoice(choice, page);
            case ErrorHandlingState handling -> {
                drawNext(handling, last, page);
                for (Catcher catcher : handling.catchers()) {
                    catcher.next()
                            .ifPresent(next ->
                                    arrows.add(new Arrow(id(state), target(next, page), errors(catcher), true)));
                }
            }
            case ContinuingState continuing -> drawNext(continuing, last, page);
            case UnknownState unknown -> drawNext(unknown, last, page);
            case SucceedState _, FailState _ -> {}
        }
        boolean ends = state.isTerminal() && !(state instanceof FailState) && !(state instanceof UnknownState);
        if (ends) {
            arrows.add(new Arrow(last, page.end, "", false));
        }
        return ends;
    }

    /// The ways on that no error and no choice rule leads.
    private void drawNext(State state, String from, Page page) {
        for (StateReference reference : state.references()) {
            if (reference.kind() != TransitionKind.CATCH) {
                String label = reference.kind() == TransitionKind.DEFAULT ? "Default" : "";
                arrows.add(new Arrow(from, target(reference, page), label, false));
            }
        }
    }

    private void drawChoice(ChoiceState choice, Page page) {
        for (ChoiceRule rule : choice.rules()) {
            rule.next()
                    .ifPresent(next -> arrows.add(
                            new Arrow(id(choice), target(next, page), BriefText.of(rule.condition()), false)));
        }
        choice.defaultTarget()
                .ifPresent(next -> arrows.add(new Arrow(id(choice), target(next, page), "Default", false)));
    }

    private static String errors(Catcher catcher) {
        String names =
                catcher.errorNames().stream().limit(20).map(JsonString::value).collect(Collectors.joining(", "));
        return names.isEmpty() ? "Catch" : BriefText.cut(names);
    }

    /// The id of the box that a reference leads to. A name without a state gets a box of its own.
    private String target(StateReference reference, Page page) {
        return switch (page.scope.resolve(reference)) {
            case Resolution.Found(State found) -> id(found);
            case Resolution.Missing(String name) -> stranger(name, "no such state", page);
            case Resolution.Unknown _ -> {
                String what = reference.name().isPresent() ? "not known" : "not a name";
                yield stranger(BriefText.value(reference.field().value()), what, page);
            }
        };
    }

    private String stranger(String name, String what, Page page) {
        return page.strangers
                .computeIfAbsent(
                        name,
                        _ -> new Box(next('x'), Shape.MISSING, List.of(BriefText.name(name), what), Optional.empty()))
                .id();
    }
}
