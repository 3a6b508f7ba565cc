package dev.steplint.rules.integration;

import dev.steplint.catalog.OptimizedIntegration;
import dev.steplint.catalog.SdkNames;
import dev.steplint.catalog.SdkService;
import dev.steplint.model.State;
import dev.steplint.model.TaskState;
import dev.steplint.rule.AwsText;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reports an optimized integration that AWS does not have.
public final class UnknownIntegration implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("unknown-integration")
            .summary("Task calls an optimized integration that does not exist")
            .severity(Severity.ERROR)
            .category(Category.INTEGRATION)
            .since("0.1.0")
            .tags("resource", "sdk")
            .fixable()
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (!(state instanceof TaskState task)) {
            return;
        }
        Optional<Call> found = Call.of(task).filter(call -> !call.isSdk());
        if (found.isEmpty() || isKnown(found.get(), context)) {
            return;
        }
        Call call = found.get();
        Optional<Target> target = target(call);
        FindingBuilder finding = context.report(
                target.map(to -> to.isSdk ? call.callSpan() : call.difference(to.service, to.action))
                        .orElseGet(() -> OptimizedIntegration.services().contains(call.service())
                                ? call.actionSpan()
                                : call.callSpan()),
                task.pointer().child("Resource"));
        if (target.isEmpty()) {
            finding.message("Task `%s` calls `%s`, an integration that is not known", task.name(), call.name())
                    .severity(Severity.WARNING)
                    .confidence(Confidence.MEDIUM)
                    .why(
                            "AWS refuses the definition, unless it has added the integration since this version of steplint")
                    .help("check the name, or add it to `catalog` in the configuration")
                    .submit();
            return;
        }
        finding.message("Task `%s` calls `%s`, which is no optimized integration", task.name(), call.name())
                .why("AWS refuses the definition: the resource is not recognized")
                .aws(AwsText.RESOURCE, call.text().value());
        mend(finding, call, target.get());
        finding.submit();
    }

    private static boolean isKnown(Call call, RuleContext context) {
        return OptimizedIntegration.of(call.service(), call.action()).isPresent()
                || context.machine()
                        .definition()
                        .surroundings()
                        .newActions()
                        .hasOptimized(call.service(), call.action());
    }

    /// What was probably meant.
    private record Target(boolean isSdk, String service, String action) {}

    private static Optional<Target> target(Call call) {
        return services(call)
                .flatMap(service -> OptimizedIntegration.actions(service).stream()
                        .filter(action -> action.equalsIgnoreCase(call.action()))
                        .map(action -> new Target(false, service, action)))
                .findFirst()
                .or(() -> Stream.concat(Stream.of(call.service()), SdkNames.keysOf(call.service()).stream())
                        .flatMap(key -> sdk(call, key).stream())
                        .findFirst())
                .or(() -> services(call)
                        .flatMap(service -> near(service, call).stream())
                        .findFirst())
                .or(() ->
                        slip(call.service(), OptimizedIntegration.services()).flatMap(service -> near(service, call)));
    }

    /// The services of that name but for the case.
    private static Stream<String> services(Call call) {
        return OptimizedIntegration.services().stream().filter(service -> service.equalsIgnoreCase(call.service()));
    }

    private static Optional<Target> near(String service, Call call) {
        return Optional.of(call.action())
                .filter(OptimizedIntegration.actions(service)::contains)
                .or(() -> slip(call.action(), OptimizedIntegration.actions(service)))
                .map(action -> new Target(false, service, action));
    }

    /// The name that is a slip of the hand away.
    private static Optional<String> slip(String name, Set<String> names) {
        return NearestName.within(Math.min(2, name.length() / 3), name, names);
    }

    /// The operation of a service that only the SDK integration has, if it is spelt so but for the case.
    private static Optional<Target> sdk(Call call, String key) {
        return SdkService.of(key).stream()
                .flatMap(service -> service.operations().stream())
                .filter(operation -> operation.equalsIgnoreCase(call.action()))
                .map(operation -> new Target(true, key, operation))
                .findFirst();
    }

    private static void mend(FindingBuilder finding, Call call, Target target) {
        if (target.isSdk) {
            String name = "aws-sdk:%s:%s".formatted(target.service, target.action);
            finding.help("call it as `%s`, the SDK integration, which takes the parameters of the API", name)
                    .fix(new Fix(
                            "Write `%s`".formatted(name), Fix.Safety.UNSAFE, List.of(new Edit(call.callSpan(), name))));
            return;
        }
        String name = target.service + ":" + target.action;
        boolean sameLetters = name.equalsIgnoreCase(call.name());
        finding.help("write `%s`", name)
                .fix(new Fix(
                        "Write `%s`".formatted(name),
                        sameLetters ? Fix.Safety.SAFE : Fix.Safety.UNSAFE,
                        List.of(new Edit(call.callSpan(), name))));
    }
}
