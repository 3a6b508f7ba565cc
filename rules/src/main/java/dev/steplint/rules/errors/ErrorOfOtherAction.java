package dev.steplint.rules.errors;

import dev.steplint.catalog.SdkOperation;
import dev.steplint.catalog.SdkService;
import dev.steplint.json.JsonString;
import dev.steplint.model.ErrorHandler;
import dev.steplint.model.Resource;
import dev.steplint.model.State;
import dev.steplint.model.TaskState;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reports handlers for an error that the service declares for other actions than the one that is called
/// (the AWS SDK for Java v2).
public final class ErrorOfOtherAction implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("error-of-other-action")
            .summary("`Retry` or `Catch` for an error of another action")
            .severity(Severity.INFO)
            // Services raise more than their models declare.
            .confidence(Confidence.MEDIUM)
            .category(Category.ERRORS)
            .since("0.1.0")
            .tags("sdk")
            .build();

    private static final String EXCEPTION = "Exception";
    private static final int MOST_EXAMPLES = 2;

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (!(state instanceof TaskState task) || !(task.resource() instanceof Resource.AwsSdk sdk)) {
            return;
        }
        Optional<SdkService> service = SdkService.of(sdk.service());
        Optional<SdkOperation> operation = service.flatMap(known -> known.operation(sdk.action()))
                .filter(known -> !known.errors().isEmpty());
        if (service.isEmpty() || operation.isEmpty()) {
            return;
        }
        for (HandlerList list : HandlerList.of(state)) {
            for (ErrorHandler handler : list.handlers()) {
                HandlerList.knownNames(handler)
                        .forEach(name -> check(list, handler, name, service.get(), operation.get(), context));
            }
        }
    }

    private static void check(
            HandlerList list,
            ErrorHandler handler,
            JsonString name,
            SdkService service,
            SdkOperation operation,
            RuleContext context) {
        String prefix = service.prefix() + ".";
        String text = name.value();
        if (!text.startsWith(prefix)
                || !text.endsWith(EXCEPTION)
                || text.length() < prefix.length() + EXCEPTION.length()) {
            return;
        }
        String error = text.substring(prefix.length(), text.length() - EXCEPTION.length());
        if (operation.errors().contains(error) || !service.errors().contains(error)) {
            return;
        }
        List<String> others = service.operationsDeclaring(error);
        if (!others.isEmpty()) {
            context.report(name.span(), handler.pointer().child("ErrorEquals"))
                    .message(
                            "`%s` in %s is an error of other actions than `%s`",
                            text, list.title(handler), operation.name())
                    .why("the service declares it for %s", examples(others))
                    .help("name an error of `%s`, or remove this one", operation.name())
                    .submit();
        }
    }

    private static String examples(List<String> actions) {
        String named =
                actions.stream().limit(MOST_EXAMPLES).map("`%s`"::formatted).collect(Collectors.joining(", "));
        return actions.size() > MOST_EXAMPLES
                ? "%s and %d more".formatted(named, actions.size() - MOST_EXAMPLES)
                : named;
    }
}
