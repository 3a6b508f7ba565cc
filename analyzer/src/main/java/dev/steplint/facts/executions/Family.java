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

/// The machines of one host and which starts which.
public final class Family {

    /// Ways through more machines than this are not looked for.
    private static final int MOST = 500;

    /// The place of each machine in the order of the host.
    private final Map<String, Integer> numbers = new HashMap<>();

    /// The calls that start each machine, one of each other machine.
    private final Map<String, Map<String, Step>> into = new HashMap<>();

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
            if (definition.surroundings().isConditional()) {
                // The situations of two machines may never come together.
                continue;
            }
            definition.surroundings().machine().ifPresent(machine -> {
                numbers.putIfAbsent(machine.id(), numbers.size());
                StateMachine.read(definition).stream()
                        .flatMap(read -> steps(machine, read).stream())
                        .forEach(step -> into.computeIfAbsent(step.to().id(), _ -> new LinkedHashMap<>())
                                .merge(machine.id(), step, (one, other) -> one.always() ? one : other));
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

    /// The ways that lead back to a machine through machines that come behind it in the order of the host; so one way
    /// round is found at one machine only.
    public WaysBack waysBack(Machine machine) {
        Map<String, Step> next = new HashMap<>();
        List<String> queue = new ArrayList<>(List.of(machine.id()));
        for (int i = 0; i < queue.size(); i++) {
            for (Step step : into.getOrDefault(queue.get(i), Map.of()).values()) {
                String from = step.from().id();
                if (queue.size() < MOST && isBehind(machine.id(), from) && next.putIfAbsent(from, step) == null) {
                    queue.add(from);
                }
            }
        }
        return new WaysBack(machine, next);
    }

    private boolean isBehind(String first, String other) {
        Integer a = numbers.get(first);
        Integer b = numbers.get(other);
        return a != null && b != null && b > a;
    }

    /// Shortest ways back to a machine.
    public static final class WaysBack {

        private final Machine end;
        private final Map<String, Step> next;

        private WaysBack(Machine end, Map<String, Step> next) {
            this.end = end;
            this.next = next;
        }

        /// The calls that lead from a machine to the one that the ways end at; none if there is no way.
        public List<Step> from(Machine machine) {
            List<Step> way = new ArrayList<>();
            Step step = next.get(machine.id());
            while (step != null) {
                way.add(step);
                step = step.to().id().equals(end.id())
                        ? null
                        : next.get(step.to().id());
            }
            return List.copyOf(way);
        }
    }
}
