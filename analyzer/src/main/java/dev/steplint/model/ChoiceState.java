package dev.steplint.model;

import dev.steplint.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A state that goes where the first true rule says.
public final class ChoiceState extends State {

    private final List<ChoiceRule> rules;
    private final Optional<StateReference> defaultTarget;

    ChoiceState(Head head, List<ChoiceRule> rules, Optional<StateReference> defaultTarget) {
        super(head);
        this.rules = List.copyOf(rules);
        this.defaultTarget = defaultTarget;
    }

    /// The elements of `Choices` that are objects, in order.
    public List<ChoiceRule> rules() {
        return rules;
    }

    /// Where it goes when no rule is true.
    public Optional<StateReference> defaultTarget() {
        return defaultTarget;
    }

    @Override
    public List<StateReference> references() {
        return Stream.concat(rules.stream().flatMap(rule -> rule.next().stream()), defaultTarget.stream())
                .toList();
    }

    @Override
    public boolean isTerminal() {
        return false;
    }

    @Override
    public boolean leadsToUnknown() {
        Optional<JsonValue> choices = source().value("Choices");
        return source().unknownMember().isPresent()
                || choices.isPresent()
                        && (choices.get().isUnknown()
                                || choices.get().asArray().stream()
                                        .flatMap(array -> array.elements().stream())
                                        .anyMatch(JsonValue::isUnknown));
    }
}
