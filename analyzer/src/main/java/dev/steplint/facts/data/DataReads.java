package dev.steplint.facts.data;

import dev.steplint.expr.Expression;
import dev.steplint.expr.jsonata.Jsonata;
import dev.steplint.facts.FactKey;
import dev.steplint.facts.Facts;
import dev.steplint.facts.JsonataExpression;
import dev.steplint.facts.JsonataExpressions;
import dev.steplint.facts.PathExpression;
import dev.steplint.facts.PathExpressions;
import dev.steplint.facts.StatesPath;
import dev.steplint.facts.data.DataFlow.StateData;
import dev.steplint.facts.data.DataRead.Need;
import dev.steplint.grammar.ComparisonOperator;
import dev.steplint.grammar.ConstructKind;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonValue;
import dev.steplint.model.ChoiceRule;
import dev.steplint.model.ChoiceState;
import dev.steplint.model.Condition;
import dev.steplint.model.Construct;
import dev.steplint.model.State;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The paths of a machine that read data of which something is known: results, and inputs that are certain.
///
/// The paths of a Choice state that asks whether something is present are left out: what it reads may be guarded.
public final class DataReads {
    public static final FactKey<DataReads> KEY = FactKey.of("data-reads", DataReads::new);

    private final DataFlow flow;
    private final Map<JsonObject, State> states = new IdentityHashMap<>();

    /// The paths that choice rules test, with their state: those inside of `And`, `Or` and `Not` too.
    private final Map<JsonValue, ChoiceState> tested = new IdentityHashMap<>();

    /// Those that ask whether something is present.
    private final Set<State> guarding = new HashSet<>();

    private final List<DataRead> all = new ArrayList<>();

    private DataReads(Facts facts) {
        this.flow = facts.get(DataFlow.KEY);
        facts.machine().states().forEach(this::index);
        facts.get(PathExpressions.KEY).all().forEach(this::read);
        facts.get(JsonataExpressions.KEY).all().forEach(this::read);
    }

    /// All of them, those of JSONPath states first.
    public List<DataRead> all() {
        return List.copyOf(all);
    }

    private void index(State state) {
        states.put(state.source(), state);
        if (state instanceof ChoiceState choice) {
            for (ChoiceRule rule : choice.rules()) {
                states.put(rule.source(), state);
                index(rule.condition(), choice);
                if (asksForPresence(rule.condition())) {
                    guarding.add(state);
                }
            }
        }
    }

    private void index(Condition condition, ChoiceState state) {
        switch (condition) {
            case Condition.And and -> and.operands().forEach(operand -> index(operand, state));
            case Condition.Or or -> or.operands().forEach(operand -> index(operand, state));
            case Condition.Not not -> index(not.operand(), state);
            case Condition.Comparison comparison -> {
                tested.put(comparison.variable().value(), state);
                tested.put(comparison.operand().value(), state);
            }
            case Condition.Expression _, Condition.Literal _, Condition.Unreadable _ -> {}
        }
    }

    private void read(PathExpression expression) {
        State state = expression.construct().kind() == ConstructKind.NESTED_CHOICE_RULE
                ? tested.get(expression.text())
                : states.get(expression.construct().source());
        Optional<StateData> data = Optional.ofNullable(state).flatMap(flow::of);
        if (state == null || data.isEmpty() || isGuarded(expression.construct(), state)) {
            return;
        }
        root(expression, state, data.get())
                .filter(DataReads::isKnown)
                .ifPresent(root -> expression
                        .paths()
                        .filter(path -> path.root() instanceof Expression.Root.Input)
                        .forEach(path -> add(path, expression, state, root)));
    }

    private void add(Expression.Path path, PathExpression in, State state, DataShape root) {
        all.add(new DataRead(
                state,
                in.title(),
                in.text().value().substring(path.start(), path.end()),
                in.spanOf(path),
                in.pointer(),
                PathLookup.steps(path, in.text()),
                root,
                path.isReference() && isCertain(in, state) ? Need.FAILS : Need.OPEN,
                false));
    }

    /// Whether the path is evaluated whenever the state is entered: of the rules of a Choice state only the first is.
    private static boolean isCertain(PathExpression expression, State state) {
        return !(state instanceof ChoiceState choice)
                || expression.construct().kind() == ConstructKind.CHOICE
                || choice.rules().getFirst().source() == expression.construct().source()
                        && !expression.field().equals("Assign");
    }

    private static boolean isKnown(DataShape shape) {
        return !(shape instanceof DataShape.Unknown);
    }

    /// What `$` stands for; empty where that is not sure.
    private static Optional<DataShape> root(PathExpression expression, State state, StateData data) {
        ConstructKind kind = expression.construct().kind();
        return switch (expression.field()) {
            case "InputPath" -> Optional.of(data.input());
            case "OutputPath" -> Optional.of(data.merged());
            case "ResultPath" -> Optional.empty();
            // With a reader it selects from what is read.
            case "ItemsPath" -> state.has("ItemReader") ? Optional.empty() : Optional.of(data.effective());
            case "ResultSelector" -> Optional.of(data.result());
            case "Assign" -> Optional.of(kind == ConstructKind.CHOICE_RULE ? data.effective() : data.result());
            case "Parameters", "ItemSelector", "Variable" -> Optional.of(data.effective());
            // Whether the others work on the input before or after `InputPath` need not be known without one.
            default -> state.has("InputPath") ? Optional.empty() : Optional.of(data.effective());
        };
    }

    private boolean isGuarded(Construct construct, State state) {
        return (construct.kind() == ConstructKind.CHOICE_RULE || construct.kind() == ConstructKind.NESTED_CHOICE_RULE)
                && guarding.contains(state);
    }

    private static boolean asksForPresence(Condition condition) {
        return switch (condition) {
            case Condition.And and -> and.operands().stream().anyMatch(DataReads::asksForPresence);
            case Condition.Or or -> or.operands().stream().anyMatch(DataReads::asksForPresence);
            case Condition.Not not -> asksForPresence(not.operand());
            case Condition.Comparison comparison ->
                comparison.operator().relation() == ComparisonOperator.Relation.IS_PRESENT;
            case Condition.Expression _, Condition.Literal _, Condition.Unreadable _ -> false;
        };
    }

    private void read(JsonataExpression expression) {
        State state = states.get(expression.construct().source());
        Optional<StateData> data = Optional.ofNullable(state).flatMap(flow::of);
        if (state != null && data.isPresent()) {
            expression.statesPaths().forEach(path -> read(path, expression, state, data.get()));
        }
    }

    private void read(StatesPath path, JsonataExpression in, State state, StateData data) {
        Optional<DataShape> root = path.name(0).flatMap(name -> switch (name.name()) {
            case "input" -> Optional.of(data.input());
            case "result" ->
                in.construct().kind() == ConstructKind.TASK ? Optional.of(data.result()) : Optional.empty();
            default -> Optional.empty();
        });
        root.filter(DataReads::isKnown)
                .ifPresent(shape -> all.add(new DataRead(
                        state,
                        in.title(),
                        in.codeOf(path.occurrence().part()),
                        in.spanOf(path.occurrence().part()),
                        in.pointer(),
                        PathLookup.steps(path, in),
                        shape,
                        isWhole(path.occurrence().part(), in) ? Need.FAILS : Need.OPEN,
                        true)));
    }

    /// Whether the expression is the path alone: then it yields nothing where the path finds nothing.
    private static boolean isWhole(Jsonata path, JsonataExpression in) {
        return in.parsed().expression().filter(tree -> tree == path).isPresent()
                && !in.field().equals("Condition");
    }
}
