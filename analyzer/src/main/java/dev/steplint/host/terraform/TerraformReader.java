package dev.steplint.host.terraform;

import dev.steplint.hcl.HclBlock;
import dev.steplint.hcl.HclDocument;
import dev.steplint.host.Host;
import dev.steplint.host.Neighbours;
import dev.steplint.host.value.Deployment;
import dev.steplint.json.JsonDocument;
import dev.steplint.json.JsonError;
import dev.steplint.json.JsonFault;
import dev.steplint.json.JsonFormat;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Finds the state machines of a file of Terraform, as a part of the module that its folder is.
///
/// A machine belongs to the file that declares it. One of a module in a folder nearby belongs to the file that calls the
/// module, too: only there is it known what its variables are.
public final class TerraformReader {

    /// How many modules may call each other.
    private static final int DEEPEST = 4;

    private final HostAssembly assembly;

    private TerraformReader(SourceFile file) {
        this.assembly = new HostAssembly(file);
    }

    /// Whether a file is one of Terraform by its name.
    public static boolean isNamedAsConfiguration(String name) {
        return Module.isConfiguration(name.toLowerCase(Locale.ROOT));
    }

    /// Whether a file is a template of Terraform by its name.
    public static boolean isNamedAsTemplate(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".tftpl");
    }

    /// Reads a template by itself, so that nothing is known of its variables.
    public static JsonDocument readTemplate(SourceFile file) {
        Module none = new Module("", List.of(), Map.of(), Map.of(), false);
        Evaluator evaluator = new Evaluator(new Workspace(Neighbours.NONE), none, "", Optional.empty());
        return new DefinitionSource(evaluator).read(file);
    }

    /// Whether a text may declare a machine or call a module that does.
    public static boolean mayHoldMachine(String text) {
        return MachineKind.isMentioned(text) || text.contains("module") && text.contains("source");
    }

    /// Reads a file; empty if it declares no machine and calls no module that does.
    public static Optional<Host> read(SourceFile file, Neighbours neighbours) {
        return read(file, neighbours, Deployment.UNKNOWN);
    }

    /// The same of a module whose variables somebody gives values to.
    public static Optional<Host> read(SourceFile file, Neighbours neighbours, Deployment deployment) {
        HclDocument document = Module.read(file);
        boolean relevant = MachineKind.isMentioned(file.text()) || callsMachine(document, "", neighbours, 0);
        return relevant ? new TerraformReader(file).read(document, neighbours, deployment) : Optional.empty();
    }

    /// Whether a file calls a module that may declare a machine. Most do not, and reading all of a module costs more
    /// than to look for a word.
    private static boolean callsMachine(HclDocument document, String folder, Neighbours neighbours, int depth) {
        for (HclBlock block : document.body().blocks()) {
            if (!block.type().equals("module") || !block.isLabelled(1)) {
                continue;
            }
            if (MachineKind.of(new Declared(document.file(), "", block)).isPresent()) {
                return true;
            }
            Optional<String> source = Module.source(block);
            if (source.isPresent() && declaresMachine(Paths.join(folder, source.get()), neighbours, depth)) {
                return true;
            }
        }
        return false;
    }

    private static boolean declaresMachine(String folder, Neighbours neighbours, int depth) {
        for (String name : neighbours.names(folder)) {
            if (Module.isConfiguration(name)
                    && neighbours.read(folder.isEmpty() ? name : folder + "/" + name)
                            instanceof Neighbours.Reading.Found(SourceFile file)) {
                boolean deeper = depth < DEEPEST && file.text().contains("module");
                if (MachineKind.isMentioned(file.text())
                        || deeper && callsMachine(Module.read(file), folder, neighbours, depth + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<Host> read(HclDocument document, Neighbours neighbours, Deployment deployment) {
        SourceFile file = document.file();
        Workspace workspace = new Workspace(neighbours);
        Module module = Module.read("", Optional.of(document), neighbours);
        Evaluator evaluator = new Evaluator(workspace, module, "", Optional.empty(), deployment.parameters());
        assembly.add(evaluator);
        MachineReader machines = new MachineReader(evaluator, file);
        module.blocks().values().stream()
                .filter(declared -> declared.file() == file)
                .forEach(declared -> assembly.add(machines.read(declared, Optional.empty())));
        module.all("module").filter(call -> call.file() == file).forEach(call -> called(call, call, evaluator, file));
        boolean broken = !document.faults().isEmpty() && MachineKind.isMentioned(file.text());
        if (assembly.isEmpty() && !broken) {
            return Optional.empty();
        }
        List<JsonFault> unreadable = new ArrayList<>(document.faults());
        unreadable.addAll(workspace.faults(file));
        JsonDocument text = new JsonDocument(file, JsonFormat.JSON, new JsonError(Span.at(0)), List.of());
        return Optional.of(assembly.host(text, file.name().endsWith(".json") ? "JSON" : "HCL", unreadable));
    }

    /// Reads the machines of a module that is called.
    ///
    /// @param first the call in the host
    private void called(Declared first, Declared call, Evaluator caller, SourceFile file) {
        Optional<Evaluator> child = caller.references().child(call);
        if (child.isEmpty()) {
            return;
        }
        Module module = child.get().module();
        assembly.add(child.get());
        MachineReader machines = new MachineReader(child.get(), file);
        module.blocks().values().forEach(declared -> assembly.add(machines.read(declared, Optional.of(first))));
        module.all("module").forEach(inner -> called(first, inner, child.get(), file));
    }
}
