package dev.steplint.facts.choice;

import dev.steplint.facts.choice.Coverage.DeadRule;
import dev.steplint.facts.choice.Coverage.Fall;
import dev.steplint.facts.choice.Exploration.Budget;
import dev.steplint.facts.choice.Samples.Extent;
import dev.steplint.json.JsonString;
import dev.steplint.model.ChoiceRule;
import dev.steplint.model.ChoiceState;
import dev.steplint.model.Condition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Finds out what the rules of one Choice state cover.
public final class CoverageAnalysis {
    /// Enough for a thousand rules on one path; few choices need a hundredth of it.
    private static final int MAX_TESTS = 1_500_000;

    private final List<ChoiceRule> rules;
    private final List<Formula> formulas;
    private final Budget budget;

    private CoverageAnalysis(List<ChoiceRule> rules) {
        this.rules = rules;
        this.formulas = rules.stream().map(rule -> read(rule.condition())).toList();
        long tests = formulas.stream().flatMap(Formula::atoms).count();
        // In proportion to the text, so that many choices cost no more than their size.
        this.budget = new Budget((int) Math.min(MAX_TESTS, 2_000 * (tests + 1)));
    }

    public static Coverage of(ChoiceState choice) {
        if (choice.leadsToUnknown()
                || choice.rules().isEmpty()
                || choice.source()
                        .value("Choices")
                        .flatMap(value -> value.asArray())
                        .filter(array ->
                                array.elements().size() == choice.rules().size())
                        .isEmpty()) {
            return new Coverage(Fall.UNKNOWN, List.of(), false);
        }
        return new CoverageAnalysis(choice.rules()).analyze();
    }

    private Coverage analyze() {
        Exploration.Result expected = Exploration.of(formulas, Extent.EXPECTED, budget);
        Exploration.Result all = Exploration.of(formulas, Extent.ALL, budget);
        List<DeadRule> dead = new ArrayList<>();
        Map<Formula, Integer> first = new HashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            Integer same = isSteady(formulas.get(i)) ? first.putIfAbsent(formulas.get(i), i) : null;
            if (same != null) {
                dead.add(new DeadRule.Repeated(rules.get(i), rules.get(same)));
            } else if (all.complete() && !all.taken().get(i)) {
                explain(i).ifPresent(dead::add);
            }
        }
        boolean defaultIsDead = all.complete() && !all.mayFallThrough();
        return new Coverage(fall(expected), dead, defaultIsDead);
    }

    private Fall fall(Exploration.Result expected) {
        if (rules.stream().anyMatch(rule -> isUnreadable(rule.condition()))) {
            return Fall.UNKNOWN;
        }
        if (expected.fallsThrough()) {
            return mayAskImpossible() ? Fall.UNKNOWN : Fall.POSSIBLE;
        }
        return expected.complete() && !expected.mayFallThrough() ? Fall.IMPOSSIBLE : Fall.UNKNOWN;
    }

    /// Whether a world may stand for no input at all: samples are independent of each other, but a text that matches a
    /// pattern does not lie everywhere and is hardly a timestamp, and values that are compared with each other restrict
    /// what else they are.
    private boolean mayAskImpossible() {
        Set<String> compared = new HashSet<>();
        Set<String> matched = new HashSet<>();
        Set<String> placed = new HashSet<>();
        Map<String, Dimension> paired = new HashMap<>();
        boolean entangled = false;
        for (Atom atom : formulas.stream().flatMap(Formula::atoms).toList()) {
            switch (atom) {
                case Atom.Compare(String subject, Relation relation, Constant constant, var _) -> {
                    compared.add(subject);
                    if (relation.isOrdering() || constant instanceof Constant.Moment) {
                        placed.add(subject);
                    }
                }
                case Atom.Matches(String subject, var _) -> matched.add(subject);
                case Atom.IsOfType(String subject, ValueKind kind) -> {
                    if (kind == ValueKind.MOMENT) {
                        placed.add(subject);
                    }
                }
                case Atom.Ordered ordered -> {
                    for (String subject : List.of(ordered.left(), ordered.right())) {
                        Dimension other = paired.putIfAbsent(subject, ordered.dimension());
                        entangled |= other != null && !other.equals(ordered.dimension());
                    }
                }
                case Atom.IsPresent _, Atom.IsTrue _, Atom.Unclear _ -> {}
            }
        }
        compared.addAll(matched);
        return entangled
                || compared.stream().anyMatch(paired::containsKey)
                || matched.stream().anyMatch(placed::contains);
    }

    /// Why no world takes a rule. Empty if the budget does not suffice to say.
    private Optional<DeadRule> explain(int index) {
        ChoiceRule rule = rules.get(index);
        if (isDead(List.of(formulas.get(index)))) {
            return Optional.of(new DeadRule.Contradictory(rule));
        }
        Set<String> subjects = subjects(formulas.get(index));
        List<Integer> candidates = IntStream.range(0, index)
                .filter(i -> formulas.get(i) instanceof Formula.Fixed
                        || subjects(formulas.get(i)).stream().anyMatch(subjects::contains))
                .boxed()
                .toList();
        for (int i : candidates) {
            if (isDead(List.of(formulas.get(i), formulas.get(index)))) {
                // Where the rule is true, its negation is not taken, and the earlier rule is asked.
                boolean matches = Exploration.of(
                                List.of(new Formula.Negation(formulas.get(index)), formulas.get(i)), Extent.ALL, budget)
                        .taken()
                        .get(1);
                return Optional.of(
                        matches
                                ? new DeadRule.Shadowed(rule, List.of(rules.get(i)))
                                : new DeadRule.Late(rule, rules.get(i)));
            }
        }
        return candidates.isEmpty()
                ? Optional.empty()
                : Optional.of(new DeadRule.Shadowed(
                        rule, candidates.stream().map(rules::get).toList()));
    }

    /// Whether the last of some rules is certainly never taken.
    private boolean isDead(List<Formula> inOrder) {
        Exploration.Result result = Exploration.of(inOrder, Extent.ALL, budget);
        return result.complete() && !result.taken().get(inOrder.size() - 1);
    }

    private static Set<String> subjects(Formula formula) {
        return formula.atoms().flatMap(atom -> atom.about().stream()).collect(Collectors.toSet());
    }

    private static boolean isSteady(Formula formula) {
        return formula.atoms().noneMatch(atom -> atom instanceof Atom.Unclear unclear && !unclear.steady());
    }

    private static Formula read(Condition condition) {
        return switch (condition) {
            case Condition.And(var _, List<Condition> operands) ->
                new Formula.All(operands.stream().map(CoverageAnalysis::read).toList());
            case Condition.Or(var _, List<Condition> operands) ->
                new Formula.Any(operands.stream().map(CoverageAnalysis::read).toList());
            case Condition.Not(var _, Condition operand) -> new Formula.Negation(read(operand));
            case Condition.Comparison comparison -> PathConditions.read(comparison);
            case Condition.Expression(JsonString text) -> ExpressionConditions.read(text.value());
            case Condition.Literal(var _, boolean value) -> new Formula.Fixed(value);
            case Condition.Unreadable unreadable ->
                new Atom.Unclear(unreadable.span().toString(), false);
        };
    }

    private static boolean isUnreadable(Condition condition) {
        return switch (condition) {
            case Condition.And(var _, List<Condition> operands) ->
                operands.isEmpty() || operands.stream().anyMatch(CoverageAnalysis::isUnreadable);
            case Condition.Or(var _, List<Condition> operands) ->
                operands.isEmpty() || operands.stream().anyMatch(CoverageAnalysis::isUnreadable);
            case Condition.Not(var _, Condition operand) -> isUnreadable(operand);
            case Condition.Expression(JsonString text) -> !ExpressionConditions.isExpression(text.value());
            case Condition.Comparison _, Condition.Literal _ -> false;
            case Condition.Unreadable _ -> true;
        };
    }
}
