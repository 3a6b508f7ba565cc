package dev.steplint.rules.operations;

import dev.steplint.host.Host;
import dev.steplint.host.resource.Machine;
import dev.steplint.host.resource.Resource.Alarm;
import dev.steplint.host.resource.Resource.EventRule;
import dev.steplint.host.resource.Resource.Other;
import dev.steplint.host.resource.Resources;
import dev.steplint.host.value.Setting;
import dev.steplint.host.value.Text;
import dev.steplint.json.JsonValue;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.DocumentContext;
import dev.steplint.rule.HostRule;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.source.Span;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reports a machine of whose failures nobody is told: its template has no alarm on them and listens to no events of
/// Step Functions (AWS Step Functions Developer Guide, "Monitoring Step Functions metrics using Amazon CloudWatch").
public final class NoFailureAlarm implements HostRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("no-failure-alarm")
            .summary("Nobody is told when an execution fails")
            .severity(Severity.INFO)
            .confidence(Confidence.MEDIUM)
            .category(Category.OPERATIONS)
            .since("0.1.0")
            .tags("alarm", "metrics", "template")
            .build();

    private static final String NAMESPACE = "AWS/States";

    private static final Set<String> FAILURES =
            Set.of("ExecutionsFailed", "ExecutionsTimedOut", "ExecutionsAborted", "ExecutionThrottled");

    /// What may bring an alarm of which the template shows nothing.
    private static final List<String> OPAQUE =
            List.of("AWS::CloudFormation::", "AWS::CloudWatch::", "AWS::Serverless::Application", "Custom::");

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Host host, DocumentContext context) {
        // The machines of a template share its resources.
        Map<Resources, Boolean> heard = new IdentityHashMap<>();
        DeclaredMachine.in(host)
                .filter(declared -> !heard.computeIfAbsent(declared.resources(), all -> mentionsEvents(host, all)))
                .filter(declared -> !mayBeWatched(declared.machine(), declared.resources()))
                .forEach(declared -> report(declared, context));
    }

    private static boolean mayBeWatched(Machine machine, Resources resources) {
        return resources.all(Other.class).anyMatch(NoFailureAlarm::isOpaque)
                || resources.all(EventRule.class).anyMatch(FailureEvents::mayBeToldBy)
                || resources.all(Alarm.class).anyMatch(alarm -> mayWatch(alarm, machine, resources));
    }

    /// Whether the source of the events stands outside of the rules that are known: in the events of a pipe, in a resource
    /// of another type. Whatever listens to them names it.
    private static boolean mentionsEvents(Host host, Resources resources) {
        List<Span> known = resources
                .all(EventRule.class)
                .flatMap(rule -> rule.pattern().stream())
                .map(JsonValue::span)
                .toList();
        String text = host.text().text();
        for (int at = text.indexOf(FailureEvents.SOURCE); at >= 0; at = text.indexOf(FailureEvents.SOURCE, at + 1)) {
            int from = at;
            if (known.stream().noneMatch(span -> span.start() <= from && from < span.end())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOpaque(Other resource) {
        String type = resource.type();
        return type.isEmpty() || type.endsWith("::MODULE") || OPAQUE.stream().anyMatch(type::startsWith);
    }

    private static boolean mayWatch(Alarm alarm, Machine machine, Resources resources) {
        Optional<String> namespace = known(alarm.namespace());
        if (!namespace.filter(NAMESPACE::equals).isPresent()) {
            // A metric of their own may count failures, and so may one that is computed or not known.
            return !namespace.filter(name -> name.startsWith("AWS/")).isPresent();
        }
        if (known(alarm.metric()).filter(metric -> !FAILURES.contains(metric)).isPresent()) {
            return false;
        }
        Optional<Map<String, Text>> dimensions = alarm.dimensions().value();
        Optional<Machine> watched = dimensions
                .flatMap(all -> Optional.ofNullable(all.get("StateMachineArn")))
                .flatMap(resources::machine);
        return watched.isEmpty() || watched.get().equals(machine);
    }

    private static Optional<String> known(Setting<Text> setting) {
        return setting.value().flatMap(Text::known);
    }

    private static void report(DeclaredMachine declared, DocumentContext context) {
        declared.report(declared.machine().place(), context)
                .message("Nothing tells of failed executions of `%s`", declared.id())
                .why("executions that fail or time out show in a metric that nobody looks at")
                .help("add an alarm on `ExecutionsFailed` and `ExecutionsTimedOut` of `%s`", declared.id())
                .submit();
    }
}
