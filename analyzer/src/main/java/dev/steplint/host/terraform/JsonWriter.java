package dev.steplint.host.terraform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Writes a value as `jsonencode` does: compact, keys sorted, with holes for what is open.
final class JsonWriter {

    /// A value that is used in many places of another would grow without bound.
    private static final int LONGEST = 2_000_000;

    private final Place place;
    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();
    private int length;

    private JsonWriter(Place place) {
        this.place = place;
    }

    /// @param place what all of the text is written for
    static List<Piece> write(Value value, Place place) {
        JsonWriter writer = new JsonWriter(place);
        writer.value(value);
        if (writer.length > LONGEST) {
            return List.of(
                    new Piece.Open(place, Hole.of("text at " + place.span().start())));
        }
        writer.flush();
        return writer.pieces;
    }

    private void flush() {
        if (!text.isEmpty()) {
            pieces.add(new Piece.Inserted(place, text.toString()));
            text.setLength(0);
        }
    }

    private void open(Hole hole) {
        flush();
        pieces.add(new Piece.Open(place, hole));
        length++;
    }

    private void append(String part) {
        text.append(part);
        length += part.length();
    }

    private void value(Value value) {
        if (length > LONGEST) {
            return;
        }
        switch (value) {
            case Value.Text string -> string(string);
            case Value.Numeral numeral -> append(numeral.text());
            case Value.Bool bool -> append(String.valueOf(bool.value()));
            case Value.Null _ -> append("null");
            case Value.Encoded encoded -> string(new Value.Text(place, write(encoded.content(), place)));
            case Value.Unknown unknown -> open(unknown.hole());
            case Value.OneOf several -> open(several.hole());
            case Value.Items items -> {
                String separator = "[";
                for (Value item : items.items()) {
                    append(separator);
                    value(item);
                    separator = ",";
                }
                append(items.items().isEmpty() ? "[]" : "]");
            }
            case Value.Fields fields -> {
                List<Value.Field> sorted = fields.sorted()
                        .orElseGet(() -> fields.fields().stream()
                                .sorted(Comparator.comparing(
                                        field -> field.key().shown()))
                                .toList());
                String separator = "{";
                for (Value.Field field : sorted) {
                    append(separator);
                    string(field.key());
                    append(":");
                    value(field.value());
                    separator = ",";
                }
                append(sorted.isEmpty() ? "{}" : "}");
            }
        }
    }

    private void string(Value.Text string) {
        append("\"");
        for (Piece piece : string.pieces()) {
            switch (piece) {
                case Piece.Written written -> append(escaped(written.text()));
                case Piece.Inserted inserted -> append(escaped(inserted.text()));
                case Piece.Open open -> open(open.hole());
            }
        }
        append("\"");
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> escaped.append('\\').append(c);
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> {
                    if (c < ' ') {
                        escaped.append("\\u%04x".formatted((int) c));
                    } else {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString();
    }
}
