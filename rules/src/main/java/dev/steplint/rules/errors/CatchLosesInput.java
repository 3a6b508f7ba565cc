package dev.steplint.rules.errors;

import dev.steplint.json.JsonMember;
import dev.steplint.model.Catcher;
import dev.steplint.model.ErrorHandlingState;
import dev.steplint.model.State;
import dev.steplint.rule.Category;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.Fix;
import dev.steplint.rule.NewMember;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import dev.steplint.source.Span;
import java.util.List;

/// Reports a catcher that replaces the input by the error, though the state it leads to reads the input.
public final class CatchLosesInput implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("catch-loses-input")
            .summary("Catcher drops the input that its target reads")
            .severity(Severity.WARNING)
            .category(Category.ERRORS)
            .since("0.1.0")
            .fixable()
            .build();

    private static final NewMember ERROR_IN_INPUT = new NewMember("ResultPath", "$.error");

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (state instanceof ErrorHandlingState handling) {
            for (Catcher catcher : handling.catchers()) {
                if (FailureRoutes.replacesInput(handling, catcher)) {
                    FailureRoutes.target(handling, catcher)
                            .ifPresent(target -> ErrorOutputReads.inVain(target, List.of()).stream()
                                    .filter(ErrorOutputReads.Read::ofInput)
                                    .findFirst()
                                    .ifPresent(read -> report(handling, catcher, target, read, context)));
                }
            }
        }
    }

    private static void report(
            ErrorHandlingState state, Catcher catcher, State target, ErrorOutputReads.Read read, RuleContext context) {
        Span next = catcher.source()
                .find("Next")
                .map(JsonMember::valueSpan)
                .orElse(catcher.source().span());
        FindingBuilder finding = context.report(next, catcher.pointer().child("Next"))
                .message(
                        "Catcher %d of `%s` drops `%s`, which `%s` reads",
                        catcher.index() + 1, state.name(), read.text(), target.name())
                .related(read.span(), "read here");
        switch (state.queryLanguage()) {
            case JSONPATH -> {
                finding.why("without `ResultPath` the error output replaces the input; it has only `Error` and `Cause`")
                        .help("add a `ResultPath` such as `$.error`");
                ERROR_IN_INPUT
                        .beside(
                                "ErrorEquals",
                                catcher.source(),
                                context.definition().file())
                        .map(edit -> new Fix("Put the error output into `$.error`", Fix.Safety.UNSAFE, List.of(edit)))
                        .ifPresent(finding::fix);
            }
            case JSONATA ->
                finding.why("without `Output` the error output replaces the input; it has only `Error` and `Cause`")
                        .help("add an `Output` that keeps what `%s` reads", target.name());
        }
        finding.submit();
    }
}
