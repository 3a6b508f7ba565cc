package dev.steplint.rules.definition;

import dev.steplint.facts.JsonataExpression;
import dev.steplint.facts.JsonataExpressions;
import dev.steplint.facts.StatesPath;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.Category;
import dev.steplint.rule.Edit;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.Fix;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.NearestName;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reports a member that `$states` does not have
/// (AWS Step Functions Developer Guide, "Transforming data with JSONata", reserved variables).
public final class UnknownStatesMember implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("unknown-states-member")
            .summary("$states has no such member")
            .severity(Severity.WARNING)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("jsonata")
            .fixable()
            .build();

    private static final List<String> MEMBERS = List.of("input", "context", "result", "errorOutput");

    private static final Map<String, String> MEANT = Map.of(
            "output",
            "result",
            "error",
            "errorOutput",
            "Error",
            "errorOutput",
            "Cause",
            "errorOutput",
            "Payload",
            "result");

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        for (JsonataExpression expression : context.fact(JsonataExpressions.KEY).all()) {
            expression
                    .statesPaths()
                    .flatMap(path -> path.name(0).stream())
                    .filter(member -> !MEMBERS.contains(member.name()))
                    .forEach(member -> report(member, expression, context));
        }
    }

    private static void report(StatesPath.Step member, JsonataExpression expression, RuleContext context) {
        Span span = expression.spanOf(member.part());
        FindingBuilder finding = context.report(span, expression.pointer())
                .message("%s reads `$states.%s`, which does not exist", expression.title(), member.name())
                .why("it has no value: the state fails with `States.QueryEvaluationError`, or a part is missing");
        Optional<String> near = NearestName.of(member.name(), MEMBERS);
        near.or(() -> Optional.ofNullable(MEANT.get(member.name())))
                .or(() -> ContextObject.ROOTS.contains(member.name())
                        ? Optional.of("context." + member.name())
                        : Optional.empty())
                .ifPresentOrElse(
                        name -> finding.help("write `$states.%s`", name),
                        () -> finding.help("write `$states.input.%s` if you mean the input", member.name()));
        near.ifPresent(name -> finding.fix(
                new Fix("Write `$states.%s`".formatted(name), Fix.Safety.UNSAFE, List.of(new Edit(span, name)))));
        finding.submit();
    }
}
