package dev.steplint.host.terraform;

import dev.steplint.host.Host;
import dev.steplint.host.HostReader;
import dev.steplint.host.Neighbours;
import dev.steplint.host.terraform.PlanSyntax.Planned;
import dev.steplint.json.JsonDocument;
import dev.steplint.json.JsonFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the state machines of a plan or a state of Terraform in JSON, in which everything is worked out already.
public final class PlanReader implements HostReader {

    @Override
    public Optional<Host> read(JsonDocument document, Neighbours neighbours) {
        if (!PlanSyntax.is(document)) {
            return Optional.empty();
        }
        Workspace workspace = new Workspace(Neighbours.NONE);
        HostAssembly assembly = new HostAssembly(document.file());
        for (Planned planned : PlanSyntax.read(document)) {
            Module module = Module.of("", List.of(planned.content()), true);
            Evaluator evaluator = new Evaluator(workspace, module, planned.prefix(), Optional.empty());
            assembly.add(evaluator);
            MachineReader machines = new MachineReader(evaluator, document.file());
            module.blocks().values().forEach(declared -> assembly.add(machines.read(declared, Optional.empty())));
        }
        List<JsonFault> faults = new ArrayList<>(document.faults());
        return Optional.of(assembly.host(document, "JSON", faults));
    }
}
