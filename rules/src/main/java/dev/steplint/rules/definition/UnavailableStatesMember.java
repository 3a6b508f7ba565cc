package dev.steplint.rules.definition;

import dev.steplint.facts.JsonataExpression;
import dev.steplint.facts.JsonataExpressions;
import dev.steplint.facts.StatesPath;
import dev.steplint.grammar.ConstructKind;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.Category;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.Set;

/// Reports `$states.result` and `$states.errorOutput` where there is none
/// (AWS Step Functions Developer Guide, "Transforming data with JSONata", reserved variables).
public final class UnavailableStatesMember implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("unavailable-states-member")
            .summary("Result or error output is read where there is none")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("jsonata")
            .build();

    private static final Set<String> AFTERWARDS = Set.of("Assign", "Output");

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        for (JsonataExpression expression : context.fact(JsonataExpressions.KEY).all()) {
            expression
                    .statesPaths()
                    .flatMap(path -> path.name(0).stream())
                    .forEach(member -> check(member, expression, context));
        }
    }

    private static void check(StatesPath.Step member, JsonataExpression expression, RuleContext context) {
        ConstructKind kind = expression.construct().kind();
        boolean afterwards = AFTERWARDS.contains(expression.field());
        boolean result = member.name().equals("result");
        boolean errorOutput = member.name().equals("errorOutput");
        boolean available =
                result && afterwards && hasResult(kind) || errorOutput && afterwards && kind == ConstructKind.CATCHER;
        if (available || !result && !errorOutput) {
            return;
        }
        FindingBuilder finding = context.report(expression.spanOf(member.part()), expression.pointer())
                .message("%s reads `$states.%s`, which is not there", expression.title(), member.name());
        if (errorOutput) {
            finding.why("AWS refuses the definition: only `Assign` and `Output` of a catcher have an error output");
        } else {
            finding.why(
                    "AWS refuses the definition: only `Assign` and `Output` of a task, Parallel or Map have a result");
        }
        finding.help("%s", help(result, kind)).submit();
    }

    private static boolean hasResult(ConstructKind kind) {
        return kind == ConstructKind.TASK || kind == ConstructKind.PARALLEL || kind == ConstructKind.MAP;
    }

    private static String help(boolean result, ConstructKind kind) {
        if (kind == ConstructKind.CATCHER) {
            return "read the error from `$states.errorOutput`";
        }
        if (result) {
            return hasResult(kind)
                    ? "move it into `Output` or `Assign`, which are evaluated after the work"
                    : "read what the state before passed on from `$states.input`";
        }
        return "assign it in the catcher, and read the variable";
    }
}
