package dev.steplint.host.cloudformation;

import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Conditions of a template that only deployment decides, taken to hold or not.
///
/// @param chosen those that choose a definition, from the outermost
/// @param given others that hold wherever the machine is
record Situation(Map<String, Boolean> chosen, Map<String, Boolean> given) {

    /// Longer ways from name to name are not followed.
    private static final int MOST_NAMES = 50;

    /// Whether a parameter is a text.
    ///
    /// @param holds whether it is, or certainly is not
    private record Comparison(String parameter, String text, boolean holds) {}

    /// The same with one more condition that chooses.
    Situation with(String condition, boolean holds) {
        Map<String, Boolean> more = new LinkedHashMap<>(chosen);
        more.put(condition, holds);
        return new Situation(more, given);
    }

    Map<String, Boolean> all() {
        Map<String, Boolean> all = new HashMap<>(given);
        all.putAll(chosen);
        return all;
    }

    /// How people say it: `IsProd`, or `not IsProd, IsTest`.
    String title() {
        return chosen.entrySet().stream()
                .map(entry -> entry.getValue() ? entry.getKey() : "not " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    /// Whether a deployment can be like this; empty if that cannot be told. One condition alone can be either way, as its
    /// author means it, unless its parameter does not allow it.
    Optional<Boolean> isPossible(Template template) {
        Evaluator evaluator =
                new Evaluator(template, new Holes(template.values().placeholders()));
        Map<String, Set<Comparison>> byParameter = new HashMap<>();
        Map<String, Boolean> all = all();
        for (Map.Entry<String, Boolean> entry : all.entrySet()) {
            Optional<Comparison> comparison = named(template, entry.getKey())
                    .flatMap(
                            condition -> comparison(condition, entry.getValue(), template, evaluator, new HashSet<>()));
            if (comparison.isEmpty()) {
                return all.size() == 1 ? Optional.of(true) : Optional.empty();
            }
            byParameter
                    .computeIfAbsent(comparison.get().parameter(), _ -> new HashSet<>())
                    .add(comparison.get());
        }
        return Optional.of(byParameter.entrySet().stream()
                .allMatch(entry -> agree(entry.getValue(), allowed(entry.getKey(), template, evaluator))));
    }

    private static Optional<JsonValue> named(Template template, String condition) {
        return template.find("Conditions", condition);
    }

    /// The comparison that a condition is, through names and negations.
    private static Optional<Comparison> comparison(
            JsonValue condition, boolean holds, Template template, Evaluator evaluator, Set<String> seen) {
        Optional<Intrinsic> found = Conditions.intrinsic(condition);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<JsonValue> arguments = evaluator.arguments(found.get());
        return switch (found.get().name()) {
            case "Condition" ->
                found.get()
                        .argument()
                        .asString()
                        .map(JsonString::value)
                        .filter(name -> seen.size() < MOST_NAMES && seen.add(name))
                        .flatMap(name -> named(template, name))
                        .flatMap(other -> comparison(other, holds, template, evaluator, seen));
            case "Fn::Not" ->
                arguments.size() == 1
                        ? comparison(arguments.getFirst(), !holds, template, evaluator, seen)
                        : Optional.empty();
            case "Fn::Equals" ->
                arguments.size() == 2
                        ? comparison(arguments.get(0), arguments.get(1), holds, template, evaluator)
                                .or(() -> comparison(arguments.get(1), arguments.get(0), holds, template, evaluator))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Comparison> comparison(
            JsonValue reference, JsonValue text, boolean holds, Template template, Evaluator evaluator) {
        return Intrinsic.of(reference)
                .filter(intrinsic -> intrinsic.is("Ref"))
                .flatMap(intrinsic -> intrinsic.argument().asString())
                .map(JsonString::value)
                .filter(template::hasParameter)
                .flatMap(parameter -> evaluator
                        .text(text)
                        .flatMap(JsonString::known)
                        .map(known -> new Comparison(parameter, known, holds)));
    }

    /// The texts that a parameter may be; empty if it may be any.
    private static Optional<Set<String>> allowed(String parameter, Template template, Evaluator evaluator) {
        return template.find("Parameters", parameter, "AllowedValues")
                .flatMap(JsonValue::asArray)
                .map(JsonArray::elements)
                .flatMap(elements -> {
                    Set<String> texts = elements.stream()
                            .flatMap(element -> evaluator.text(element).flatMap(JsonString::known).stream())
                            .collect(Collectors.toSet());
                    return texts.isEmpty() ? Optional.empty() : Optional.of(texts);
                });
    }

    private static boolean agree(Set<Comparison> comparisons, Optional<Set<String>> allowed) {
        Set<String> is = texts(comparisons, true);
        Set<String> isNot = texts(comparisons, false);
        boolean one = is.size() <= 1 && is.stream().noneMatch(isNot::contains);
        return one
                && allowed.filter(texts -> !is.stream().allMatch(texts::contains) || isNot.containsAll(texts))
                        .isEmpty();
    }

    private static Set<String> texts(Set<Comparison> comparisons, boolean holds) {
        return comparisons.stream()
                .filter(comparison -> comparison.holds() == holds)
                .map(Comparison::text)
                .collect(Collectors.toSet());
    }
}
