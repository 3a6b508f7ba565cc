package dev.steplint.host;

import dev.steplint.json.JsonPointer;
import dev.steplint.source.Location;
import dev.steplint.source.Span;
import java.util.List;
import java.util.Optional;

/// What a host says of findings that its authors accept, beside the definition: `Metadata` of a template.
///
/// @param rules the ids as written; they need not exist
/// @param reason why, in the author's words
/// @param place where it stands
/// @param pointer the value it stands in
/// @param extent the part of the host that it is for: the declaration of a machine, or all of it
public record Acceptance(
        List<String> rules, Optional<String> reason, Location place, JsonPointer pointer, Span extent) {

    public Acceptance {
        rules = List.copyOf(rules);
    }
}
