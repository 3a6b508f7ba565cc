package dev.steplint.host.terraform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns values into texts as Terraform does.
final class Texts {

    private Texts() {}

    /// A value as a text; empty if it is none and cannot become one.
    static Optional<Value.Text> of(Value value) {
        return switch (value) {
            case Value.Text text -> Optional.of(text);
            case Value.Numeral numeral -> Optional.of(Value.Text.of(numeral.place(), numeral.text()));
            case Value.Bool bool -> Optional.of(Value.Text.of(bool.place(), String.valueOf(bool.value())));
            case Value.Encoded encoded ->
                Optional.of(new Value.Text(encoded.place(), JsonWriter.write(encoded.content(), encoded.place())));
            case Value.Unknown(Place place, Hole hole) -> Optional.of(open(place, hole));
            case Value.OneOf(Place place, Hole hole, List<Value> _) -> Optional.of(open(place, hole));
            case Value.Null _, Value.Items _, Value.Fields _ -> Optional.empty();
        };
    }

    static Value.Text open(Place place, Hole hole) {
        return new Value.Text(place, List.of(new Piece.Open(place, hole)));
    }

    /// What stands in a text where a value is inserted.
    ///
    /// @param place the sequence that inserts it
    static List<Piece> inserted(Value value, Place place, Workspace workspace) {
        List<Piece> pieces = new ArrayList<>();
        Optional<Value.Text> text = value instanceof Value.Encoded encoded
                ? Optional.of(new Value.Text(place, JsonWriter.write(encoded.content(), place)))
                : of(value);
        if (text.isEmpty()) {
            return List.of(new Piece.Open(place, Hole.of("text " + workspace.next())));
        }
        for (Piece piece : text.get().pieces()) {
            pieces.add(
                    switch (piece) {
                        case Piece.Written written -> new Piece.Inserted(place, written.text());
                        case Piece.Inserted inserted -> new Piece.Inserted(place, inserted.text());
                        case Piece.Open open -> new Piece.Open(place, open.hole());
                    });
            if (!workspace.spend(length(piece))) {
                return List.of(new Piece.Open(place, Hole.of("text " + workspace.next())));
            }
        }
        return pieces;
    }

    static int length(Piece piece) {
        return switch (piece) {
            case Piece.Written written -> written.text().length();
            case Piece.Inserted inserted -> inserted.text().length();
            case Piece.Open _ -> 1;
        };
    }
}
