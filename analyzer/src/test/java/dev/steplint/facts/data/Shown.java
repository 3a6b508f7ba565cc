package dev.steplint.facts.data;

import java.util.stream.Collectors;

/// Writes a value in a short form that tests compare.
final class Shown {
    private Shown() {}

    /// `{Name: 'text', Other: string, …}`: an ellipsis where there may be more, a kind where a value is computed.
    static String of(DataShape value) {
        return switch (value) {
            case DataShape.Fields fields ->
                fields.members().stream()
                        .map(member -> member.name() + ": " + of(member.value()))
                        .collect(Collectors.joining(", ", "{", fields.complete() ? "}" : "…}"));
            case DataShape.Items items ->
                items.elements().stream()
                        .map(Shown::of)
                        .collect(Collectors.joining(", ", "[", items.complete() ? "]" : "…]"));
            case DataShape.Text text ->
                text.literal().map(literal -> "'" + literal.value() + "'").orElse("string");
            case DataShape.Numeral number ->
                number.literal().map(String::valueOf).orElse("number");
            case DataShape.Flag flag -> flag.literal().map(String::valueOf).orElse("boolean");
            case DataShape.Nothing _ -> "null";
            case DataShape.Response response ->
                response.added().stream()
                        .map(member -> " + " + member.name() + ": " + of(member.value()))
                        .collect(Collectors.joining("", "<" + response.call().action(), ">"));
            case DataShape.Unknown _ -> "?";
        };
    }
}
