package dev.steplint.host.cloudformation;

import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The conditions of a template, as far as they are decided before deployment.
final class Conditions {

    private final Template template;
    private final Evaluator evaluator;
    private final Map<String, Optional<Boolean>> known = new HashMap<>();

    /// Those being worked out: one that needs itself is never decided.
    private final Set<String> visiting = new HashSet<>();

    /// Those seen to lead to one that needs itself.
    private final Set<String> circular = new HashSet<>();

    Conditions(Template template, Evaluator evaluator) {
        this.template = template;
        this.evaluator = evaluator;
    }

    /// Whether the condition of a name holds; empty if only deployment tells.
    Optional<Boolean> value(String name) {
        Optional<Boolean> found = known.get(name);
        if (found != null) {
            return found;
        }
        Boolean assumed = template.values().assumed().get(name);
        if (assumed != null) {
            return Optional.of(assumed);
        }
        if (!visiting.add(name)) {
            circular.addAll(visiting);
            return Optional.empty();
        }
        Optional<Boolean> value = template.find("Conditions", name).flatMap(this::value);
        visiting.remove(name);
        known.put(name, value);
        return value;
    }

    private Optional<Boolean> value(JsonValue condition) {
        return intrinsic(condition).flatMap(intrinsic -> switch (intrinsic.name()) {
            case "Condition" -> intrinsic.argument().asString().flatMap(name -> value(name.value()));
            case "Fn::Equals" -> equal(evaluator.arguments(intrinsic));
            case "Fn::Not" -> all(intrinsic).stream().findFirst().flatMap(value -> value.map(it -> !it));
            case "Fn::And" -> combine(all(intrinsic), false);
            case "Fn::Or" -> combine(all(intrinsic), true);
            default -> Optional.empty();
        });
    }

    /// Whether a condition is declared, and does not need itself as far as was seen.
    boolean isSound(String name) {
        return template.find("Conditions", name).isPresent() && !circular.contains(name);
    }

    /// The function that a condition is.
    static Optional<Intrinsic> intrinsic(JsonValue condition) {
        return Intrinsic.of(condition)
                .or(() -> condition
                        .asObject()
                        .filter(object -> object.members().size() == 1)
                        .flatMap(object -> object.find("Condition"))
                        .map(member -> new Intrinsic("Condition", member.value(), condition.span())));
    }

    private List<Optional<Boolean>> all(Intrinsic intrinsic) {
        return intrinsic.argument().asArray().map(JsonArray::elements).orElse(List.of()).stream()
                .map(this::value)
                .toList();
    }

    private Optional<Boolean> equal(List<JsonValue> operands) {
        if (operands.size() != 2) {
            return Optional.empty();
        }
        Optional<JsonString> left = evaluator.text(operands.get(0));
        Optional<JsonString> right = evaluator.text(operands.get(1));
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        if (left.get().value().equals(right.get().value())) {
            return Optional.of(true);
        }
        return left.get().known().isPresent() && right.get().known().isPresent()
                ? Optional.of(false)
                : Optional.empty();
    }

    /// @param decisive the value of one that decides all
    private static Optional<Boolean> combine(List<Optional<Boolean>> values, boolean decisive) {
        if (values.contains(Optional.of(decisive))) {
            return Optional.of(decisive);
        }
        return values.isEmpty() || values.contains(Optional.<Boolean>empty())
                ? Optional.empty()
                : Optional.of(!decisive);
    }
}
