package dev.steplint.hcl;

import dev.steplint.source.Span;
import java.util.List;

/// `type "label" { … }`.
///
/// @param span from the type to the closing brace
public record HclBlock(Span span, Span typeSpan, String type, List<Label> labels, HclBody body) {

    public HclBlock {
        labels = List.copyOf(labels);
    }

    /// A label, in quotes or bare.
    ///
    /// @param span quotes included
    public record Label(Span span, String value) {}

    /// The type and the labels.
    public Span header() {
        return labels.isEmpty() ? typeSpan : typeSpan.union(labels.getLast().span());
    }

    /// Whether the block has as many labels as given, and the first of them are these.
    public boolean isLabelled(int count, String... first) {
        if (labels.size() != count) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if (!labels.get(i).value().equals(first[i])) {
                return false;
            }
        }
        return true;
    }

    /// The label at an index, which must be there.
    public String label(int index) {
        return labels.get(index).value();
    }
}
