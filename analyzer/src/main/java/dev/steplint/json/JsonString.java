package dev.steplint.json;

import dev.steplint.source.Span;
import java.util.List;
import java.util.Optional;

/// A string (also an object's key) that maps each character of its value back to the text it was written as.
public final class JsonString implements JsonValue {

    private final Span span;
    private final String value;
    private final OffsetMap offsets;
    private final List<Placeholder> placeholders;

    /// @param span the string as written, quotes included; of a YAML block scalar its lines
    /// @param value the decoded value
    /// @param offsets where each character of the value stands
    public JsonString(Span span, String value, OffsetMap offsets) {
        this.span = span;
        this.value = value;
        this.offsets = offsets;
        this.placeholders = Placeholder.in(value);
    }

    @Override
    public Span span() {
        return span;
    }

    public String value() {
        return value;
    }

    /// Where each character of the value stands in the file.
    public OffsetMap offsets() {
        return offsets;
    }

    /// The offset in the file of the character at an index of the value; the index may be the length of the value.
    public int offsetAt(int index) {
        return offsets.offsetAt(index);
    }

    /// The characters in the file for a part of the value.
    ///
    /// @param from the first index, 0 or more
    /// @param to the index after the last, at most the length of the value
    public Span spanOf(int from, int to) {
        int start = offsets.offsetAt(from);
        return new Span(start, Math.max(start, to > from ? offsets.endOf(to - 1) : start));
    }

    /// The characters between the quotes.
    public Span contentSpan() {
        return value.isEmpty() ? span : spanOf(0, value.length());
    }

    /// Whether the value is written as it is. If not, a change of its characters in the file may hit something else, such
    /// as a placeholder that the value came from.
    public boolean isVerbatim() {
        return offsets.isVerbatim();
    }

    /// The `${name}` and `#{name}` parts that somebody replaces before deployment, in order.
    public List<Placeholder> placeholders() {
        return placeholders;
    }

    public boolean hasPlaceholder() {
        return !placeholders.isEmpty();
    }

    /// The value if it is the same after deployment, that is without placeholders.
    public Optional<String> known() {
        return hasPlaceholder() ? Optional.empty() : Optional.of(value);
    }

    @Override
    public String describe() {
        return "a string";
    }

    @Override
    public String toString() {
        return '"' + value + '"';
    }
}
