package dev.steplint.rules.definition;

import dev.steplint.facts.UnreadText;
import dev.steplint.model.ContinuingState;
import dev.steplint.model.Resolution;
import dev.steplint.model.Scope;
import dev.steplint.model.ScopeKind;
import dev.steplint.model.State;
import dev.steplint.model.Transition;
import dev.steplint.rule.AwsText;
import dev.steplint.rule.Category;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.ScopeRule;
import dev.steplint.rule.Severity;

/// Reports a scope in which no state can be the last (Amazon States Language specification, "Transitions").
public final class NoTerminalState implements ScopeRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("no-terminal-state")
            .summary("No state ends the execution")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("end", "succeed", "fail")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Scope scope, RuleContext context) {
        if (scope.states().isEmpty()
                || scope.states().stream().anyMatch(NoTerminalState::mayEnd)
                || leavesScope(scope)
                || context.fact(UnreadText.KEY).within(scope.source())) {
            return;
        }
        FindingBuilder finding = context.report(
                        scope.source().find("States").orElseThrow().keySpan(), scope.pointer())
                .message("No state of %s can be the last", scope.title());
        switch (scope.kind()) {
            case STATE_MACHINE ->
                finding.why("AWS refuses the definition: there is no Succeed, no Fail and no `\"End\": true`")
                        .help("give the state that comes last `\"End\": true`, or add a Succeed state")
                        .aws(AwsText.NO_TERMINAL_STATE);
            // Whether AWS looks inside of Parallel and Map is not known; that it never ends is.
            case BRANCH, ITEM_PROCESSOR ->
                finding.why("it runs until an error or a timeout stops it, and never succeeds")
                        .help("give the state that comes last `\"End\": true`")
                        .severity(Severity.WARNING);
        }
        finding.submit();
    }

    /// Whether a branch or a processor names a state that it does not have, which is then what should be its end. At the
    /// top level AWS reports both (measured on the service, 2026).
    private static boolean leavesScope(Scope scope) {
        return scope.kind() != ScopeKind.STATE_MACHINE
                && scope.states().stream()
                        .flatMap(state -> state.references().stream())
                        .anyMatch(reference -> scope.resolve(reference) instanceof Resolution.Missing);
    }

    /// Whether a state ends its scope, or cannot be said to go on; that it says nothing is a finding of its own.
    private static boolean mayEnd(State state) {
        return state.isTerminal()
                || state.leadsToUnknown()
                || state instanceof ContinuingState continuing && !(continuing.transition() instanceof Transition.Next);
    }
}
