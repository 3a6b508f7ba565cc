package dev.steplint.rules.integration;

import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonValue;
import dev.steplint.model.Arn;
import dev.steplint.model.Resource;
import dev.steplint.model.Scope;
import dev.steplint.model.State;
import dev.steplint.model.StateMachine;
import dev.steplint.model.TaskState;
import dev.steplint.rule.AwsCode;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.Edit;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.Fix;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.NearestName;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reports a `Resource` in a partition of AWS that is not there, not that of its region, or not that of other tasks.
public final class PartitionMismatch implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("partition-mismatch")
            .summary("Resource is in another partition than the rest")
            .severity(Severity.ERROR)
            .category(Category.INTEGRATION)
            .since("0.1.0")
            .tags("resource", "arn", "china", "govcloud")
            .fixable()
            .build();

    private static final Pattern NAME = Pattern.compile("aws(-[a-z0-9]+)*");

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    /// A task whose partition is known.
    private record Placed(TaskState task, Arn arn) {}

    @Override
    public void check(StateMachine machine, RuleContext context) {
        List<Placed> sound = new ArrayList<>();
        for (Scope scope : machine.scopes()) {
            for (State state : scope.states()) {
                place(state).filter(placed -> !isReported(placed, context)).ifPresent(sound::add);
            }
        }
        for (Placed placed : sound) {
            Placed first = sound.getFirst();
            if (!placed.arn.partition().text().equals(first.arn.partition().text())) {
                reportMixture(placed, first, context);
            }
        }
    }

    private static Optional<Placed> place(State state) {
        if (!(state instanceof TaskState task) || task.resource() instanceof Resource.Unrecognized) {
            return Optional.empty();
        }
        return task.resourceField()
                .map(JsonMember::value)
                .flatMap(JsonValue::asString)
                .flatMap(Arn::of)
                .filter(arn -> arn.partition().isKnown())
                .map(arn -> new Placed(task, arn));
    }

    /// Whether the ARN is wrong by itself.
    private static boolean isReported(Placed placed, RuleContext context) {
        String partition = placed.arn.partition().text();
        if (Partitions.NAMES.contains(partition)) {
            Optional<String> home = Optional.of(placed.arn.region())
                    .filter(Arn.Part::isKnown)
                    .flatMap(region -> Partitions.ofRegion(region.text()))
                    .filter(name -> !name.equals(partition));
            home.ifPresent(name -> reportRegion(placed, name, context));
            return home.isPresent();
        }
        reportUnknown(placed, context);
        return true;
    }

    private static void reportUnknown(Placed placed, RuleContext context) {
        Arn.Part partition = placed.arn.partition();
        Optional<String> nearest = NearestName.of(partition.text(), Partitions.NAMES);
        FindingBuilder finding = report(placed, context)
                .message(
                        "`Resource` of `%s` is in `%s`, which is no partition of AWS",
                        placed.task.name(), partition.text());
        if (NAME.matcher(partition.text()).matches() && nearest.isEmpty()) {
            finding.severity(Severity.WARNING)
                    .confidence(Confidence.MEDIUM)
                    .why("AWS refuses the definition, unless the partition is newer than this version of steplint")
                    .help("write `aws`, or the partition of the state machine")
                    .submit();
            return;
        }
        finding.why("AWS refuses the definition: the value is not a resource that it recognizes")
                .help("write `%s`", nearest.orElse("aws"))
                .aws(AwsCode.SCHEMA_VALIDATION_FAILED);
        nearest.ifPresent(name -> finding.fix(write(partition, name, Fix.Safety.UNSAFE)));
        finding.submit();
    }

    private static void reportRegion(Placed placed, String home, RuleContext context) {
        Arn.Part partition = placed.arn.partition();
        report(placed, context)
                .message(
                        "`Resource` of `%s` puts `%s` into the partition `%s`",
                        placed.task.name(), placed.arn.region().text(), partition.text())
                .why("the region is in `%s`, so there is no such resource and the task fails", home)
                .help("write `%s`", home)
                .related(placed.arn.region().span(), "is in `%s`", home)
                .fix(write(partition, home, Fix.Safety.SAFE))
                .submit();
    }

    private static void reportMixture(Placed placed, Placed first, RuleContext context) {
        report(placed, context)
                .message(
                        "`Resource` of `%s` is in `%s`, that of `%s` in `%s`",
                        placed.task.name(),
                        placed.arn.partition().text(),
                        first.task.name(),
                        first.arn.partition().text())
                .why("a state machine can only call what is in its own partition, so one of the two fails")
                .help("write the partition of the state machine in both, or a placeholder such as `${AWS::Partition}`")
                .related(first.arn.partition().span(), "another partition")
                .submit();
    }

    private static Fix write(Arn.Part partition, String name, Fix.Safety safety) {
        return new Fix("Write `%s`".formatted(name), safety, List.of(new Edit(partition.span(), name)));
    }

    private static FindingBuilder report(Placed placed, RuleContext context) {
        Arn.Part partition = placed.arn.partition();
        return context.report(
                partition.source().spanOf(partition.from() - (partition.text().isEmpty() ? 1 : 0), partition.to()),
                placed.task.pointer().child("Resource"));
    }
}
