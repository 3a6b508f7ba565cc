package dev.steplint.facts.data;

import dev.steplint.expr.Expression;
import dev.steplint.expr.Parsed;
import dev.steplint.expr.PathParser;
import dev.steplint.facts.FactKey;
import dev.steplint.facts.Facts;
import dev.steplint.facts.StateGraphs;
import dev.steplint.facts.data.ShapeReader.Reading;
import dev.steplint.graph.Edge;
import dev.steplint.graph.StateGraph;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonNull;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.model.ChoiceRule;
import dev.steplint.model.ChoiceState;
import dev.steplint.model.PassState;
import dev.steplint.model.Scope;
import dev.steplint.model.State;
import dev.steplint.model.SucceedState;
import dev.steplint.model.TaskState;
import dev.steplint.model.TransitionKind;
import dev.steplint.model.WaitState;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What each state gets and hands on, as far as that is certain.
///
/// Only a state that can be entered from one other state alone, and not by a catcher, has an input of which something
/// is known.
public final class DataFlow {
    public static final FactKey<DataFlow> KEY = FactKey.of("data-flow", DataFlow::new);

    private final ShapeReader reader;
    private final TaskCalls calls;
    private final Map<State, StateData> data = new HashMap<>();

    /// The choices of which a rule hands on something of its own.
    private final Set<State> withOwnOutput;

    private DataFlow(Facts facts) {
        this.reader = new ShapeReader(facts);
        this.calls = facts.get(TaskCalls.KEY);
        this.withOwnOutput =
                facts.machine().states().filter(DataFlow::hasOwnOutput).collect(Collectors.toSet());
        for (Scope scope : facts.machine().scopes()) {
            read(facts.get(StateGraphs.KEY).of(scope));
        }
    }

    /// What is known of the data of a state.
    ///
    /// @param input what it is entered with
    /// @param effective the input after `InputPath`
    /// @param result what it calls yields, or what a Pass state makes
    /// @param merged what `OutputPath` selects from
    /// @param output what it hands on
    record StateData(DataShape input, DataShape effective, DataShape result, DataShape merged, DataShape output) {}

    /// Empty for one of several states with the same name that no transition finds.
    Optional<StateData> of(State state) {
        return Optional.ofNullable(data.get(state));
    }

    private void read(StateGraph graph) {
        // A transition whose target is not known may lead to any state.
        boolean closed = graph.states().stream().noneMatch(graph::isOpen)
                && graph.start().isPresent();
        for (State state : graph.states()) {
            List<State> chain = new ArrayList<>();
            Set<State> seen = new HashSet<>();
            Optional<State> next = Optional.of(state);
            while (next.isPresent() && !data.containsKey(next.get()) && seen.add(next.get())) {
                chain.addFirst(next.get());
                next = closed ? predecessor(next.get(), graph) : Optional.empty();
            }
            DataShape input = next.flatMap(this::of)
                    .map(StateData::output)
                    .orElseGet(() -> new DataShape.Unknown(
                            chain.isEmpty() ? state.anchor() : chain.getFirst().anchor()));
            for (State link : chain) {
                StateData read = read(link, input);
                data.put(link, read);
                input = read.output();
            }
        }
    }

    /// The only state from which a state can be entered, if it hands on what it hands on to all.
    private Optional<State> predecessor(State state, StateGraph graph) {
        List<Edge> edges = graph.edgesInto(state);
        boolean start = graph.start().filter(first -> first == state).isPresent();
        if (start || edges.isEmpty()) {
            return Optional.empty();
        }
        State from = edges.getFirst().from();
        boolean same = edges.stream().allMatch(edge -> edge.from() == from && edge.kind() != TransitionKind.CATCH);
        return same && !withOwnOutput.contains(from) ? Optional.of(from) : Optional.empty();
    }

    private static boolean hasOwnOutput(State state) {
        return state instanceof ChoiceState choice
                && choice.rules().stream().map(ChoiceRule::source).anyMatch(rule -> rule.has("Output"));
    }

    private StateData read(State state, DataShape input) {
        if (!state.language().settled()) {
            DataShape unknown = unknown(state);
            return new StateData(unknown, unknown, unknown, unknown, unknown);
        }
        return switch (state.queryLanguage()) {
            case JSONPATH -> readPaths(state, input);
            case JSONATA -> readExpressions(state, input);
        };
    }

    private StateData readExpressions(State state, DataShape input) {
        DataShape result = switch (state) {
            case TaskState task -> response(task);
            case State other when keepsInput(other) -> input;
            case State other -> unknown(other);
        };
        DataShape output = state.field("Output")
                .map(field -> reader.read(field.value(), Reading.expressions(input, result)))
                .orElse(result);
        return new StateData(input, input, result, output, output);
    }

    private StateData readPaths(State state, DataShape input) {
        DataShape effective = selected(state, "InputPath", input);
        DataShape result = result(state, effective);
        DataShape shaped = state.field("ResultSelector")
                .map(field -> reader.read(field.value(), Reading.template(result)))
                .orElse(result);
        DataShape merged = takesResultPath(state) ? merged(state, input, shaped) : shaped;
        return new StateData(input, effective, result, merged, selected(state, "OutputPath", merged));
    }

    private DataShape result(State state, DataShape effective) {
        return switch (state) {
            case TaskState task -> response(task);
            case PassState pass -> {
                Optional<JsonMember> result = pass.field("Result");
                yield result.isPresent()
                        ? reader.read(
                                result.get().value(), Reading.plain(result.get().valueSpan()))
                        : pass.field("Parameters")
                                .map(field -> reader.read(field.value(), Reading.template(effective)))
                                .orElse(effective);
            }
            case State other when keepsInput(other) -> effective;
            case State other -> unknown(other);
        };
    }

    /// A function, a worker, or whoever returns a token responds as he likes.
    private DataShape response(TaskState task) {
        return calls.of(task)
                .filter(call -> !call.action().isEmpty() && !TokenUse.mayBeAnswered(task, call))
                .<DataShape>map(call -> new DataShape.Response(
                        task.resourceField().map(JsonMember::valueSpan).orElse(task.anchor()), call, List.of()))
                .orElseGet(() -> unknown(task));
    }

    /// Whether a state makes nothing of its own.
    private static boolean keepsInput(State state) {
        return state instanceof ChoiceState
                || state instanceof WaitState
                || state instanceof PassState
                || state instanceof SucceedState;
    }

    private static boolean takesResultPath(State state) {
        return !(state instanceof ChoiceState || state instanceof WaitState || state instanceof SucceedState);
    }

    private static DataShape unknown(State state) {
        return new DataShape.Unknown(state.anchor());
    }

    /// What `InputPath` or `OutputPath` makes of a value.
    private static DataShape selected(State state, String field, DataShape from) {
        Optional<JsonMember> path = state.field(field);
        if (path.isEmpty()) {
            return from;
        }
        Span span = path.get().valueSpan();
        if (path.get().value() instanceof JsonNull) {
            return new DataShape.Fields(span, List.of(), true);
        }
        return reference(path.get().value())
                .flatMap(steps -> PathLookup.of(from, steps, false) instanceof PathLookup.Found found
                        ? Optional.of(found.shape())
                        : Optional.empty())
                .orElseGet(() -> new DataShape.Unknown(span));
    }

    /// The steps of a path from `$` that names a single node.
    private static Optional<List<PathLookup.Step>> reference(JsonValue value) {
        Optional<JsonString> text = value.asString().filter(string -> !string.hasPlaceholder());
        if (text.isEmpty()
                || !(PathParser.parse(text.get().value()) instanceof Parsed.Ok ok)
                || !(ok.tree() instanceof Expression.Path path)
                || !(path.root() instanceof Expression.Root.Input)
                || !path.isReference()) {
            return Optional.empty();
        }
        return Optional.of(PathLookup.steps(path, text.get()));
    }

    /// The raw input with a result written into it.
    private static DataShape merged(State state, DataShape input, DataShape result) {
        Optional<JsonMember> path = state.field("ResultPath");
        if (path.isEmpty()) {
            return result;
        }
        if (path.get().value() instanceof JsonNull) {
            return input;
        }
        return reference(path.get().value())
                .filter(steps -> steps.stream().allMatch(step -> step.name().isPresent()))
                .map(steps -> ShapeMerge.write(input, steps, result))
                .orElseGet(() -> unknown(state));
    }
}
