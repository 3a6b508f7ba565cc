package dev.steplint.rules.definition;

import dev.steplint.expr.jsonata.Jsonata;
import dev.steplint.facts.JsonataExpression;
import dev.steplint.facts.JsonataExpressions;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;

/// Reports `??` and `?:`, which JSONata has since 2.1
/// (AWS Step Functions Developer Guide, "Transforming data with JSONata": JSONata 2.0.6).
public final class NewerJsonataOperator implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("newer-jsonata-operator")
            .summary("JSONata operator is newer than Step Functions")
            .severity(Severity.WARNING)
            // The guide names the version; what the service does with these operators is not recorded.
            .confidence(Confidence.MEDIUM)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("jsonata")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        for (JsonataExpression expression : context.fact(JsonataExpressions.KEY).all()) {
            expression.occurrences().forEach(occurrence -> {
                if (occurrence.part() instanceof Jsonata.Binary binary
                        && (binary.operator().equals("??") || binary.operator().equals("?:"))) {
                    report(binary, expression, context);
                }
            });
        }
    }

    private static void report(Jsonata.Binary binary, JsonataExpression expression, RuleContext context) {
        int start = binary.operatorStart();
        FindingBuilder finding = context.report(expression.spanOf(start, start + 2), expression.pointer())
                .message("%s uses `%s`, which JSONata has since 2.1", expression.title(), binary.operator())
                .why("Step Functions documents JSONata 2.0.6, in which this does not parse: AWS may refuse it");
        if (binary.operator().equals("??")) {
            finding.help("write `$exists(a) ? a : b`");
        } else {
            finding.help("write `a ? a : b`");
        }
        finding.submit();
    }
}
