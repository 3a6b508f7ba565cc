package dev.steplint.facts;

import dev.steplint.json.JsonFault;
import dev.steplint.json.JsonValue;
import java.util.List;
import java.util.TreeSet;

/// The places where the text of a definition could not be read as it was meant.
///
/// What seems to be missing from an object around such a place may only have been lost there, so a rule about
/// something absent is silent: the fault itself is reported.
public final class UnreadText {
    public static final FactKey<UnreadText> KEY = FactKey.of(
            "unread-text",
            facts -> new UnreadText(facts.machine().definition().document().faults()));

    private final TreeSet<Integer> starts = new TreeSet<>();

    private UnreadText(List<JsonFault> faults) {
        for (JsonFault fault : faults) {
            switch (fault.kind()) {
                case SYNTAX, TEMPLATE, LIMIT -> starts.add(fault.span().start());
                case DUPLICATE_KEY -> {}
            }
        }
    }

    /// Whether a part of a value may not have been read.
    public boolean within(JsonValue value) {
        Integer next = starts.ceiling(value.span().start());
        return next != null && next <= value.span().end();
    }
}
