package dev.steplint.rules.definition;

import dev.steplint.expr.jsonata.JsonataFault;
import dev.steplint.expr.jsonata.Slips;
import dev.steplint.facts.JsonataExpression;
import dev.steplint.facts.JsonataExpressions;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.AwsCode;
import dev.steplint.rule.Category;
import dev.steplint.rule.Edit;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.Fix;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.source.Span;
import java.util.List;

/// Reports a JSONata expression that cannot be read
/// (AWS Step Functions Developer Guide, "Transforming data with JSONata").
public final class MalformedJsonata implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("malformed-jsonata")
            .summary("JSONata expression cannot be read")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("jsonata")
            .fixable()
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        for (JsonataExpression expression : context.fact(JsonataExpressions.KEY).all()) {
            expression.parsed().fault().ifPresent(fault -> report(expression, fault, context));
        }
    }

    private static void report(JsonataExpression expression, JsonataFault fault, RuleContext context) {
        Span place = fault.start() == fault.end()
                ? expression.text().contentSpan()
                : expression.spanOf(fault.start(), fault.end());
        FindingBuilder finding = context.report(place, expression.pointer())
                .message("%s does not parse: %s", expression.title(), fault.message())
                .why("AWS refuses the definition: what stands in `{%% %%}` is no JSONata expression")
                .help("%s", fault.help())
                .aws(AwsCode.INVALID_JSONATA_EXPRESSION, fault.reference());
        List<Edit> edits = Slips.mend(expression.code()).stream()
                .map(repair -> new Edit(expression.spanOf(repair.start(), repair.end()), repair.replacement()))
                .toList();
        if (!edits.isEmpty()) {
            finding.fix(new Fix(Phrases.capital(fault.help()), Fix.Safety.SAFE, edits));
        }
        finding.submit();
    }
}
