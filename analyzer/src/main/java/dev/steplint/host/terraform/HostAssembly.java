package dev.steplint.host.terraform;

import dev.steplint.host.Definition;
import dev.steplint.host.Host;
import dev.steplint.host.HostFault;
import dev.steplint.host.resource.Machine;
import dev.steplint.host.resource.Resource;
import dev.steplint.host.resource.Resources;
import dev.steplint.json.JsonDocument;
import dev.steplint.json.JsonFault;
import dev.steplint.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts together what was found in the modules of one host.
final class HostAssembly {

    private final SourceFile file;
    private final List<Evaluator> evaluators = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();

    HostAssembly(SourceFile file) {
        this.file = file;
    }

    void add(Evaluator evaluator) {
        evaluators.add(evaluator);
    }

    void add(List<Draft> more) {
        drafts.addAll(more);
    }

    boolean isEmpty() {
        return drafts.isEmpty();
    }

    /// @param unreadable what is wrong with the text of the host
    Host host(JsonDocument text, String notation, List<JsonFault> unreadable) {
        Resources resources = resources();
        List<Definition> definitions = new ArrayList<>();
        List<HostFault> faults = new ArrayList<>();
        drafts.forEach(draft -> draft.take(file, resources, definitions, faults));
        unreadable.stream()
                .filter(fault -> fault.kind() != JsonFault.Kind.DUPLICATE_KEY)
                .<HostFault>map(HostFault.Unreadable::new)
                .forEach(faults::add);
        faults.sort(Comparator.comparing(HostFault::span));
        return new Host(text, notation, definitions, faults);
    }

    private Resources resources() {
        List<Resource> all = new ArrayList<>();
        drafts.forEach(draft -> all.add(draft.machine()));
        boolean complete = true;
        for (Evaluator evaluator : evaluators) {
            Module module = evaluator.module();
            new ResourceReader(evaluator)
                    .read()
                    .filter(resource -> !isDrafted(resource))
                    .forEach(all::add);
            complete &= module.complete() && module.all("module").findAny().isEmpty() && !isExported(module);
        }
        return new Resources(all, complete);
    }

    private boolean isDrafted(Resource resource) {
        return resource instanceof Machine
                && drafts.stream()
                        .anyMatch(draft ->
                                draft.id().equals(resource.id()) || draft.id().startsWith(resource.id() + "["));
    }

    /// Whether what a module declares may be used where its outputs are.
    private static boolean isExported(Module module) {
        return module.all("output")
                .anyMatch(output -> output.file().text(output.block().span()).contains(MachineReader.TYPE));
    }
}
