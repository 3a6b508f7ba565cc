package dev.steplint.json;

import dev.steplint.source.Span;
import java.util.Optional;

/// Something wrong with a text itself, found while reading it; reading goes on after it.
///
/// @param span the characters at fault
/// @param message what is wrong, as the message of a finding
/// @param help what to do, imperative
/// @param related another place that belongs to the fault, such as the first of two equal keys
public record JsonFault(Kind kind, Span span, String message, String help, Optional<Span> related) {

    /// What a fault means for the reading.
    public enum Kind {
        /// The text does not follow the grammar of its format.
        SYNTAX,
        /// A key stands twice in one object.
        DUPLICATE_KEY,
        /// The text holds directives of a template engine (`%{ if }`, `{% for %}`): it is JSON only
        /// once it is rendered, and what was read is a guess.
        TEMPLATE,
        /// The text goes beyond a bound of ours (depth, size, number of values): what follows was
        /// not read.
        LIMIT
    }
}
