package dev.steplint.rules.integration;

import dev.steplint.catalog.SdkNames;
import dev.steplint.catalog.SdkOperation;
import dev.steplint.catalog.SdkService;
import dev.steplint.model.State;
import dev.steplint.model.TaskState;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.Edit;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.Fix;
import dev.steplint.rule.NearestName;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reports an AWS SDK integration whose service or action the SDK does not have.
public final class UnknownSdkCall implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("unknown-sdk-call")
            .summary("Task calls a service or an action that the AWS SDK does not have")
            .severity(Severity.ERROR)
            .category(Category.INTEGRATION)
            .since("0.1.0")
            .tags("resource", "sdk")
            .fixable()
            .build();

    private static final Pattern VERSION = Pattern.compile("[0-9]$");

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (!(state instanceof TaskState task)) {
            return;
        }
        Optional<Call> found = Call.of(task).filter(Call::isSdk);
        if (found.isEmpty() || isKnown(found.get(), context)) {
            return;
        }
        Call call = found.get();
        Optional<Target> target = target(call);
        boolean serviceExists = SdkService.of(call.service()).isPresent();
        FindingBuilder finding = context.report(
                target.map(to -> call.difference(to.service, to.action))
                        .orElseGet(() -> serviceExists ? call.actionSpan() : call.serviceSpan()),
                task.pointer().child("Resource"));
        Closeness closeness = target.map(Target::closeness).orElse(Closeness.FAR);
        if (closeness == Closeness.SAME) {
            if (serviceExists) {
                finding.message(
                        "Task `%s` calls `%s`, which `%s` does not have", task.name(), call.action(), call.service());
            } else {
                finding.message(
                        "Task `%s` calls the service `%s`, which the SDK does not have", task.name(), call.service());
            }
            finding.why("Step Functions finds services and actions by the exact names of the SDK, so the call fails");
        } else {
            if (serviceExists) {
                finding.message(
                        "Task `%s` calls `%s`, which is not known of `%s`", task.name(), call.action(), call.service());
            } else {
                finding.message("Task `%s` calls the service `%s`, which is not known", task.name(), call.service());
            }
            finding.severity(Severity.WARNING)
                    .confidence(closeness == Closeness.NEAR ? Confidence.HIGH : Confidence.MEDIUM)
                    .why("the call fails, unless AWS has added it since this version of steplint");
        }
        target.ifPresentOrElse(
                to -> mend(finding, call, to),
                () -> finding.help("check the name, or add it to `catalog` in the configuration"));
        finding.submit();
    }

    /// Whether there is nothing to say; of services and actions that AWS once had, another rule speaks.
    private static boolean isKnown(Call call, RuleContext context) {
        Optional<SdkService> service = SdkService.of(call.service());
        boolean known = service.isPresent()
                ? service.get().operation(call.action()).isPresent()
                        || service.get().operations().isEmpty()
                        || service.get().unsupported().contains(SdkOperation.apiName(call.action()))
                : SdkNames.isRetired(call.service());
        return known
                || context.machine().definition().surroundings().newActions().hasSdk(call.service(), call.action());
    }

    /// How near a name is to one that exists.
    private enum Closeness {
        /// The same letters in another case, or another name of the same service: nothing new can be meant.
        SAME,
        /// A slip of the hand away.
        NEAR,
        FAR
    }

    /// What was probably meant.
    private record Target(String service, String action, Closeness closeness) {

        Target noCloserThan(Closeness other) {
            return new Target(service, action, closeness.compareTo(other) < 0 ? other : closeness);
        }
    }

    private static Optional<Target> target(Call call) {
        Optional<SdkService> exact = SdkService.of(call.service());
        if (exact.isPresent()) {
            return action(exact.get(), call);
        }
        Optional<Target> alias = SdkNames.keysOf(call.service()).stream()
                .flatMap(key -> SdkService.of(key).stream())
                .sorted(Comparator.comparing(SdkService::evidence))
                .flatMap(service -> action(service, call).stream())
                .min(Comparator.comparing(Target::closeness));
        return alias.or(() -> NearestName.of(call.service(), SdkService.keys())
                .flatMap(SdkService::of)
                .flatMap(service -> action(service, call))
                .map(target -> target.noCloserThan(closeness(call.service(), target.service))));
    }

    private static Optional<Target> action(SdkService service, Call call) {
        List<String> operations = service.operations();
        return Stream.concat(
                        operations.stream().filter(call.action()::equals),
                        operations.stream().filter(call.action()::equalsIgnoreCase))
                .findFirst()
                .map(action -> new Target(service.key(), action, Closeness.SAME))
                .or(() -> NearestName.of(call.action(), operations)
                        .map(action -> new Target(service.key(), action, closeness(call.action(), action))));
    }

    /// A further version of what exists, such as `listObjectsV3`, is more likely new than misspelt.
    private static Closeness closeness(String name, String existing) {
        boolean slip = NearestName.within(2, name, List.of(existing)).isPresent()
                && !VERSION.matcher(name).find();
        return slip ? Closeness.NEAR : Closeness.FAR;
    }

    private static void mend(FindingBuilder finding, Call call, Target target) {
        String name = "%s:%s".formatted(target.service, target.action);
        finding.help("write `aws-sdk:%s`", name)
                .fix(new Fix(
                        "Write `%s`".formatted(name),
                        target.closeness == Closeness.SAME ? Fix.Safety.SAFE : Fix.Safety.UNSAFE,
                        List.of(new Edit(call.callSpan(), name))));
    }
}
