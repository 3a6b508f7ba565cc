package dev.steplint.rules.flow;

import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.model.ParallelState;
import dev.steplint.model.State;
import dev.steplint.rule.Category;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import java.util.List;
import java.util.Set;

/// Reports a Parallel state around a single branch that does nothing with it: no handler for its errors, no shaping of its
/// input and result.
public final class SingleBranchParallel implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("single-branch-parallel")
            .summary("Parallel state has a single branch")
            .severity(Severity.INFO)
            .category(Category.FLOW)
            .since("0.1.0")
            .tags("parallel", "cost")
            .build();

    /// With one of these the state is a block around the states of its branch.
    private static final List<String> FIELDS_OF_A_BLOCK = List.of(
            "Retry",
            "Catch",
            "Assign",
            "Parameters",
            "Arguments",
            "InputPath",
            "ResultSelector",
            "ResultPath",
            "OutputPath",
            "Output");

    /// Values that only take the result of the branch out of its array.
    private static final Set<String> UNWRAPPING =
            Set.of("$", "$[0]", "$.[0]", "{%$states.result[0]%}", "{%$states.result%}");

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (!(state instanceof ParallelState parallel) || parallel.branches().size() != 1 || isBlock(parallel)) {
            return;
        }
        JsonMember branches = parallel.field("Branches").orElseThrow();
        if (branches.value() instanceof JsonArray array && array.elements().size() == 1) {
            context.report(branches.keySpan(), parallel.pointer().child("Branches"))
                    .message("Parallel state `%s` has a single branch", parallel.name())
                    .why("nothing runs beside it, and each execution pays for a transition more")
                    .help("put the states of the branch in the place of `%s`", parallel.name())
                    .submit();
        }
    }

    private static boolean isBlock(ParallelState parallel) {
        return FIELDS_OF_A_BLOCK.stream()
                .flatMap(field -> parallel.source().value(field).stream())
                .anyMatch(value -> !isWithoutEffect(value));
    }

    private static boolean isWithoutEffect(JsonValue value) {
        return value instanceof JsonArray array && array.isEmpty()
                || value instanceof JsonString text
                        && UNWRAPPING.contains(text.value().replace(" ", ""));
    }
}
