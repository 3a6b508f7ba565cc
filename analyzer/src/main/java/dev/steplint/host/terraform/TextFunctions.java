package dev.steplint.host.terraform;

import dev.steplint.source.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The functions of texts and numbers. Characters that come out as they went in stay where they are written.
final class TextFunctions {

    private TextFunctions() {}

    static Optional<Value> apply(String name, List<Value> arguments, Place place, Workspace workspace) {
        Value first = arguments.getFirst();
        Optional<Value> second = arguments.size() > 1 ? Optional.of(arguments.get(1)) : Optional.empty();
        return switch (name) {
            case "tostring" ->
                first instanceof Value.Null
                        ? Optional.of(first)
                        : Texts.of(first).map(text -> text);
            case "tonumber" -> number(first);
            case "tobool" -> Operators.truth(first).map(truth -> new Value.Bool(first.place(), truth));
            case "format" -> format(arguments, place, workspace);
            case "join" -> second.flatMap(list -> join(arguments, place, workspace));
            case "split" -> known(first).flatMap(by -> second.flatMap(text -> split(by, text, place)));
            case "replace" -> arguments.size() == 3 ? replace(arguments, place, workspace) : Optional.empty();
            case "lower" -> changed(first, place, text -> text.toLowerCase(Locale.ROOT));
            case "upper" -> changed(first, place, text -> text.toUpperCase(Locale.ROOT));
            case "trimspace" -> cut(first, text -> text.strip());
            case "chomp" -> cut(first, text -> text.replaceAll("[\\r\\n]+\\z", ""));
            case "trimprefix" ->
                second.flatMap(TextFunctions::known)
                        .flatMap(prefix ->
                                cut(first, text -> text.startsWith(prefix) ? text.substring(prefix.length()) : text));
            case "trimsuffix" ->
                second.flatMap(TextFunctions::known)
                        .flatMap(suffix -> cut(
                                first,
                                text -> text.endsWith(suffix)
                                        ? text.substring(0, text.length() - suffix.length())
                                        : text));
            case "substr" -> substring(arguments);
            case "startswith" -> truth(first, second, place, (text, prefix) -> text.startsWith(prefix));
            case "endswith" -> truth(first, second, place, (text, suffix) -> text.endsWith(suffix));
            case "strcontains" -> truth(first, second, place, (text, infix) -> text.contains(infix));
            case "basename" -> cut(first, text -> text.substring(text.lastIndexOf('/') + 1));
            case "max", "min", "abs", "floor", "ceil" -> arithmetic(name, arguments, place);
            default -> Optional.empty();
        };
    }

    private static Optional<String> known(Value value) {
        return Texts.of(value).flatMap(Value.Text::known);
    }

    static Optional<Value> number(Value value) {
        if (value instanceof Value.Numeral) {
            return Optional.of(value);
        }
        return value instanceof Value.Text text
                ? text.known()
                        .filter(known -> known.matches("-?\\d{1,30}(\\.\\d{1,30})?"))
                        .map(known -> new Value.Numeral(value.place(), new BigDecimal(known)))
                : Optional.empty();
    }

    /// A part of pieces of which none is open.
    private static List<Piece> slice(List<Piece> pieces, int from, int to) {
        List<Piece> slice = new ArrayList<>();
        int start = 0;
        for (Piece piece : pieces) {
            int length = Texts.length(piece);
            int first = Math.max(from, start) - start;
            int last = Math.min(to, start + length) - start;
            if (first < last) {
                slice.add(
                        switch (piece) {
                            case Piece.Written written -> written.part(first, last);
                            case Piece.Inserted inserted ->
                                new Piece.Inserted(
                                        inserted.place(), inserted.text().substring(first, last));
                            case Piece.Open open -> open;
                        });
            }
            start += length;
        }
        return slice;
    }

    /// A text that a function shortens at its ends.
    private static Optional<Value> cut(Value value, UnaryOperator<String> change) {
        return Texts.of(value)
                .flatMap(text -> text.known().map(known -> {
                    String kept = change.apply(known);
                    int from = kept.isEmpty()
                            ? 0
                            : known.endsWith(kept) ? known.length() - kept.length() : known.indexOf(kept);
                    return new Value.Text(text.place(), slice(text.pieces(), from, from + kept.length()));
                }));
    }

    private static Optional<Value> changed(Value value, Place place, UnaryOperator<String> change) {
        return known(value).map(text -> Value.Text.of(place, change.apply(text)));
    }

    private static Optional<Value> substring(List<Value> arguments) {
        if (arguments.size() != 3
                || !(arguments.get(1) instanceof Value.Numeral offset)
                || !(arguments.get(2) instanceof Value.Numeral length)) {
            return Optional.empty();
        }
        return cut(arguments.getFirst(), text -> {
            int from = offset.value().signum() < 0
                    ? Math.max(0, text.length() + offset.value().intValue())
                    : Math.min(text.length(), offset.value().intValue());
            int to = length.value().signum() < 0
                    ? text.length()
                    : (int) Math.min(text.length(), (long) from + length.value().intValue());
            return text.substring(from, to);
        });
    }

    private interface Test {
        boolean holds(String text, String part);
    }

    private static Optional<Value> truth(Value first, Optional<Value> second, Place place, Test test) {
        return known(first)
                .flatMap(text -> second.flatMap(TextFunctions::known)
                        .map(part -> new Value.Bool(place, test.holds(text, part))));
    }

    private static Optional<Value> join(List<Value> arguments, Place place, Workspace workspace) {
        Optional<Value.Text> separator = Texts.of(arguments.getFirst());
        if (separator.isEmpty()) {
            return Optional.empty();
        }
        List<Value> items = new ArrayList<>();
        for (Value list : arguments.subList(1, arguments.size())) {
            if (!(list instanceof Value.Items some)) {
                return Optional.empty();
            }
            items.addAll(some.items());
        }
        List<Piece> pieces = new ArrayList<>();
        for (Value item : items) {
            Optional<Value.Text> text = Texts.of(item);
            if (text.isEmpty() || !workspace.spend(text.get().pieces().size() + 1)) {
                return Optional.empty();
            }
            if (!pieces.isEmpty()) {
                pieces.addAll(separator.get().pieces());
            }
            pieces.addAll(text.get().pieces());
        }
        return Optional.of(new Value.Text(place, pieces));
    }

    private static Optional<Value> split(String by, Value value, Place place) {
        Optional<Value.Text> text = Texts.of(value);
        Optional<String> known = text.flatMap(Value.Text::known);
        if (known.isEmpty() || by.isEmpty()) {
            return Optional.empty();
        }
        List<Value> parts = new ArrayList<>();
        int from = 0;
        while (from >= 0) {
            int at = known.get().indexOf(by, from);
            int to = at < 0 ? known.get().length() : at;
            parts.add(new Value.Text(place, slice(text.get().pieces(), from, to)));
            from = at < 0 ? -1 : at + by.length();
        }
        return Optional.of(new Value.Items(place, parts));
    }

    /// A hole may hold what is replaced, so after it, it is another one.
    private static Optional<Value> replace(List<Value> arguments, Place place, Workspace workspace) {
        Optional<Value.Text> text = Texts.of(arguments.getFirst());
        Optional<String> old = known(arguments.get(1));
        Optional<Value.Text> replacement = Texts.of(arguments.get(2));
        boolean regex = old.filter(pattern -> pattern.length() > 1 && pattern.startsWith("/") && pattern.endsWith("/"))
                .isPresent();
        if (text.isEmpty()
                || replacement.isEmpty()
                || old.isEmpty()
                || old.get().isEmpty()
                || regex) {
            return Optional.empty();
        }
        List<Piece> pieces = new ArrayList<>();
        for (Piece piece : text.get().pieces()) {
            switch (piece) {
                case Piece.Open open ->
                    pieces.add(new Piece.Open(
                            open.place(), Hole.of("replace " + open.hole().name() + " " + workspace.next())));
                case Piece.Written written ->
                    replace(List.of(written), written.text(), old.get(), replacement.get(), place, pieces);
                case Piece.Inserted inserted ->
                    replace(List.of(inserted), inserted.text(), old.get(), replacement.get(), place, pieces);
            }
            if (!workspace.spend(pieces.size())) {
                return Optional.empty();
            }
        }
        return Optional.of(new Value.Text(text.get().place(), pieces));
    }

    private static void replace(
            List<Piece> pieces, String text, String old, Value.Text replacement, Place place, List<Piece> out) {
        int from = 0;
        for (int at = text.indexOf(old); at >= 0; at = text.indexOf(old, from)) {
            out.addAll(slice(pieces, from, at));
            Place written = pieces.getFirst() instanceof Piece.Written one
                    ? new Place(
                            one.file(),
                            new Span(one.offsets().offsetAt(at), one.offsets().endOf(at + old.length() - 1)))
                    : place;
            for (Piece piece : replacement.pieces()) {
                out.add(
                        switch (piece) {
                            case Piece.Written some -> new Piece.Inserted(written, some.text());
                            case Piece.Inserted some -> new Piece.Inserted(written, some.text());
                            case Piece.Open open -> new Piece.Open(written, open.hole());
                        });
            }
            from = at + old.length();
        }
        out.addAll(slice(pieces, from, text.length()));
    }

    /// `%s`, `%d` and `%v`; others are rare.
    private static Optional<Value> format(List<Value> arguments, Place place, Workspace workspace) {
        if (!(arguments.getFirst() instanceof Value.Text format)) {
            return Optional.empty();
        }
        Optional<String> known = format.known();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        String text = known.get();
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        int next = 1;
        for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', from)) {
            pieces.addAll(slice(format.pieces(), from, at));
            char verb = at + 1 < text.length() ? text.charAt(at + 1) : '\0';
            if (verb == '%') {
                pieces.addAll(slice(format.pieces(), at, at + 1));
            } else {
                boolean takes = "sdv".indexOf(verb) >= 0 && next < arguments.size();
                Optional<Value.Text> argument = takes ? Texts.of(arguments.get(next++)) : Optional.empty();
                if (argument.isEmpty()
                        || !workspace.spend(argument.get().pieces().size())) {
                    return Optional.empty();
                }
                pieces.addAll(argument.get().pieces());
            }
            from = at + 2;
        }
        pieces.addAll(slice(format.pieces(), from, text.length()));
        return Optional.of(new Value.Text(place, pieces));
    }

    private static Optional<Value> arithmetic(String name, List<Value> arguments, Place place) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (Value argument : arguments) {
            if (!(argument instanceof Value.Numeral numeral) || numeral.value().precision() > 100) {
                return Optional.empty();
            }
            numbers.add(numeral.value());
        }
        BigDecimal first = numbers.getFirst();
        BigDecimal result = switch (name) {
            case "max" -> numbers.stream().reduce(first, BigDecimal::max);
            case "min" -> numbers.stream().reduce(first, BigDecimal::min);
            case "abs" -> first.abs();
            case "floor" -> first.setScale(0, RoundingMode.FLOOR);
            default -> first.setScale(0, RoundingMode.CEILING);
        };
        return Optional.of(new Value.Numeral(place, result));
    }
}
