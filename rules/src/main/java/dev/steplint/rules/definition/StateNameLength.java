package dev.steplint.rules.definition;

import dev.steplint.model.State;
import dev.steplint.rule.AwsCode;
import dev.steplint.rule.Category;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;

/// Reports a state whose name is empty or too long (Amazon States Language specification, "States").
public final class StateNameLength implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("state-name-length")
            .summary("Name of a state is empty or longer than 80 characters")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("names")
            .build();

    private static final int LONGEST = 80;

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (state.key().hasPlaceholder()) {
            return;
        }
        int length = state.name().codePointCount(0, state.name().length());
        if (length >= 1 && length <= LONGEST) {
            return;
        }
        FindingBuilder finding = context.report(state.key().span(), state.pointer())
                .why("AWS refuses the definition: the name of a state has 1 to 80 characters")
                .aws(AwsCode.INVALID_STATE_NAME);
        if (length == 0) {
            finding.message("A state of %s has an empty name", state.scope().title())
                    .help("name it for what it does");
        } else {
            finding.message("The name `%s` has %d characters", shortened(state.name()), length)
                    .help("shorten it to 80 characters, here and where it is named");
        }
        finding.submit();
    }

    private static String shortened(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 30)) + "…";
    }
}
