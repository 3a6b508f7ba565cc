package dev.steplint.host;

import dev.steplint.json.JsonPointer;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.Optional;

/// Where a host declares a state machine.
///
/// @param file the host
/// @param id what the host calls the machine: a logical id, a Terraform address
/// @param place the name of the machine in the host
/// @param pointer the declaration in the host
/// @param form how the definition is given
/// @param construct what a program made the machine from, if one wrote the host
/// @param situation when the machine has this definition, such as `not IsProd`; empty if it is so whatever deployment
///   decides. A machine has a definition in each of several situations, which never come together
public record Origin(
        SourceFile file,
        String id,
        Span place,
        JsonPointer pointer,
        Form form,
        Optional<CdkConstruct> construct,
        Optional<String> situation) {

    /// A host that somebody writes by hand.
    public Origin(SourceFile file, String id, Span place, JsonPointer pointer, Form form) {
        this(file, id, place, pointer, form, Optional.empty(), Optional.empty());
    }

    /// The same in a situation that deployment decides.
    public Origin in(Optional<String> other) {
        return new Origin(file, id, place, pointer, form, construct, other);
    }

    /// What tells the definition from others of the host: the id, and the situation if there are several.
    public String title() {
        return situation.map(when -> "%s (%s)".formatted(id, when)).orElse(id);
    }

    /// How a host gives a definition.
    public enum Form {
        /// As an object of the host: what deployment puts into a string of it stays within that string.
        OBJECT,
        /// As a text that the host holds or puts together: deployment replaces parts of the text.
        TEXT,
        /// In a file of its own, of which deployment may replace parts.
        FILE
    }

    /// Whether the definition stands in the host's own file.
    public boolean embeds(SourceFile definition) {
        return definition.partOf(file).isPresent();
    }
}
