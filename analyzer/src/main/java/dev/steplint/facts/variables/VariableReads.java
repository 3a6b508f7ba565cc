package dev.steplint.facts.variables;

import dev.steplint.expr.Expression;
import dev.steplint.expr.jsonata.Absence;
import dev.steplint.expr.jsonata.FreeVariable;
import dev.steplint.expr.jsonata.Jsonata;
import dev.steplint.facts.Facts;
import dev.steplint.facts.JsonataExpression;
import dev.steplint.facts.JsonataExpressions;
import dev.steplint.facts.PathExpression;
import dev.steplint.facts.PathExpressions;
import dev.steplint.facts.variables.VariableRead.Text;
import dev.steplint.facts.variables.VariableRead.Use;
import dev.steplint.model.ChoiceState;
import dev.steplint.model.State;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Collects the places where variables are read.
final class VariableReads {
    private static final String STATES = "states";

    private final List<VariableRead> reads = new ArrayList<>();

    private VariableReads() {}

    static List<VariableRead> of(Facts facts) {
        VariableReads found = new VariableReads();
        facts.get(PathExpressions.KEY).all().forEach(found::read);
        facts.get(JsonataExpressions.KEY).all().forEach(found::read);
        return found.withGuards();
    }

    private void read(PathExpression expression) {
        Optional<State> state = expression.construct().state();
        // `ResultPath` takes no variable, which is a finding of its own.
        if (state.isEmpty() || expression.field().equals("ResultPath")) {
            return;
        }
        boolean asks = expression.field().equals("Variable")
                && expression.construct().field("IsPresent").isPresent();
        expression.paths().forEach(path -> {
            if (path.root() instanceof Expression.Root.Variable variable) {
                int start = path.start();
                Span span = expression
                        .text()
                        .spanOf(start, start + 1 + variable.name().length());
                reads.add(new VariableRead(
                        state.get(),
                        expression.construct(),
                        expression.field(),
                        expression.title(),
                        variable.name(),
                        span,
                        expression.pointer(),
                        asks ? Use.TESTS : Use.FAILS,
                        Text.JSONPATH));
            }
        });
    }

    private void read(JsonataExpression expression) {
        Optional<State> state = expression.construct().state();
        Optional<Jsonata> tree = expression.parsed().expression();
        if (state.isEmpty() || tree.isEmpty()) {
            return;
        }
        List<FreeVariable> free = FreeVariable.in(tree.get());
        Map<String, Use> uses = uses(free, tree.get(), tested(expression));
        Set<Integer> hyphens = hyphens(expression);
        for (FreeVariable each : free) {
            Jsonata.Variable variable = each.variable();
            if (variable.name().equals(STATES) || hyphens.contains(variable.end())) {
                continue;
            }
            reads.add(new VariableRead(
                    state.get(),
                    expression.construct(),
                    expression.field(),
                    expression.title(),
                    variable.name(),
                    expression.spanOf(variable),
                    expression.pointer(),
                    each.called() ? Use.CALLS : uses.getOrDefault(variable.name(), Use.MISSES),
                    Text.JSONATA));
        }
    }

    /// What becomes of an expression without each of its variables.
    private static Map<String, Use> uses(List<FreeVariable> free, Jsonata tree, Set<String> tested) {
        Map<String, Set<Jsonata.Variable>> places = new HashMap<>();
        free.forEach(each -> places.computeIfAbsent(each.variable().name(), _ -> new HashSet<>())
                .add(each.variable()));
        Map<String, Use> uses = new HashMap<>();
        places.forEach((name, same) -> uses.put(
                name, tested.contains(name) ? Use.TESTS : Absence.isCertain(tree, same) ? Use.FAILS : Use.MISSES));
        return uses;
    }

    /// The variables that an expression asks about with `$exists` or `$type`.
    private static Set<String> tested(JsonataExpression expression) {
        Set<String> names = new HashSet<>();
        expression.occurrences().forEach(occurrence -> {
            if (occurrence.part() instanceof Jsonata.Call call
                    && call.function() instanceof Jsonata.Variable function
                    && Set.of("exists", "type", "boolean", "not").contains(function.name())
                    && !call.arguments().isEmpty()) {
                root(call.arguments().getFirst()).ifPresent(names::add);
            }
        });
        return names;
    }

    private static Optional<String> root(Jsonata part) {
        return switch (part) {
            case Jsonata.Variable variable -> Optional.of(variable.name());
            case Jsonata.Path path -> root(path.steps().getFirst());
            case Jsonata.Filter filter -> root(filter.of());
            default -> Optional.empty();
        };
    }

    /// Where hyphens stand that end the name of a variable: `$my-name` subtracts a bare name, which is reported.
    private static Set<Integer> hyphens(JsonataExpression expression) {
        return expression.occurrences().stream()
                .flatMap(occurrence ->
                        occurrence.part() instanceof Jsonata.Binary minus ? Stream.of(minus) : Stream.empty())
                .filter(minus -> minus.operator().equals("-")
                        && minus.right().start() == minus.operatorStart() + 1
                        && expression.codeOf(minus.right()).matches("[A-Za-z_].*"))
                .map(Jsonata.Binary::operatorStart)
                .collect(Collectors.toSet());
    }

    /// In a Choice that asks whether a variable is there, everything else about it stands behind that question.
    private List<VariableRead> withGuards() {
        Set<Guard> guards = new HashSet<>();
        for (VariableRead read : reads) {
            if (read.use() == Use.TESTS && read.state() instanceof ChoiceState) {
                guards.add(new Guard(read.state(), read.name()));
            }
        }
        return reads.stream()
                .map(read -> read.fails() && guards.contains(new Guard(read.state(), read.name()))
                        ? new VariableRead(
                                read.state(),
                                read.construct(),
                                read.field(),
                                read.title(),
                                read.name(),
                                read.span(),
                                read.pointer(),
                                Use.TESTS,
                                read.text())
                        : read)
                .toList();
    }

    private record Guard(State state, String name) {}
}
