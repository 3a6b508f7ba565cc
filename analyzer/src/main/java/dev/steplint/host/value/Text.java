package dev.steplint.host.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A text as far as it is known before deployment: literal parts, and holes of which only the identity is known.
///
/// Questions are answered with yes only if that is certain: `arn:${AWS::Partition}:s3:::logs` certainly ends with
/// `:logs`, and nobody knows whether it starts with `arn:aws:`.
public record Text(List<Part> parts) {

    /// One piece of a text.
    public sealed interface Part {}

    /// Characters that are there for certain, at least one.
    public record Literal(String text) implements Part {}

    /// Characters that are not known, perhaps none.
    public record Hole(Reference reference) implements Part {}

    /// @param parts in order; neighbouring literals become one
    public Text {
        parts = merged(parts);
    }

    public static Text of(String literal) {
        return new Text(List.of(new Literal(literal)));
    }

    public static Text of(Reference reference) {
        return new Text(List.of(new Hole(reference)));
    }

    private static List<Part> merged(List<Part> parts) {
        List<Part> merged = new ArrayList<>(parts.size());
        for (Part part : parts) {
            if (part instanceof Literal literal) {
                if (literal.text.isEmpty()) {
                    continue;
                }
                if (!merged.isEmpty() && merged.getLast() instanceof Literal before) {
                    merged.set(merged.size() - 1, new Literal(before.text + literal.text));
                    continue;
                }
            }
            merged.add(part);
        }
        return List.copyOf(merged);
    }

    /// The whole text if it has no hole.
    public Optional<String> known() {
        if (parts.isEmpty()) {
            return Optional.of("");
        }
        return parts.size() == 1 && parts.getFirst() instanceof Literal literal
                ? Optional.of(literal.text)
                : Optional.empty();
    }

    /// What the text stands for if it is one hole and nothing else.
    public Optional<Reference> reference() {
        return parts.size() == 1 && parts.getFirst() instanceof Hole hole
                ? Optional.of(hole.reference)
                : Optional.empty();
    }

    public boolean certainlyStartsWith(String prefix) {
        return !parts.isEmpty() && parts.getFirst() instanceof Literal literal && literal.text.startsWith(prefix);
    }

    public boolean certainlyEndsWith(String suffix) {
        return !parts.isEmpty() && parts.getLast() instanceof Literal literal && literal.text.endsWith(suffix);
    }

    public boolean certainlyContains(String infix) {
        return parts.stream().anyMatch(part -> part instanceof Literal literal && literal.text.contains(infix));
    }

    /// Whether both become the same text whatever their holes become.
    public boolean certainlyEquals(Text other) {
        return parts.equals(other.parts);
    }

    /// Whether the two differ whatever their holes become: both known, or different at one of their ends.
    public boolean certainlyDiffersFrom(Text other) {
        if (known().isPresent() && other.known().isPresent()) {
            return !known().equals(other.known());
        }
        return !fits(head(), other.head(), true) || !fits(tail(), other.tail(), false);
    }

    private String head() {
        return !parts.isEmpty() && parts.getFirst() instanceof Literal literal ? literal.text : "";
    }

    private String tail() {
        return !parts.isEmpty() && parts.getLast() instanceof Literal literal ? literal.text : "";
    }

    private static boolean fits(String a, String b, boolean start) {
        String shorter = a.length() < b.length() ? a : b;
        String longer = a.length() < b.length() ? b : a;
        return start ? longer.startsWith(shorter) : longer.endsWith(shorter);
    }

    /// The text as a reader may see it, with `${…}` for holes.
    @Override
    public String toString() {
        return parts.stream()
                .map(part -> switch (part) {
                    case Literal literal -> literal.text;
                    case Hole hole -> "${" + name(hole.reference) + "}";
                })
                .collect(Collectors.joining());
    }

    private static String name(Reference reference) {
        return switch (reference) {
            case Reference.Attribute attribute -> attribute.resource() + "." + attribute.attribute();
            case Reference.Parameter parameter -> parameter.name();
            case Reference.Pseudo pseudo -> pseudo.name();
            case Reference.Variable variable -> variable.text();
            case Reference.Other other -> other.text();
        };
    }
}
