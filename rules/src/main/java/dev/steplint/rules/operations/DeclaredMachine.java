package dev.steplint.rules.operations;

import dev.steplint.host.Definition;
import dev.steplint.host.Host;
import dev.steplint.host.Origin;
import dev.steplint.host.Surroundings;
import dev.steplint.host.WorkflowType;
import dev.steplint.host.resource.Machine;
import dev.steplint.host.resource.Resource.LogGroup;
import dev.steplint.host.resource.Resources;
import dev.steplint.host.resource.Role;
import dev.steplint.host.value.Setting;
import dev.steplint.iam.Permissions;
import dev.steplint.rule.DocumentContext;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.source.Location;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// A machine as a host declares it, with everything the host declares beside it.
///
/// @param type empty if it is not known
record DeclaredMachine(Host host, Machine machine, Origin origin, Optional<WorkflowType> type, Resources resources) {

    /// Those that are declared in the text of the host as they will be: none if a macro or a loop may change them.
    static Stream<DeclaredMachine> in(Host host) {
        return host.definitions().stream()
                .flatMap(definition -> of(host, definition).stream())
                .filter(declared -> declared.resources.isComplete())
                .filter(declared -> host.find(declared.machine.place()).isPresent());
    }

    private static Optional<DeclaredMachine> of(Host host, Definition definition) {
        Surroundings surroundings = definition.surroundings();
        return surroundings
                .machine()
                .flatMap(machine -> surroundings
                        .origin()
                        .map(origin -> new DeclaredMachine(
                                host, machine, origin, surroundings.type(), surroundings.resources())));
    }

    /// What its host calls it.
    String id() {
        return origin.id();
    }

    boolean is(WorkflowType wanted) {
        return type.filter(wanted::equals).isPresent();
    }

    /// Each log group of the host once, with the first machine that logs to it.
    static void forEachLogGroup(Host host, BiConsumer<DeclaredMachine, LogGroup> check) {
        Set<LogGroup> seen = new HashSet<>();
        in(host).forEach(declared ->
                declared.logGroups().filter(seen::add).forEach(group -> check.accept(declared, group)));
    }

    private Stream<LogGroup> logGroups() {
        return machine
                .logging()
                .value()
                .flatMap(logging -> logging.destinations().value())
                .stream()
                .flatMap(List::stream)
                .flatMap(destination -> resources.find(destination, LogGroup.class).stream());
    }

    /// Each machine of which something is switched on, and whose role certainly lacks the right that this takes.
    static void forEachWithout(String action, Host host, Function<Machine, Setting<Boolean>> on, LackingRight report) {
        in(host).forEach(declared -> {
            if (on.apply(declared.machine) instanceof Setting.Known<Boolean>(Boolean is, Location place) && is) {
                declared.resources
                        .role(declared.machine)
                        .filter(role -> Permissions.of(role).certainlyLacks(action))
                        .ifPresent(role -> report.accept(declared, place, role));
            }
        });
    }

    /// Hears of a machine whose role lacks a right.
    interface LackingRight {

        /// @param place where the host switches on what takes the right
        void accept(DeclaredMachine declared, Location place, Role role);
    }

    /// Begins a finding at a place in the host.
    FindingBuilder report(Location place, DocumentContext context) {
        return context.report(host.find(place).orElseGet(place::span), origin.pointer());
    }
}
