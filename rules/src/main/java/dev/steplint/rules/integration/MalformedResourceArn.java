package dev.steplint.rules.integration;

import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.model.Arn;
import dev.steplint.model.Resource;
import dev.steplint.model.State;
import dev.steplint.model.TaskState;
import dev.steplint.rule.Category;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import dev.steplint.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reports parts of the ARN of a function or an activity that no such ARN has.
public final class MalformedResourceArn implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("malformed-resource-arn")
            .summary("ARN of a function or an activity has a part that cannot be")
            .severity(Severity.ERROR)
            .category(Category.INTEGRATION)
            .since("0.1.0")
            .tags("resource", "arn", "lambda", "activity")
            .build();

    private static final Pattern REGION = Pattern.compile("[a-z]{2,5}(-[a-z]+)+-[0-9]{1,2}");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
    private static final Pattern FUNCTION = Pattern.compile("[a-zA-Z0-9_-]{1,64}");

    /// `function`, its name, and a version or alias.
    private static final int LONGEST = 3;

    /// Blanks, brackets, wildcards and what else names of Step Functions cannot have (API reference,
    /// "CreateActivity").
    private static final Pattern ACTIVITY = Pattern.compile("[^\\s<>{}\\[\\]?*\"#%\\\\^|~`$&,;:/\\p{Cntrl}]{1,80}");

    /// A suffix that belongs to an integration.
    private static final Pattern SUFFIX = Pattern.compile("\\.(waitForTaskToken|sync)$");

    /// Marks of templates that steplint does not know.
    private static final Pattern TEMPLATE = Pattern.compile("[<>%@\\[\\]{}]");

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (!(state instanceof TaskState task)) {
            return;
        }
        Optional<Arn> arn = task.resourceField()
                .map(JsonMember::value)
                .flatMap(JsonValue::asString)
                .flatMap(Arn::of)
                .filter(each -> !isTemplate(each));
        if (arn.isEmpty()) {
            return;
        }
        switch (task.resource()) {
            case Resource.LambdaFunction _ -> checkFunction(task, arn.get(), context);
            case Resource.Activity _ -> checkActivity(task, arn.get(), context);
            case Resource.Optimized _, Resource.AwsSdk _, Resource.Unrecognized _, Resource.Unknown _ -> {}
        }
    }

    private static boolean isTemplate(Arn arn) {
        return Stream.concat(Stream.of(arn.region(), arn.account()), arn.resource().stream())
                .anyMatch(
                        part -> part.isKnown() && TEMPLATE.matcher(part.text()).find());
    }

    private static void checkFunction(TaskState task, Arn arn, RuleContext context) {
        List<Arn.Part> resource = arn.resource();
        if (!resource.getFirst().is("function") || resource.size() < 2) {
            return;
        }
        checkPlace(task, arn, context);
        boolean suffixed = SUFFIX.matcher(resource.get(1).text()).find();
        if (suffixed
                && (resource.size() == 2
                        || resource.size() == 3 && resource.getLast().is("2"))) {
            reportSuffix(task, resource, context);
            return;
        }
        Arn.Part name = resource.get(1);
        if (name.isKnown() && !FUNCTION.matcher(name.text()).matches()) {
            FindingBuilder finding = report(task, name, context);
            if (name.text().isEmpty()) {
                finding.message("`Resource` of `%s` names no function", task.name());
            } else {
                finding.message(
                        "`Resource` of `%s` names a function `%s`, as none is called", task.name(), name.text());
            }
            finding.why("a function's name is 1 to 64 letters, digits, hyphens and underscores, so the call fails")
                    .help("write the name of the function")
                    .submit();
        }
        // Of a version or alias that is none, another rule speaks.
        if (resource.size() > LONGEST) {
            Span rest = span(
                    name.source(),
                    resource.get(LONGEST).from() - 1,
                    resource.getLast().to());
            context.report(rest, task.pointer().child("Resource"))
                    .message("`Resource` of `%s` goes on behind the version or alias of its function", task.name())
                    .why("Lambda knows no function by such an ARN, so the call fails")
                    .help("end the ARN with the version or alias")
                    .submit();
        }
    }

    private static void reportSuffix(TaskState task, List<Arn.Part> resource, RuleContext context) {
        JsonString source = resource.getLast().source();
        int dot = source.value().lastIndexOf('.');
        String suffix = source.value().substring(dot);
        context.report(
                        source.spanOf(dot, source.value().length()),
                        task.pointer().child("Resource"))
                .message("Task `%s` calls a function by its ARN, which does not take `%s`", task.name(), suffix)
                .why("Lambda knows no function by such an ARN, so the call fails")
                .help(
                        "%s",
                        suffix.equals(".waitForTaskToken")
                                ? "call `arn:aws:states:::lambda:invoke.waitForTaskToken`, with the ARN as `FunctionName`"
                                : "take it off: the task waits for the function anyway")
                .submit();
    }

    private static void checkActivity(TaskState task, Arn arn, RuleContext context) {
        checkPlace(task, arn, context);
        List<Arn.Part> resource = arn.resource();
        boolean known = resource.stream().allMatch(Arn.Part::isKnown);
        Arn.Part name = resource.get(1);
        if (known && (resource.size() > 2 || !ACTIVITY.matcher(name.text()).matches())) {
            Span span = span(name.source(), name.from(), resource.getLast().to());
            context.report(span, task.pointer().child("Resource"))
                    .message("`Resource` of `%s` names an activity as none is called", task.name())
                    .why(
                            "an activity's name is 1 to 80 characters without blanks, brackets and marks, so the task fails")
                    .help("write the name of the activity")
                    .submit();
        }
    }

    /// Region and account. What cannot be one is often left for a script to replace, so this only warns.
    private static void checkPlace(TaskState task, Arn arn, RuleContext context) {
        boolean region =
                arn.region().isKnown() && !REGION.matcher(arn.region().text()).matches();
        boolean account = arn.account().isKnown()
                && !ACCOUNT.matcher(arn.account().text()).matches();
        if (!region && !account) {
            return;
        }
        Arn.Part first = region ? arn.region() : arn.account();
        Arn.Part last = account ? arn.account() : arn.region();
        FindingBuilder finding = context.report(
                span(first.source(), first.from(), last.to()), task.pointer().child("Resource"));
        if (region && account) {
            finding.message("`Resource` of `%s` is in no region and no account", task.name());
        } else if (region) {
            finding.message("`Resource` of `%s` is in `%s`, which is no region", task.name(), first.text());
        } else {
            finding.message("`Resource` of `%s` is in `%s`, which is no account", task.name(), first.text());
        }
        finding.severity(Severity.WARNING)
                .why("AWS has no such resource, unless something replaces the text before deployment")
                .help("write the region and the twelve digits of the account, or placeholders such as `${Region}`")
                .submit();
    }

    private static FindingBuilder report(TaskState task, Arn.Part part, RuleContext context) {
        return context.report(
                span(part.source(), part.from(), part.to()), task.pointer().child("Resource"));
    }

    /// The characters of a part; where there are none, the colon before it.
    private static Span span(JsonString source, int from, int to) {
        return source.spanOf(from == to ? from - 1 : from, to);
    }
}
