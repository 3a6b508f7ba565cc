package dev.steplint.facts.variables;

import dev.steplint.facts.FactKey;
import dev.steplint.facts.Facts;
import dev.steplint.facts.Reachability;
import dev.steplint.facts.StateGraphs;
import dev.steplint.facts.UnreadText;
import dev.steplint.facts.variables.VariableRead.Use;
import dev.steplint.graph.Edge;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonValue;
import dev.steplint.model.ChoiceState;
import dev.steplint.model.Construct;
import dev.steplint.model.MapState;
import dev.steplint.model.Scope;
import dev.steplint.model.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Which scope assigns which variables where, and which expressions read them where.
///
/// A scope sees its own variables and those of the scopes around it, as they were when the state that holds it was
/// entered; never those of a scope inside of it or beside it. The children of a distributed Map are executions of their
/// own and see nothing from outside.
public final class VariableScopes {
    public static final FactKey<VariableScopes> KEY = FactKey.of("variable-scopes", VariableScopes::new);

    private final List<Assignment> assignments = new ArrayList<>();
    private final List<VariableRead> reads;
    private final Map<String, List<Assignment>> byName = new HashMap<>();
    private final Map<Scope, Variables> scopes = new LinkedHashMap<>();

    /// The variables of one scope.
    private record Variables(
            Map<String, List<Assignment>> assigned, Set<String> meant, boolean open, AssignmentFlow flow) {}

    private VariableScopes(Facts facts) {
        for (Construct construct : facts.machine().constructs()) {
            construct.state().ifPresent(state -> collect(construct, state));
        }
        assignments.forEach(each ->
                byName.computeIfAbsent(each.name(), _ -> new ArrayList<>()).add(each));
        this.reads = VariableReads.of(facts);
        Map<State, Set<String>> needed = needed(reads);
        for (Scope scope : facts.machine().scopes()) {
            scopes.put(scope, read(scope, needed, facts));
        }
    }

    private void collect(Construct construct, State state) {
        boolean assigns = switch (construct.kind()) {
            case TASK, PARALLEL, MAP, PASS, WAIT, CHOICE, CHOICE_RULE, CATCHER -> true;
            case STATE_MACHINE, BRANCH, ITEM_PROCESSOR, PROCESSOR_CONFIG -> false;
            case SUCCEED, FAIL, NESTED_CHOICE_RULE, RETRIER, CREDENTIALS -> false;
            case ITEM_READER, READER_CONFIG, ITEM_BATCHER, RESULT_WRITER, WRITER_CONFIG -> false;
        };
        Optional<JsonObject> variables = construct
                .field(Assignment.FIELD)
                .map(JsonMember::value)
                .filter(value -> assigns && !value.isUnknown())
                .flatMap(JsonValue::asObject);
        for (JsonMember member : variables.map(JsonObject::members).orElse(List.of())) {
            if (!member.name().hasPlaceholder()) {
                assignments.add(new Assignment(
                        state,
                        construct,
                        member,
                        Assignment.nameOf(member.key()),
                        construct.pointer().child(Assignment.FIELD).child(member.key())));
            }
        }
    }

    /// The variables without which a state is not left but by a catcher, because it always evaluates something that
    /// fails.
    private static Map<State, Set<String>> needed(List<VariableRead> reads) {
        Map<State, Set<String>> needed = new HashMap<>();
        for (VariableRead read : reads) {
            boolean needs = read.fails() && isAlwaysEvaluated(read)
                    // A Choice that asks for a variable leads those that have it and those that do not apart.
                    || read.state() instanceof ChoiceState && read.use() != Use.FAILS && isCondition(read);
            if (needs) {
                needed.computeIfAbsent(read.state(), _ -> new HashSet<>()).add(read.name());
            }
        }
        return needed;
    }

    private static boolean isCondition(VariableRead read) {
        return read.field().equals("Condition") || read.field().equals("Variable");
    }

    private static boolean isAlwaysEvaluated(VariableRead read) {
        Construct construct = read.construct();
        return switch (construct.kind()) {
            case TASK, PARALLEL, MAP, PASS, WAIT, SUCCEED, FAIL -> true;
            case CREDENTIALS, ITEM_READER, READER_CONFIG, ITEM_BATCHER, RESULT_WRITER -> true;
            case CHOICE -> read.field().equals("InputPath");
            case CHOICE_RULE ->
                isCondition(read)
                        && read.state() instanceof ChoiceState choice
                        && choice.rules().getFirst().source() == construct.source();
            case NESTED_CHOICE_RULE, RETRIER, CATCHER, WRITER_CONFIG -> false;
            case STATE_MACHINE, BRANCH, ITEM_PROCESSOR, PROCESSOR_CONFIG -> false;
        };
    }

    private Variables read(Scope scope, Map<State, Set<String>> needed, Facts facts) {
        Effects effects = new Effects(scope, facts.get(UnreadText.KEY));
        Map<String, List<Assignment>> assigned = new LinkedHashMap<>();
        Set<String> meant = new LinkedHashSet<>();
        boolean open = scope.states().isEmpty() || scope.hasUnknownNames();
        for (Effect effect : effects.all()) {
            for (String name : effect.names()) {
                assigned.put(name, new ArrayList<>());
            }
            meant.addAll(effect.meant());
            open |= effect.open();
        }
        assigned.forEach((name, list) -> byName.getOrDefault(name, List.of()).stream()
                .filter(assignment -> assignment.scope() == scope)
                .forEach(list::add));
        Set<String> names = new LinkedHashSet<>(assigned.keySet());
        names.addAll(meant);
        AssignmentFlow flow = new AssignmentFlow(
                facts.get(StateGraphs.KEY).of(scope), effects, names, needed, facts.get(Reachability.KEY));
        return new Variables(assigned, meant, open, flow);
    }

    /// Every key of every `Assign` whose name is known, by construct.
    public List<Assignment> assignments() {
        return List.copyOf(assignments);
    }

    /// Every place where a variable is read, `$states` left out.
    public List<VariableRead> reads() {
        return List.copyOf(reads);
    }

    /// Where a scope assigns a variable; none if it does not, or only where AWS does not read it.
    public List<Assignment> assignments(Scope scope, String name) {
        return List.copyOf(of(scope).assigned.getOrDefault(name, List.of()));
    }

    /// The names of the variables that can be seen in a scope, its own first.
    public List<String> visible(Scope scope) {
        List<String> names = new ArrayList<>();
        for (Optional<Scope> at = Optional.of(scope); at.isPresent(); at = around(at.get())) {
            names.addAll(of(at.get()).assigned.keySet());
        }
        return List.copyOf(names);
    }

    private static Optional<Scope> around(Scope scope) {
        return scope.owner()
                .filter(owner -> !(owner instanceof MapState map) || map.mode() != MapState.Mode.DISTRIBUTED)
                .map(State::scope);
    }

    /// What a name means in a state.
    public Lookup find(State state, String name) {
        State at = state;
        boolean unknown = false;
        Optional<MapState> border = Optional.empty();
        while (true) {
            Variables variables = of(at.scope());
            if (variables.assigned.containsKey(name) && !unknown) {
                return border.<Lookup>map(map -> new Lookup.Beyond(map, variables.flow.scope()))
                        .orElse(new Lookup.Found(variables.flow.scope(), at, variables.flow.standing(at, name)));
            }
            unknown |= variables.open || variables.meant.contains(name);
            Optional<State> owner = at.scope().owner();
            if (owner.isEmpty()) {
                break;
            }
            if (owner.get() instanceof MapState map) {
                unknown |= map.mode() == MapState.Mode.UNKNOWN;
                border = map.mode() == MapState.Mode.DISTRIBUTED && border.isEmpty() ? Optional.of(map) : border;
            }
            at = owner.get();
        }
        if (unknown) {
            return new Lookup.Unknown();
        }
        List<Assignment> elsewhere = byName.getOrDefault(name, List.of());
        return elsewhere.isEmpty() ? new Lookup.Nowhere() : new Lookup.Elsewhere(elsewhere);
    }

    /// A shortest route to a state of a scope on which a variable of that scope is not assigned: its edges in order.
    public List<Edge> routeWithout(State state, String name) {
        return of(state.scope()).flow.routeWithout(state, name);
    }

    private Variables of(Scope scope) {
        return Objects.requireNonNull(scopes.get(scope), "a scope of another machine");
    }
}
