package dev.steplint.rules.flow;

import dev.steplint.facts.ChoiceCoverage;
import dev.steplint.facts.choice.Coverage.DeadRule;
import dev.steplint.model.ChoiceRule;
import dev.steplint.model.ChoiceState;
import dev.steplint.model.Condition;
import dev.steplint.model.State;
import dev.steplint.model.StateReference;
import dev.steplint.rule.Category;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import dev.steplint.source.Span;
import java.util.List;
import java.util.Optional;

/// Reports a choice rule that no input takes: rules are tried in order, and the first true one wins
/// (AWS Step Functions Developer Guide, "Choice workflow state").
public final class DeadChoiceRule implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("dead-choice-rule")
            .summary("Choice rule is never taken")
            .severity(Severity.WARNING)
            .category(Category.FLOW)
            .since("0.1.0")
            .tags("choice", "dead-code", "order")
            .build();

    /// More related places than this help nobody.
    private static final int SHOWN = 5;

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (state instanceof ChoiceState choice) {
            for (DeadRule dead : context.fact(ChoiceCoverage.KEY).of(choice).dead()) {
                report(dead, choice, context);
            }
        }
    }

    private static void report(DeadRule dead, ChoiceState choice, RuleContext context) {
        FindingBuilder finding =
                context.report(place(dead.rule().condition()), dead.rule().pointer());
        int number = number(dead.rule());
        switch (dead) {
            case DeadRule.Contradictory _ ->
                finding.message("Rule %d of `%s` is never true", number, choice.name())
                        .why("no input passes all of its tests")
                        .help("correct the test that is wrong, or remove the rule");
            case DeadRule.Repeated(ChoiceRule rule, ChoiceRule earlier) ->
                describeRepeated(rule, earlier, choice, finding);
            case DeadRule.Shadowed(ChoiceRule _, List<ChoiceRule> earlier)
            when earlier.size() == 1 ->
                finding.message(
                                "Rule %d of `%s` is never taken: rule %d matches all that it matches",
                                number, choice.name(), number(earlier.getFirst()))
                        .why("rules are tried in order, and the first that is true wins")
                        .help("move it before rule %d, or remove it", number(earlier.getFirst()))
                        .related(place(earlier.getFirst().condition()), "matches first");
            case DeadRule.Shadowed(ChoiceRule _, List<ChoiceRule> earlier) -> {
                finding.message("Rule %d of `%s` is never taken: the rules before it match all", number, choice.name())
                        .why("rules are tried in order, and the first that is true wins")
                        .help("move it before them, or remove it");
                earlier.stream()
                        .limit(SHOWN)
                        .forEach(rule -> finding.related(place(rule.condition()), "takes a part of it"));
            }
            case DeadRule.Late(ChoiceRule _, ChoiceRule earlier) ->
                finding.message(
                                "Rule %d of `%s` is never taken: rule %d fails on what it matches",
                                number, choice.name(), number(earlier))
                        .why("a value that is missing or of another type fails the state before this rule is tried")
                        .help("move it before rule %d", number(earlier))
                        .related(place(earlier.condition()), "fails first");
        }
        finding.submit();
    }

    private static void describeRepeated(
            ChoiceRule rule, ChoiceRule earlier, ChoiceState choice, FindingBuilder finding) {
        Optional<String> target = rule.next().flatMap(StateReference::target);
        Optional<String> other = earlier.next().flatMap(StateReference::target);
        if (target.isPresent() && other.isPresent() && !target.equals(other)) {
            finding.message(
                            "Rules %d and %d of `%s` lead to different states on the same condition",
                            number(earlier), number(rule), choice.name())
                    .why("the first takes every input, and rule %d never leads to `%s`", number(rule), target.get());
        } else {
            finding.message(
                            "Rule %d of `%s` repeats the condition of rule %d",
                            number(rule), choice.name(), number(earlier))
                    .why("rules are tried in order, so the later one is never taken");
        }
        finding.help("correct the condition that is wrong, or remove the rule")
                .related(place(earlier.condition()), "same condition");
    }

    private static int number(ChoiceRule rule) {
        return rule.index() + 1;
    }

    /// What a reader takes for the condition, on one line.
    private static Span place(Condition condition) {
        return switch (condition) {
            case Condition.And(var field, var _) -> field.keySpan();
            case Condition.Or(var field, var _) -> field.keySpan();
            case Condition.Not(var field, var _) -> field.keySpan();
            case Condition.Comparison(var _, var _, var operand) -> operand.span();
            case Condition.Expression _, Condition.Literal _, Condition.Unreadable _ -> condition.span();
        };
    }
}
