package dev.steplint.engine;

import dev.steplint.host.Acceptance;
import dev.steplint.host.Definition;
import dev.steplint.host.Host;
import dev.steplint.host.Origin;
import dev.steplint.host.Surroundings;
import dev.steplint.json.JsonFormat;
import dev.steplint.rule.Suppression;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The suppressions that a host carries outside of its definitions: in its metadata and in comments of YAML.
public final class HostSuppressions {

    private HostSuppressions() {}

    public static List<Suppression> of(Host host) {
        List<Suppression> found = new ArrayList<>();
        host.acceptances().forEach(acceptance -> found.add(suppression(acceptance)));
        boolean comments = host.document().format() == JsonFormat.YAML
                && host.file().text().contains("steplint allow ");
        if (comments) {
            Definition whole = Definition.whole(host.document(), Surroundings.NONE);
            new YamlComments(whole)
                    .read().stream()
                            .filter(suppression -> host.definitions().stream()
                                    .noneMatch(definition -> SuppressionReader.isWithin(suppression, definition)))
                            .forEach(found::add);
        }
        return found;
    }

    private static Suppression suppression(Acceptance acceptance) {
        return new Suppression(
                Suppression.Origin.HOST_METADATA,
                acceptance.rules(),
                acceptance.reason(),
                acceptance.place(),
                acceptance.pointer(),
                acceptance.extent());
    }

    /// A suppression of a host as it applies to one of its definitions; empty if it does not. One that is for the whole
    /// declaration of a machine is for its definition too, in whatever file that stands.
    public static Optional<Suppression> in(Suppression suppression, Definition definition) {
        Optional<Origin> origin = definition.surroundings().origin();
        if (origin.isEmpty() || origin.get().embeds(definition.file())) {
            return Optional.of(suppression);
        }
        boolean whole = suppression.extent().contains(origin.get().place());
        return whole
                ? Optional.of(new Suppression(
                        suppression.origin(),
                        suppression.rules(),
                        suppression.reason(),
                        suppression.place(),
                        suppression.pointer(),
                        new Span(0, definition.file().text().length())))
                : Optional.empty();
    }
}
