package dev.steplint.facts.executions;

import dev.steplint.facts.Facts;
import dev.steplint.host.Definition;
import dev.steplint.host.Siblings;
import dev.steplint.host.resource.Machine;
import dev.steplint.model.StateMachine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The machines of one host and which starts which.
public final class Family {

    private final Map<String, Member> members = new LinkedHashMap<>();

    /// A machine of the host.
    ///
    /// @param number its place in the order of the host
    /// @param starts the executions that it may start
    private record Member(int number, List<Step> starts) {}

    /// A call that leads from a machine to another.
    ///
    /// @param from the machine of the call
    /// @param definition the text that the call stands in
    /// @param always whether every execution that no error ends makes the call
    public record Step(Machine from, Definition definition, ExecutionStart start, boolean always) {

        public Machine to() {
            return start.machine().orElse(from);
        }
    }

    private Family(Siblings siblings) {
        for (Definition definition : siblings.definitions()) {
            definition.surroundings().machine().ifPresent(machine -> {
                List<Step> starts = StateMachine.read(definition)
                        .map(read -> steps(machine, read))
                        .orElse(List.of());
                members.putIfAbsent(machine.id(), new Member(members.size(), starts));
            });
        }
    }

    private static List<Step> steps(Machine machine, StateMachine read) {
        Facts facts = new Facts(read);
        Occurrence occurrence = facts.get(Occurrence.KEY);
        return facts.get(ExecutionStarts.KEY).all().stream()
                .filter(start -> occurrence.mayCome(start.task()))
                .map(start -> new Step(machine, read.definition(), start, occurrence.comesAlways(start.task())))
                .toList();
    }

    public static Family of(Siblings siblings) {
        return siblings.derive(Family::new);
    }

    /// A shortest way of calls from a machine back to itself that begins with one of its calls and that this machine is
    /// the first of, in the order of the host; so one way round is found at one machine only.
    ///
    /// @return the calls after the first; empty if there is no such way
    public Optional<List<Step>> wayBack(Machine from, Machine first) {
        if (!isBehind(from, first)) {
            return Optional.empty();
        }
        Map<String, Step> arrivedBy = new HashMap<>();
        List<Machine> queue = new ArrayList<>(List.of(first));
        for (int i = 0; i < queue.size() && !arrivedBy.containsKey(from.id()); i++) {
            for (Step step : starts(queue.get(i))) {
                Machine next = step.to();
                boolean fits = next.id().equals(from.id())
                        || isBehind(from, next) && !next.id().equals(first.id());
                if (fits && arrivedBy.putIfAbsent(next.id(), step) == null) {
                    queue.add(next);
                }
            }
        }
        List<Step> way = new ArrayList<>();
        Step last = arrivedBy.get(from.id());
        while (last != null) {
            way.addFirst(last);
            last = arrivedBy.get(last.from().id());
        }
        return way.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(way));
    }

    private List<Step> starts(Machine machine) {
        Member member = members.get(machine.id());
        return member == null ? List.of() : member.starts;
    }

    private boolean isBehind(Machine own, Machine other) {
        Member first = members.get(own.id());
        Member second = members.get(other.id());
        return first != null && second != null && second.number > first.number;
    }
}
