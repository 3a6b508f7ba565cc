package dev.steplint.rules.flow;

import dev.steplint.facts.executions.ExecutionStart;
import dev.steplint.facts.executions.ExecutionStarts;
import dev.steplint.facts.executions.Family;
import dev.steplint.facts.executions.Family.Step;
import dev.steplint.facts.executions.Family.WaysBack;
import dev.steplint.facts.executions.Occurrence;
import dev.steplint.host.Surroundings;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.source.Location;
import java.util.List;

/// Reports a machine that starts itself, or that comes back to itself through other machines of its host.
///
/// AWS takes it, and a chain that data ends is a way to go on with a new history (Developer Guide, "Starting new
/// executions"), so this warns only where every execution that no error ends starts the next.
public final class RecursiveExecution implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("recursive-execution")
            .summary("Machine starts itself, directly or through others")
            .severity(Severity.WARNING)
            .category(Category.FLOW)
            .since("0.1.0")
            .tags("nested", "loop", "template")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        Occurrence occurrence = context.fact(Occurrence.KEY);
        List<ExecutionStart> starts = context.fact(ExecutionStarts.KEY).all().stream()
                .filter(start -> occurrence.mayCome(start.task()))
                .toList();
        starts.stream()
                .filter(ExecutionStart::itself)
                .forEach(start -> reportItself(start, occurrence.comesAlways(start.task()), context));
        Surroundings surroundings = context.definition().surroundings();
        if (surroundings.machine().isEmpty() || starts.stream().allMatch(ExecutionStart::itself)) {
            return;
        }
        WaysBack ways = Family.of(surroundings.siblings())
                .waysBack(surroundings.machine().get());
        for (ExecutionStart start : starts) {
            List<Step> way = start.machine().map(ways::from).orElse(List.of());
            if (!way.isEmpty()) {
                boolean always =
                        occurrence.comesAlways(start.task()) && way.stream().allMatch(Step::always);
                report(start, way, always, context);
            }
        }
    }

    private static void reportItself(ExecutionStart start, boolean always, RuleContext context) {
        FindingBuilder finding = context.report(start.field().valueSpan(), start.pointer())
                .message("`%s` starts the machine that it is in", start.task().name());
        submit(finding, always);
    }

    private static void report(ExecutionStart start, List<Step> way, boolean always, RuleContext context) {
        FindingBuilder finding = context.report(start.field().valueSpan(), start.pointer())
                .message(
                        "`%s` starts `%s`, which comes back to `%s`",
                        start.task().name(),
                        way.getFirst().from().id(),
                        way.getLast().to().id())
                .step(
                        start.field().valueSpan(),
                        "starts `%s`",
                        way.getFirst().from().id());
        for (Step step : way) {
            Location place =
                    new Location(step.definition().file(), step.start().field().valueSpan());
            finding.step(place, "`%s` starts `%s`", step.from().id(), step.to().id());
        }
        submit(finding, always);
    }

    private static void submit(FindingBuilder finding, boolean always) {
        if (always) {
            finding.why("every execution that no error ends starts another, and so on without an end")
                    .help("start it behind a Choice that comes to an end, such as one that counts the rounds");
        } else {
            finding.severity(Severity.INFO)
                    .confidence(Confidence.MEDIUM)
                    .why(
                            "data alone ends the chain of executions: if that goes wrong, they start each other without an end")
                    .help("count the rounds in the input, and stop at the most that can be needed");
        }
        finding.submit();
    }
}
