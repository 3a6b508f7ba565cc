package dev.steplint.json;

import dev.steplint.source.Span;

/// Which changes of a file change the document that was read from it alike.
///
/// A document that is a text within another one is read through that one's escapes, and parts of it may come from
/// elsewhere: what is written for them must stay.
public interface Passages {

    /// The document is the file.
    Passages ALL = (_, _) -> true;

    /// The file is made by a tool that will make it anew.
    Passages NONE = (_, _) -> false;

    /// Whether a part of the file may be replaced. Characters that mean something to the outer text must be written in
    /// the replacement as that one wants them.
    boolean allow(Span span, String replacement);

    /// The same as seen from a text in which the file stands further behind.
    default Passages movedBy(int distance) {
        return (span, replacement) -> span.start() >= distance
                && allow(new Span(span.start() - distance, span.end() - distance), replacement);
    }
}
