package dev.steplint.rules.errors;

import dev.steplint.catalog.OptimizedErrors;
import dev.steplint.catalog.ReservedError;
import dev.steplint.catalog.SdkErrors;
import dev.steplint.facts.RaisedErrors;
import dev.steplint.json.JsonString;
import dev.steplint.model.ErrorHandler;
import dev.steplint.model.Resource;
import dev.steplint.model.State;
import dev.steplint.model.TaskState;
import dev.steplint.rule.Category;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reports handlers for errors that their state cannot raise.
public final class ErrorNeverRaised implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("error-never-raised")
            .summary("`Retry` or `Catch` for an error that the state cannot raise")
            .severity(Severity.WARNING)
            .category(Category.ERRORS)
            .since("0.1.0")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        RaisedErrors raised = context.fact(RaisedErrors.KEY);
        for (HandlerList list : HandlerList.of(state)) {
            for (ErrorHandler handler : list.handlers()) {
                List<JsonString> names = HandlerList.knownNames(handler)
                        .filter(name -> !raised.canRaise(state, name.value()))
                        .toList();
                if (!names.isEmpty()) {
                    report(list.state(), handler, names, context);
                }
            }
        }
    }

    private static void report(State state, ErrorHandler handler, List<JsonString> names, RuleContext context) {
        JsonString first = names.getFirst();
        String error = first.value();
        Optional<String> prefix = ReservedError.of(error).isPresent() ? Optional.empty() : prefixOf(state);
        FindingBuilder finding = context.report(first.span(), handler.pointer().child("ErrorEquals"))
                .message("`%s` never raises %s", state.name(), quoted(names));
        prefix.ifPresentOrElse(
                known -> finding.why("error names of this integration begin with `%s.`, so nothing is matched", known),
                () -> finding.why("the name matches nothing, and the error that is meant goes unhandled"));
        prefix.flatMap(known -> sameErrorOf(state, known, error))
                .ifPresentOrElse(
                        known -> finding.help("did you mean `%s`?", known),
                        () -> finding.help("remove the name, or write one that the state raises"));
        names.subList(1, names.size()).forEach(name -> finding.related(name.span(), "nor this"));
        finding.submit();
    }

    private static String quoted(List<JsonString> names) {
        return names.stream().map(name -> "`" + name.value() + "`").collect(Collectors.joining(", "));
    }

    private static Optional<String> prefixOf(State state) {
        return state instanceof TaskState task
                ? switch (task.resource()) {
                    case Resource.AwsSdk sdk -> SdkErrors.of(sdk.service()).map(SdkErrors::prefix);
                    case Resource.Optimized optimized -> OptimizedErrors.prefixOf(optimized.service());
                    case Resource.LambdaFunction _, Resource.Activity _, Resource.Unrecognized _, Resource.Unknown _ ->
                        Optional.empty();
                }
                : Optional.empty();
    }

    /// The error of the same name under the prefix of the task's integration.
    private static Optional<String> sameErrorOf(State state, String prefix, String error) {
        int dot = error.indexOf('.');
        if (state instanceof TaskState task && task.resource() instanceof Resource.AwsSdk sdk) {
            String wanted = prefix + "." + error.substring(dot + 1);
            return SdkErrors.of(sdk.service()).stream()
                    .flatMap(known -> known.errors().stream())
                    .filter(known -> known.equalsIgnoreCase(wanted) || known.equalsIgnoreCase(wanted + "Exception"))
                    .findFirst();
        }
        return dot >= 0 && error.substring(0, dot).equalsIgnoreCase(prefix)
                ? Optional.of(prefix + error.substring(dot))
                : Optional.empty();
    }
}
