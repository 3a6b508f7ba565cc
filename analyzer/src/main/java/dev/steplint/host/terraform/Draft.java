package dev.steplint.host.terraform;

import dev.steplint.host.Definition;
import dev.steplint.host.HostFault;
import dev.steplint.host.Origin;
import dev.steplint.host.Surroundings;
import dev.steplint.host.WorkflowType;
import dev.steplint.host.resource.Machine;
import dev.steplint.host.resource.Resources;
import dev.steplint.host.terraform.DefinitionSource.Outcome;
import dev.steplint.host.value.Text;
import dev.steplint.json.JsonPointer;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A machine and what came of its definition.
///
/// @param id its address
/// @param pointer what stands for it in the host
/// @param place of its name, in the host
/// @param source where the host gives the definition
/// @param outcomes several, if a condition decides between definitions that only deployment knows
record Draft(String id, Machine machine, JsonPointer pointer, Span place, Span source, List<Outcome> outcomes) {

    Draft {
        outcomes = List.copyOf(outcomes);
    }

    /// The definitions of a draft, and what stands in the way of them.
    void take(SourceFile host, Resources resources, List<Definition> definitions, List<HostFault> faults) {
        if (outcomes.isEmpty()) {
            boolean absent = machine.place().file() == host;
            faults.add(
                    absent
                            ? new HostFault.NotOneSource(id, List.of(), List.of("definition"), place, pointer)
                            : new HostFault.Unresolved(id, "is not given", source, pointer));
        }
        for (Outcome outcome : outcomes) {
            switch (outcome) {
                case Outcome.Found found -> definitions.add(definition(host, found, resources));
                case Outcome.Missing(String path) -> faults.add(new HostFault.MissingFile(id, path, source, pointer));
                case Outcome.Unresolved(String reason) ->
                    faults.add(new HostFault.Unresolved(id, reason, source, pointer));
            }
        }
    }

    private Definition definition(SourceFile host, Outcome.Found found, Resources resources) {
        Origin origin = new Origin(host, id, place, pointer, found.form());
        boolean embedded = found.document().file() == host;
        return new Definition(
                found.document(),
                embedded ? pointer : JsonPointer.ROOT,
                found.document().root(),
                new Surroundings(
                        type(machine), Optional.of(origin), Optional.of(machine), resources, found.bindings()));
    }

    private static Optional<WorkflowType> type(Machine machine) {
        if (machine.type().isAbsent()) {
            return Optional.of(WorkflowType.STANDARD);
        }
        return machine.type()
                .value()
                .flatMap(Text::known)
                .map(type -> type.toUpperCase(Locale.ROOT))
                .flatMap(type -> switch (type) {
                    case "STANDARD" -> Optional.of(WorkflowType.STANDARD);
                    case "EXPRESS" -> Optional.of(WorkflowType.EXPRESS);
                    default -> Optional.empty();
                });
    }
}
