package dev.steplint.facts.call;

import java.util.stream.Collectors;

/// Writes a value in a short form that tests compare.
final class Shown {
    private Shown() {}

    /// `{Name: 'text', Other: string, …}`: an ellipsis where there may be more, a kind where a value is computed.
    static String of(ArgumentValue value) {
        return switch (value) {
            case ArgumentValue.Fields fields ->
                fields.members().stream()
                        .map(member -> member.name() + ": " + of(member.value()))
                        .collect(Collectors.joining(", ", "{", fields.complete() ? "}" : "…}"));
            case ArgumentValue.Items items ->
                items.elements().stream()
                        .map(Shown::of)
                        .collect(Collectors.joining(", ", "[", items.complete() ? "]" : "…]"));
            case ArgumentValue.Text text ->
                text.literal().map(literal -> "'" + literal.value() + "'").orElse("string");
            case ArgumentValue.Numeral number ->
                number.literal().map(String::valueOf).orElse("number");
            case ArgumentValue.Flag flag -> flag.literal().map(String::valueOf).orElse("boolean");
            case ArgumentValue.Nothing _ -> "null";
            case ArgumentValue.Unknown _ -> "?";
        };
    }
}
