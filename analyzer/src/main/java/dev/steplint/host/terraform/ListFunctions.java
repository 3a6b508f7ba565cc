package dev.steplint.host.terraform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The functions that order lists, take parts of them, and compare them. Where a part must be known that is not, the
/// result is not known.
final class ListFunctions {

    private ListFunctions() {}

    static Optional<Value> apply(String name, List<Value> arguments, Place place) {
        List<List<Value>> lists = new ArrayList<>();
        for (Value argument : arguments) {
            if (argument instanceof Value.Items items) {
                lists.add(items.items());
            }
        }
        if (lists.isEmpty()) {
            return Optional.empty();
        }
        List<Value> first = lists.getFirst();
        return switch (name) {
            case "sort" -> texts(first).map(byText -> new Value.Items(place, List.copyOf(byText)));
            case "slice" -> slice(first, arguments, place);
            case "chunklist" -> chunks(first, arguments, place);
            case "index" -> arguments.size() == 2 ? index(first, arguments.get(1), place) : Optional.empty();
            case "alltrue" -> truth(first, false, place);
            case "anytrue" -> truth(first, true, place);
            case "sum" -> sum(first, place);
            case "coalescelist" ->
                arguments.size() == lists.size()
                        ? lists.stream()
                                .filter(list -> !list.isEmpty())
                                .findFirst()
                                .map(list -> new Value.Items(place, list))
                        : Optional.empty();
            case "setunion", "setintersection", "setsubtract" ->
                arguments.size() == lists.size() ? combined(name, lists, place) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /// The values as texts in their order; empty if one of them is not known.
    private static Optional<List<Value>> texts(List<Value> values) {
        Map<String, List<Value>> byText = new TreeMap<>(ListFunctions::compare);
        for (Value value : values) {
            Optional<Value.Text> text = Texts.of(value);
            Optional<String> known = text.flatMap(Value.Text::known);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            byText.computeIfAbsent(known.get(), _ -> new ArrayList<>()).add(text.get());
        }
        return Optional.of(byText.values().stream().flatMap(List::stream).toList());
    }

    /// By code points, as bytes of UTF-8 are ordered.
    private static int compare(String a, String b) {
        int[] left = a.codePoints().toArray();
        int[] right = b.codePoints().toArray();
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            if (left[i] != right[i]) {
                return Integer.compare(left[i], right[i]);
            }
        }
        return Integer.compare(left.length, right.length);
    }

    private static Optional<Value> slice(List<Value> values, List<Value> arguments, Place place) {
        Optional<Integer> from = arguments.size() == 3 ? whole(arguments.get(1)) : Optional.empty();
        Optional<Integer> to = from.flatMap(_ -> whole(arguments.get(2)));
        return to.filter(end -> 0 <= from.get() && from.get() <= end && end <= values.size())
                .map(end -> new Value.Items(place, values.subList(from.get(), end)));
    }

    private static Optional<Value> chunks(List<Value> values, List<Value> arguments, Place place) {
        Optional<Integer> size = arguments.size() == 2 ? whole(arguments.get(1)) : Optional.empty();
        return size.filter(length -> length > 0).map(length -> {
            List<Value> chunks = new ArrayList<>();
            for (int i = 0; i < values.size(); i += length) {
                chunks.add(new Value.Items(place, values.subList(i, Math.min(values.size(), i + length))));
            }
            return new Value.Items(place, chunks);
        });
    }

    private static Optional<Integer> whole(Value value) {
        return value instanceof Value.Numeral numeral
                        && numeral.value().stripTrailingZeros().scale() <= 0
                        && numeral.value().abs().compareTo(BigDecimal.valueOf(1_000_000)) < 0
                ? Optional.of(numeral.value().intValue())
                : Optional.empty();
    }

    private static Optional<Value> index(List<Value> values, Value wanted, Place place) {
        Optional<String> identity = CollectionFunctions.identity(wanted);
        for (int i = 0; i < values.size(); i++) {
            Optional<String> other = CollectionFunctions.identity(values.get(i));
            if (identity.isEmpty() || other.isEmpty()) {
                return Optional.empty();
            }
            if (identity.equals(other)) {
                return Optional.of(new Value.Numeral(place, BigDecimal.valueOf(i)));
            }
        }
        return Optional.empty();
    }

    /// @param decisive the value of one that decides for all
    private static Optional<Value> truth(List<Value> values, boolean decisive, Place place) {
        boolean known = true;
        for (Value value : values) {
            Optional<Boolean> truth = Operators.truth(value);
            if (truth.filter(found -> found == decisive).isPresent()) {
                return Optional.of(new Value.Bool(place, decisive));
            }
            known &= truth.isPresent();
        }
        return known ? Optional.of(new Value.Bool(place, !decisive)) : Optional.empty();
    }

    private static Optional<Value> sum(List<Value> values, Place place) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Value value : values) {
            if (!(value instanceof Value.Numeral numeral) || Operators.isExcessive(numeral.value())) {
                return Optional.empty();
            }
            sum = sum.add(numeral.value());
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new Value.Numeral(place, sum));
    }

    /// Sets of texts; others are rare.
    private static Optional<Value> combined(String name, List<List<Value>> lists, Place place) {
        Map<String, Value> values = new TreeMap<>(ListFunctions::compare);
        Set<String> kept = new LinkedHashSet<>();
        for (int i = 0; i < lists.size(); i++) {
            Set<String> here = new LinkedHashSet<>();
            for (Value value : lists.get(i)) {
                Optional<String> text = value instanceof Value.Text known ? known.known() : Optional.empty();
                if (text.isEmpty()) {
                    return Optional.empty();
                }
                here.add(text.get());
                values.putIfAbsent(text.get(), value);
            }
            if (i == 0 || name.equals("setunion")) {
                kept.addAll(here);
            } else if (name.equals("setintersection")) {
                kept.retainAll(here);
            } else {
                kept.removeAll(here);
            }
        }
        values.keySet().retainAll(kept);
        return Optional.of(new Value.Items(place, List.copyOf(values.values())));
    }
}
