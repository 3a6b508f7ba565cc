package dev.steplint.host.terraform;

import dev.steplint.json.OffsetMap;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What an expression is worth, as far as that is known before deployment, and where each part of it is written.
sealed interface Value {

    Place place();

    /// The same value, used by way of a reference.
    Value usedAt(Place reference);

    /// A text, of which parts may be open.
    record Text(Place place, List<Piece> pieces) implements Value {

        public Text {
            pieces = List.copyOf(pieces);
        }

        static Text of(Place place, String text) {
            return new Text(place, text.isEmpty() ? List.of() : List.of(new Piece.Inserted(place, text)));
        }

        /// A text as it is written.
        static Text written(SourceFile file, Span span, String text, OffsetMap offsets) {
            return new Text(new Place(file, span), List.of(new Piece.Written(file, text, offsets)));
        }

        /// The whole text if no part is open.
        Optional<String> known() {
            StringBuilder known = new StringBuilder();
            for (Piece piece : pieces) {
                switch (piece) {
                    case Piece.Written written -> known.append(written.text());
                    case Piece.Inserted inserted -> known.append(inserted.text());
                    case Piece.Open _ -> {
                        return Optional.empty();
                    }
                }
            }
            return Optional.of(known.toString());
        }

        /// The text, with placeholders for what is open.
        String shown() {
            return pieces.stream()
                    .map(piece -> switch (piece) {
                        case Piece.Written written -> written.text();
                        case Piece.Inserted inserted -> inserted.text();
                        case Piece.Open open -> open.hole().placeholder();
                    })
                    .collect(Collectors.joining());
        }

        @Override
        public Text usedAt(Place reference) {
            return new Text(place.usedAt(reference), pieces);
        }
    }

    record Numeral(Place place, BigDecimal value) implements Value {

        /// The number as Terraform writes it into texts.
        String text() {
            BigDecimal plain = value.stripTrailingZeros();
            return plain.scale() < -1_000 || plain.scale() > 1_000 ? plain.toString() : plain.toPlainString();
        }

        @Override
        public Numeral usedAt(Place reference) {
            return new Numeral(place.usedAt(reference), value);
        }
    }

    record Bool(Place place, boolean value) implements Value {

        @Override
        public Bool usedAt(Place reference) {
            return new Bool(place.usedAt(reference), value);
        }
    }

    record Null(Place place) implements Value {

        @Override
        public Null usedAt(Place reference) {
            return new Null(place.usedAt(reference));
        }
    }

    /// A tuple, a list or a set.
    record Items(Place place, List<Value> items) implements Value {

        public Items {
            items = List.copyOf(items);
        }

        @Override
        public Items usedAt(Place reference) {
            return new Items(place.usedAt(reference), items);
        }
    }

    /// An object or a map.
    ///
    /// @param fields as written; of a key that is written twice the last counts
    record Fields(Place place, List<Field> fields) implements Value {

        public Fields {
            fields = List.copyOf(fields);
        }

        /// The value of each key; empty if a key is not known.
        Optional<Map<String, Field>> byKey() {
            Map<String, Field> byKey = new LinkedHashMap<>();
            for (Field field : fields) {
                Optional<String> key = field.key.known();
                if (key.isEmpty()) {
                    return Optional.empty();
                }
                byKey.put(key.get(), field);
            }
            return Optional.of(byKey);
        }

        /// The fields in the order of their keys, as functions give them.
        Optional<List<Field>> sorted() {
            return byKey().map(byKey -> {
                List<Field> sorted = new ArrayList<>(byKey.values());
                sorted.sort((a, b) -> a.key.shown().compareTo(b.key.shown()));
                return sorted;
            });
        }

        @Override
        public Fields usedAt(Place reference) {
            return new Fields(place.usedAt(reference), fields);
        }
    }

    record Field(Text key, Value value) {}

    /// A value written as JSON: a text, but one whose parts are known.
    record Encoded(Place place, Value content) implements Value {

        @Override
        public Encoded usedAt(Place reference) {
            return new Encoded(place.usedAt(reference), content.usedAt(reference));
        }
    }

    /// One of several values; which one, only deployment tells.
    record OneOf(Place place, Hole hole, List<Value> alternatives) implements Value {

        public OneOf {
            alternatives = List.copyOf(alternatives);
        }

        @Override
        public OneOf usedAt(Place reference) {
            return new OneOf(
                    place.usedAt(reference),
                    hole,
                    alternatives.stream().map(one -> one.usedAt(reference)).toList());
        }
    }

    /// Nothing is known but what the hole says.
    record Unknown(Place place, Hole hole) implements Value {

        @Override
        public Unknown usedAt(Place reference) {
            return new Unknown(place.usedAt(reference), hole);
        }
    }
}
