package dev.steplint.facts.variables;

import dev.steplint.grammar.ConstructKind;
import dev.steplint.grammar.Grammar;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the `Assign` of a state, a choice rule or a catcher sets.
///
/// @param names the variables that it certainly sets
/// @param meant names under a field that the language does not have here: a misspelt or misplaced `Assign`, which is a
///   finding of its own
/// @param open whether it may set others, because a key is known only after deployment or is not readable
record Effect(Set<String> names, Set<String> meant, boolean open) {

    static final Effect OPEN = new Effect(Set.of(), Set.of(), true);

    private static final Effect NOTHING = new Effect(Set.of(), Set.of(), false);

    private static final List<String> COMBINATORS = List.of("And", "Or", "Not");

    Effect {
        names = Set.copyOf(names);
        meant = Set.copyOf(meant);
    }

    /// Whether a list of rules or catchers, or one of them, is known only after deployment.
    private static boolean holdsUnknown(JsonValue value) {
        return value.isUnknown()
                || value instanceof JsonArray list && list.elements().stream().anyMatch(JsonValue::isUnknown);
    }

    static Effect of(JsonObject holder, ConstructKind kind) {
        Set<String> names = new HashSet<>();
        boolean open = false;
        Grammar grammar = Grammar.of(kind);
        Optional<JsonValue> assign = grammar.field(Assignment.FIELD).flatMap(field -> holder.value(field.name()));
        if (assign.isPresent()) {
            Optional<JsonObject> variables = assign.get().asObject().filter(object -> !object.isTemplateFunction());
            open = variables.isEmpty();
            for (JsonMember member : variables.map(JsonObject::members).orElse(List.of())) {
                open |= member.name().hasPlaceholder();
                names.add(Assignment.nameOf(member.key()));
            }
        }
        open |= holder.unknownMember().isPresent()
                || holder.value("Choices").filter(Effect::holdsUnknown).isPresent()
                || holder.value("Catch").filter(Effect::holdsUnknown).isPresent();
        Set<String> meant = new HashSet<>();
        for (JsonMember member : holder.members()) {
            if (grammar.field(member.key()).isEmpty()) {
                keys(member.value()).forEach(meant::add);
            }
        }
        nested(holder, meant);
        return names.isEmpty() && meant.isEmpty() ? open ? OPEN : NOTHING : new Effect(names, meant, open);
    }

    /// AWS's own editor takes an `Assign` inside of `And`, `Or` and `Not`; what the service does with it is not known.
    private static void nested(JsonObject rule, Set<String> meant) {
        for (String combinator : COMBINATORS) {
            rule.value(combinator)
                    .ifPresent(operands -> operands.asArray()
                            .map(array -> array.elements().stream())
                            .orElseGet(() -> Stream.of(operands))
                            .flatMap(operand -> operand.asObject().stream())
                            .forEach(operand -> {
                                operand.value(Assignment.FIELD)
                                        .ifPresent(assign -> keys(assign).forEach(meant::add));
                                nested(operand, meant);
                            }));
        }
    }

    private static Stream<String> keys(JsonValue value) {
        return value.asObject().stream()
                .flatMap(object -> object.members().stream())
                .map(member -> Assignment.nameOf(member.key()));
    }

    /// Whether a variable may be set, for all that can be said before deployment.
    boolean may(String name) {
        return open || names.contains(name) || meant.contains(name);
    }
}
