package dev.steplint.rules.errors;

import dev.steplint.expr.Expression;
import dev.steplint.expr.Parsed;
import dev.steplint.expr.PathParser;
import dev.steplint.facts.StateGraphs;
import dev.steplint.graph.Edge;
import dev.steplint.graph.StateGraph;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.model.Catcher;
import dev.steplint.model.ErrorHandlingState;
import dev.steplint.model.Resolution;
import dev.steplint.model.Scope;
import dev.steplint.model.State;
import dev.steplint.model.TransitionKind;
import dev.steplint.rule.RuleContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Where the catchers of a scope lead.
final class FailureRoutes {
    /// How many other places a finding names at most.
    static final int RELATED = 20;

    private FailureRoutes() {}

    /// A catcher and the state it belongs to.
    record Source(ErrorHandlingState state, Catcher catcher) {
        String title() {
            return "catcher %d of `%s`".formatted(catcher.index() + 1, state.name());
        }
    }

    /// The state a catcher leads to, if it is there.
    static Optional<State> target(ErrorHandlingState state, Catcher catcher) {
        return catcher.next()
                .map(state.scope()::resolve)
                .flatMap(found ->
                        found instanceof Resolution.Found(State target) ? Optional.of(target) : Optional.empty());
    }

    /// Whether a catcher passes on the error output and nothing else: the default of `ResultPath` and of `Output`.
    static boolean replacesInput(ErrorHandlingState state, Catcher catcher) {
        return switch (state.queryLanguage()) {
            case JSONPATH ->
                catcher.source()
                        .value("ResultPath")
                        .map(path ->
                                path instanceof JsonString text && text.value().equals("$"))
                        .orElse(true);
            case JSONATA -> !catcher.source().has("Output");
        };
    }

    /// The names from the input of a catcher's target down to the error output; empty if they are not known.
    static Optional<List<String>> place(ErrorHandlingState state, Catcher catcher) {
        if (replacesInput(state, catcher)) {
            return Optional.of(List.of());
        }
        return catcher.source()
                .value("ResultPath")
                .flatMap(JsonValue::asString)
                .flatMap(JsonString::known)
                .flatMap(path -> PathParser.parse(path) instanceof Parsed.Ok(Expression.Path parsed)
                        ? names(parsed)
                        : Optional.empty());
    }

    private static Optional<List<String>> names(Expression.Path path) {
        List<String> names = path.steps().stream()
                .flatMap(step -> step instanceof Expression.Step.Name name ? Stream.of(name.name()) : Stream.empty())
                .toList();
        boolean plain = path.root() instanceof Expression.Root.Input
                && names.size() == path.steps().size();
        return plain ? Optional.of(names) : Optional.empty();
    }

    /// The catchers of a scope by the state they lead to, in source order.
    static Map<State, List<Source>> byTarget(Scope scope) {
        Map<State, List<Source>> routes = new LinkedHashMap<>();
        for (State state : scope.states()) {
            if (state instanceof ErrorHandlingState handling) {
                for (Catcher catcher : handling.catchers()) {
                    target(handling, catcher)
                            .ifPresent(to -> routes.computeIfAbsent(to, _ -> new ArrayList<>())
                                    .add(new Source(handling, catcher)));
                }
            }
        }
        return routes;
    }

    /// The states that an execution without failures can pass.
    static Set<State> withoutFailures(Scope scope, RuleContext context) {
        StateGraph graph = context.fact(StateGraphs.KEY).of(scope);
        Set<State> seen = new LinkedHashSet<>();
        List<State> queue = new ArrayList<>();
        graph.start().ifPresent(queue::add);
        while (!queue.isEmpty()) {
            State state = queue.removeLast();
            if (seen.add(state)) {
                graph.edgesFrom(state).stream()
                        .filter(edge -> edge.kind() != TransitionKind.CATCH)
                        .map(Edge::to)
                        .forEach(queue::add);
            }
        }
        return seen;
    }
}
