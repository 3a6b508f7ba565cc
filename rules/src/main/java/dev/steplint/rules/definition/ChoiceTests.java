package dev.steplint.rules.definition;

import dev.steplint.grammar.ComparisonOperator;
import dev.steplint.grammar.ConstructKind;
import dev.steplint.grammar.QueryLanguage;
import dev.steplint.json.JsonMember;
import dev.steplint.model.Construct;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a choice rule of a JSONPath state tests, at the top of `Choices` or inside of `And`, `Or` and `Not`.
///
/// @param comparisons the operators, such as `StringEquals`
/// @param combinators the keys `And`, `Or` and `Not`
record ChoiceTests(List<JsonMember> comparisons, List<JsonMember> combinators) {
    private static final Set<String> COMBINATORS = Set.of("And", "Or", "Not");

    /// The tests of a construct; empty if it is not certainly a choice rule of a JSONPath state.
    static Optional<ChoiceTests> of(Construct construct) {
        boolean rule =
                construct.kind() == ConstructKind.CHOICE_RULE || construct.kind() == ConstructKind.NESTED_CHOICE_RULE;
        if (!rule || !construct.language().is(QueryLanguage.JSONPATH)) {
            return Optional.empty();
        }
        // Of a key that is written twice, which has a finding of its own, the last counts.
        List<JsonMember> members = construct.source().members().stream()
                .filter(member ->
                        construct.field(member.key()).filter(member::equals).isPresent())
                .toList();
        return Optional.of(new ChoiceTests(
                members.stream()
                        .filter(member -> ComparisonOperator.of(member.key()).isPresent())
                        .toList(),
                members.stream()
                        .filter(member -> COMBINATORS.contains(member.key()))
                        .toList()));
    }

    /// All tests in source order.
    List<JsonMember> all() {
        return Stream.concat(comparisons.stream(), combinators.stream())
                .sorted((one, other) -> one.span().compareTo(other.span()))
                .toList();
    }
}
