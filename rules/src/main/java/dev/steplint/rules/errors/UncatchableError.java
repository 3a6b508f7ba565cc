package dev.steplint.rules.errors;

import dev.steplint.catalog.ReservedError;
import dev.steplint.json.JsonString;
import dev.steplint.model.ErrorHandler;
import dev.steplint.model.State;
import dev.steplint.rule.Category;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;

/// Reports handlers for `States.Runtime`, which none can handle.
public final class UncatchableError implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("uncatchable-error")
            .summary("`Retry` or `Catch` for an error that always fails the execution")
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
        for (HandlerList list : HandlerList.of(state)) {
            for (ErrorHandler handler : list.handlers()) {
                handler.errorNames().stream()
                        .filter(name -> name.value().equals(ReservedError.RUNTIME))
                        .findFirst()
                        .ifPresent(name -> report(list, handler, name, context));
            }
        }
    }

    private static void report(HandlerList list, ErrorHandler handler, JsonString name, RuleContext context) {
        context.report(name.span(), handler.pointer().child("ErrorEquals"))
                .message("`States.Runtime` in %s has no effect", list.title(handler))
                .why("an error of this name is never retried nor caught: it fails the execution")
                .help(
                        "remove the name, and make sure that the paths of `%s` resolve",
                        list.state().name())
                .submit();
    }
}
