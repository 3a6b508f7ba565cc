package dev.steplint.facts;

import dev.steplint.json.JsonDocument;
import dev.steplint.json.JsonFault;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonValue;
import java.util.TreeSet;

/// The places where the text of a definition could not be read as it was meant.
///
/// What seems to be missing from an object around such a place may only have been lost there, so a rule about
/// something absent is silent: the fault itself is reported.
public final class UnreadText {
    public static final FactKey<UnreadText> KEY = FactKey.of(
            "unread-text", facts -> new UnreadText(facts.machine().definition().document()));

    private final TreeSet<Integer> starts = new TreeSet<>();

    /// Where a text of YAML was given up: what reaches up to here was still open.
    private final int cut;

    private UnreadText(JsonDocument document) {
        for (JsonFault fault : document.faults()) {
            switch (fault.kind()) {
                case SYNTAX, TEMPLATE, LIMIT -> starts.add(fault.span().start());
                case DUPLICATE_KEY -> {}
            }
        }
        boolean givenUp = document.format() == JsonFormat.YAML && !starts.isEmpty();
        this.cut = givenUp ? document.root().span().end() : Integer.MAX_VALUE;
    }

    /// Whether a part of a value may not have been read.
    public boolean within(JsonValue value) {
        if (value.span().end() >= cut) {
            return true;
        }
        Integer next = starts.ceiling(value.span().start());
        return next != null && next <= value.span().end();
    }
}
