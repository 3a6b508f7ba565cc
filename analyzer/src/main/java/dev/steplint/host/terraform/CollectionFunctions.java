package dev.steplint.host.terraform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The functions of lists, sets, maps and objects. Where a part must be known that is not, the result is not known.
final class CollectionFunctions {

    private static final int LONGEST_RANGE = 1_024;

    private CollectionFunctions() {}

    static Optional<Value> apply(String name, List<Value> arguments, Place place) {
        Value first = arguments.getFirst();
        Optional<Value> second = arguments.size() > 1 ? Optional.of(arguments.get(1)) : Optional.empty();
        return switch (name) {
            case "merge" -> merge(arguments, place);
            case "concat" -> concat(arguments, place);
            case "flatten" -> items(first).flatMap(items -> flat(items, place));
            case "distinct" -> items(first).flatMap(items -> distinct(items, false, place));
            case "toset" ->
                items(first).filter(CollectionFunctions::isUniform).flatMap(items -> distinct(items, true, place));
            case "tolist" -> items(first).filter(CollectionFunctions::isUniform).map(_ -> first);
            case "tomap" ->
                fields(first)
                        .filter(fields -> isUniform(
                                fields.stream().map(Value.Field::value).toList()))
                        .map(_ -> first);
            case "compact" -> items(first).flatMap(items -> compact(items, place));
            case "reverse" ->
                items(first).map(items -> {
                    List<Value> reversed = new ArrayList<>(items);
                    Collections.reverse(reversed);
                    return new Value.Items(place, reversed);
                });
            case "length" -> length(first, place);
            case "element" -> items(first).flatMap(items -> second.flatMap(index -> element(items, index)));
            case "one" ->
                items(first)
                        .filter(items -> items.size() < 2)
                        .map(items -> items.isEmpty() ? new Value.Null(place) : items.getFirst());
            case "lookup" -> lookup(arguments);
            case "contains" -> items(first).flatMap(items -> second.flatMap(item -> contains(items, item, place)));
            case "keys" ->
                fields(first)
                        .map(fields -> new Value.Items(
                                place,
                                fields.stream().<Value>map(Value.Field::key).toList()));
            case "values" ->
                fields(first)
                        .map(fields -> new Value.Items(
                                place, fields.stream().map(Value.Field::value).toList()));
            case "zipmap" ->
                items(first)
                        .flatMap(keys -> second.flatMap(CollectionFunctions::items)
                                .filter(values -> values.size() == keys.size())
                                .flatMap(values -> zip(keys, values, place)));
            case "range" -> range(arguments, place);
            default -> Optional.empty();
        };
    }

    /// Whether all are of one kind; else a list makes texts of them.
    private static boolean isUniform(List<Value> values) {
        return values.stream().map(Value::getClass).distinct().count() < 2;
    }

    private static Optional<List<Value>> items(Value value) {
        return value instanceof Value.Items items ? Optional.of(items.items()) : Optional.empty();
    }

    private static Optional<List<Value.Field>> fields(Value value) {
        return value instanceof Value.Fields fields ? fields.sorted() : Optional.empty();
    }

    private static Optional<Value> merge(List<Value> arguments, Place place) {
        Map<String, Value.Field> merged = new LinkedHashMap<>();
        Optional<Place> first = Optional.empty();
        for (Value argument : arguments) {
            if (argument instanceof Value.Null) {
                continue;
            }
            if (!(argument instanceof Value.Fields fields) || fields.byKey().isEmpty()) {
                return Optional.empty();
            }
            first = first.or(() -> Optional.of(fields.place()));
            merged.putAll(fields.byKey().get());
        }
        // The result stands where its parts do if all of them are in another file.
        Place home = first.filter(other -> other.file() != place.file()
                        && arguments.stream()
                                .allMatch(argument -> argument.place().file() == other.file()))
                .orElse(place);
        return Optional.of(new Value.Fields(home, List.copyOf(merged.values())));
    }

    private static Optional<Value> concat(List<Value> arguments, Place place) {
        List<Value> all = new ArrayList<>();
        for (Value argument : arguments) {
            if (!(argument instanceof Value.Items items)) {
                return Optional.empty();
            }
            all.addAll(items.items());
        }
        return Optional.of(new Value.Items(place, all));
    }

    private static Optional<Value> flat(List<Value> items, Place place) {
        List<Value> flat = new ArrayList<>();
        return flatten(items, flat) ? Optional.of(new Value.Items(place, flat)) : Optional.empty();
    }

    private static boolean flatten(List<Value> items, List<Value> flat) {
        for (Value item : items) {
            if (item instanceof Value.Items inner) {
                if (!flatten(inner.items(), flat)) {
                    return false;
                }
            } else if (item instanceof Value.Unknown || item instanceof Value.OneOf) {
                // It may be a list.
                return false;
            } else {
                flat.add(item);
            }
        }
        return true;
    }

    /// A text by which values are told apart; empty if the value is not known.
    static Optional<String> identity(Value value) {
        return switch (value) {
            case Value.Text text -> text.known().map(known -> "\"" + known);
            case Value.Numeral numeral -> Optional.of(numeral.text());
            case Value.Bool bool -> Optional.of(String.valueOf(bool.value()));
            case Value.Null _, Value.Items _, Value.Fields _, Value.Encoded _, Value.OneOf _, Value.Unknown _ ->
                Optional.empty();
        };
    }

    private static Optional<Value> distinct(List<Value> items, boolean sorted, Place place) {
        Map<String, Value> distinct = sorted ? new TreeMap<>() : new LinkedHashMap<>();
        for (Value item : items) {
            Optional<String> identity = identity(item);
            if (identity.isEmpty()) {
                return Optional.empty();
            }
            distinct.putIfAbsent(identity.get(), item);
        }
        return Optional.of(new Value.Items(place, List.copyOf(distinct.values())));
    }

    private static Optional<Value> compact(List<Value> items, Place place) {
        List<Value> kept = new ArrayList<>();
        for (Value item : items) {
            Optional<String> identity = identity(item);
            if (identity.isEmpty() && !(item instanceof Value.Null)) {
                return Optional.empty();
            }
            if (identity.filter(text -> !text.equals("\"")).isPresent()) {
                kept.add(item);
            }
        }
        return Optional.of(new Value.Items(place, kept));
    }

    private static Optional<Value> length(Value value, Place place) {
        Optional<Integer> length = switch (value) {
            case Value.Items items -> Optional.of(items.items().size());
            case Value.Fields fields -> fields.byKey().map(Map::size);
            case Value.Text text -> text.known().map(known -> known.codePointCount(0, known.length()));
            case Value.Numeral _, Value.Bool _, Value.Null _, Value.Encoded _, Value.OneOf _, Value.Unknown _ ->
                Optional.empty();
        };
        return length.map(size -> new Value.Numeral(place, BigDecimal.valueOf(size)));
    }

    private static Optional<Value> element(List<Value> items, Value index) {
        if (items.isEmpty()
                || !(index instanceof Value.Numeral numeral)
                || numeral.value().scale() > 0) {
            return Optional.empty();
        }
        int at = numeral.value().remainder(BigDecimal.valueOf(items.size())).intValue();
        return Optional.of(items.get(Math.floorMod(at, items.size())));
    }

    private static Optional<Value> lookup(List<Value> arguments) {
        if (arguments.size() < 2
                || !(arguments.getFirst() instanceof Value.Fields fields)
                || !(arguments.get(1) instanceof Value.Text key)) {
            return Optional.empty();
        }
        Optional<Map<String, Value.Field>> byKey = fields.byKey();
        Optional<String> name = key.known();
        if (byKey.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        Value.Field found = byKey.get().get(name.get());
        if (found != null) {
            return Optional.of(found.value());
        }
        return arguments.size() > 2 ? Optional.of(arguments.get(2)) : Optional.empty();
    }

    private static Optional<Value> contains(List<Value> items, Value item, Place place) {
        Optional<String> wanted = identity(item);
        Set<String> known = new LinkedHashSet<>();
        boolean all = true;
        for (Value one : items) {
            Optional<String> identity = identity(one);
            identity.ifPresent(known::add);
            all &= identity.isPresent();
        }
        if (wanted.filter(known::contains).isPresent()) {
            return Optional.of(new Value.Bool(place, true));
        }
        return wanted.isPresent() && all ? Optional.of(new Value.Bool(place, false)) : Optional.empty();
    }

    private static Optional<Value> zip(List<Value> keys, List<Value> values, Place place) {
        List<Value.Field> fields = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Optional<Value.Text> key = Texts.of(keys.get(i));
            if (key.isEmpty()) {
                return Optional.empty();
            }
            fields.add(new Value.Field(key.get(), values.get(i)));
        }
        return Optional.of(new Value.Fields(place, fields));
    }

    private static Optional<Value> range(List<Value> arguments, Place place) {
        List<Integer> bounds = new ArrayList<>();
        for (Value argument : arguments) {
            if (!(argument instanceof Value.Numeral numeral)
                    || numeral.value().stripTrailingZeros().scale() > 0
                    || numeral.value().abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE / 4)) > 0) {
                return Optional.empty();
            }
            bounds.add(numeral.value().intValue());
        }
        int start = bounds.size() > 1 ? bounds.getFirst() : 0;
        int end = bounds.size() > 1 ? bounds.get(1) : bounds.getFirst();
        int step = bounds.size() > 2 ? bounds.get(2) : start <= end ? 1 : -1;
        if (step == 0 || Math.abs((long) end - start) / Math.abs(step) > LONGEST_RANGE) {
            return Optional.empty();
        }
        List<Value> numbers = new ArrayList<>();
        for (int i = start; step > 0 ? i < end : i > end; i += step) {
            numbers.add(new Value.Numeral(place, BigDecimal.valueOf(i)));
        }
        return Optional.of(new Value.Items(place, numbers));
    }
}
