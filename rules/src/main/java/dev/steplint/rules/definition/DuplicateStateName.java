package dev.steplint.rules.definition;

import dev.steplint.model.Scope;
import dev.steplint.model.State;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.AwsCode;
import dev.steplint.rule.Category;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.HashMap;
import java.util.Map;

/// Reports a state whose name is taken in another branch, processor or at the top level
/// (Amazon States Language specification, "States").
///
/// Twice in the same `States` is a key that is written twice, which another rule reports.
public final class DuplicateStateName implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("duplicate-state-name")
            .summary("Two states have the same name")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("names")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        Map<String, State> first = new HashMap<>();
        for (Scope scope : machine.scopes()) {
            if (isSecondProcessor(scope)) {
                continue;
            }
            for (State state : scope.states()) {
                State earlier = state.key().hasPlaceholder() ? null : first.putIfAbsent(state.name(), state);
                if (earlier != null && earlier.scope() != scope) {
                    report(state, earlier, context);
                }
            }
        }
    }

    /// That a Map has both `ItemProcessor` and `Iterator` has a finding of its own.
    private static boolean isSecondProcessor(Scope scope) {
        return scope.owner()
                .filter(owner -> owner.source().has("ItemProcessor")
                        && owner.source().has("Iterator")
                        && owner.innerScopes().indexOf(scope) == 1)
                .isPresent();
    }

    private static void report(State state, State earlier, RuleContext context) {
        context.report(state.key().span(), state.pointer())
                .message(
                        "The name `%s` is taken by a state of %s",
                        state.name(), earlier.scope().title())
                .why("AWS refuses the definition: names are unique in the whole machine, with all its branches")
                .help("rename one of them, and the transitions that name it")
                .related(earlier.key().span(), "has the same name")
                .aws(AwsCode.DUPLICATE_STATE_NAME)
                .submit();
    }
}
