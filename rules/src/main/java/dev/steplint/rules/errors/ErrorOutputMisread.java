package dev.steplint.rules.errors;

import dev.steplint.model.Scope;
import dev.steplint.model.State;
import dev.steplint.rule.Category;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.ScopeRule;
import dev.steplint.rule.Severity;
import dev.steplint.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reports a state that handles a failure and reads something of the error output that it never has.
public final class ErrorOutputMisread implements ScopeRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("error-output-misread")
            .summary("State reads what an error output does not have")
            .severity(Severity.WARNING)
            .category(Category.ERRORS)
            .since("0.1.0")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Scope scope, RuleContext context) {
        FailureRoutes.byTarget(scope).forEach((target, sources) -> check(target, sources, context));
    }

    /// A place that several catchers lead to is reported once.
    private static void check(State target, List<FailureRoutes.Source> sources, RuleContext context) {
        Set<Span> reported = new HashSet<>();
        for (FailureRoutes.Source source : sources) {
            FailureRoutes.place(source.state(), source.catcher()).ifPresent(place -> {
                for (ErrorOutputReads.Read read : ErrorOutputReads.inVain(target, place)) {
                    if (!read.ofInput() && reported.add(read.span())) {
                        report(source, target, read, context);
                    }
                }
            });
        }
    }

    private static void report(
            FailureRoutes.Source source, State target, ErrorOutputReads.Read read, RuleContext context) {
        context.report(read.span(), target.pointer())
                .message("`%s` reads `%s`, which no error output has", target.name(), read.text())
                .why("it has two strings, `Error` and `Cause`, so the execution fails here with another error")
                .help("parse `Cause` in a Pass state before: `States.StringToJson`, or `$parse` in JSONata")
                .related(source.catcher().next().orElseThrow().span(), "the error output comes from here")
                .submit();
    }
}
