package dev.steplint.rules.definition;

import dev.steplint.grammar.ValueType;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonString;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.AwsCode;
import dev.steplint.rule.Category;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.math.BigDecimal;

/// Reports a number or a text that goes beyond the bounds of its field.
///
/// Where sources differ, the grammar has the widest bounds of them.
public final class OutOfRange implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("out-of-range")
            .summary("Value is beyond the bounds of its field")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("limit")
            .build();

    private static final String WHY = "AWS refuses the definition: the value is beyond the bounds of the field";

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        for (TypedValue value : context.fact(TypedValue.ALL)) {
            if (value.value() instanceof JsonNumber number) {
                checkNumber(value, number, context);
            } else if (value.value() instanceof JsonString text
                    && value.type() instanceof ValueType.Text type
                    && text.value().length() > type.maxLength()) {
                report(value, context)
                        .message("%s is longer than %d characters", value.title(), type.maxLength())
                        .help("shorten it to %d characters", type.maxLength())
                        .submit();
            }
        }
    }

    private static void checkNumber(TypedValue value, JsonNumber number, RuleContext context) {
        if (value.type() instanceof ValueType.Whole type) {
            check(value, number, BigDecimal.valueOf(type.min()), BigDecimal.valueOf(type.max()), context);
        } else if (value.type() instanceof ValueType.Decimal type && type.isBounded()) {
            check(value, number, BigDecimal.valueOf(type.min()), BigDecimal.valueOf(type.max()), context);
        }
    }

    private static void check(
            TypedValue value, JsonNumber number, BigDecimal min, BigDecimal max, RuleContext context) {
        if (number.value().compareTo(min) < 0) {
            report(value, context)
                    .message("%s is `%s`, less than %s", value.title(), number.text(), plain(min))
                    .help("write %s or more", plain(min))
                    .submit();
        } else if (number.value().compareTo(max) > 0) {
            report(value, context)
                    .message("%s is `%s`, more than %s", value.title(), number.text(), plain(max))
                    .help("write %s or less", plain(max))
                    .submit();
        }
    }

    private static String plain(BigDecimal bound) {
        return bound.stripTrailingZeros().toPlainString();
    }

    private static FindingBuilder report(TypedValue value, RuleContext context) {
        return context.report(value.value().span(), value.pointer()).why(WHY).aws(AwsCode.SCHEMA_VALIDATION_FAILED);
    }
}
