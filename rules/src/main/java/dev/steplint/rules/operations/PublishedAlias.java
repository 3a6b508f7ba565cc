package dev.steplint.rules.operations;

import dev.steplint.host.resource.Machine;
import dev.steplint.host.resource.Resource.MachineAlias;
import dev.steplint.host.resource.Resources;
import dev.steplint.host.value.Text;
import java.util.Optional;

/// The alias under which a host publishes a machine.
final class PublishedAlias {

    private PublishedAlias() {}

    /// Its name, or what the host calls it if the name is not known; empty if there is none for certain.
    static Optional<Text> of(Machine machine, Resources resources) {
        return machine.publishedAlias()
                .value()
                .or(() -> resources.aliases(machine).findFirst().map(PublishedAlias::name));
    }

    private static Text name(MachineAlias alias) {
        return alias.name().value().orElseGet(() -> Text.of(alias.id()));
    }
}
