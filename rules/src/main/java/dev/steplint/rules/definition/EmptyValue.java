package dev.steplint.rules.definition;

import dev.steplint.facts.UnreadText;
import dev.steplint.grammar.ValueType;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonString;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.AwsCode;
import dev.steplint.rule.AwsText;
import dev.steplint.rule.Category;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.Map;

/// Reports a list or an object that must hold something and is empty.
public final class EmptyValue implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("empty-value")
            .summary("Value that must not be empty is empty")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("required")
            .build();

    /// What a field should hold, by its name.
    private static final Map<String, String> CONTENTS = Map.ofEntries(
            Map.entry("Branches", "add a branch with `StartAt` and `States`"),
            Map.entry("Choices", "add a choice rule"),
            Map.entry("States", "add a state"),
            Map.entry("ErrorEquals", "add the name of an error, such as `States.ALL`"),
            Map.entry("And", "add a rule to it"),
            Map.entry("Or", "add a rule to it"),
            Map.entry("CSVHeaders", "add the names of the columns"));

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        for (TypedValue value : context.fact(TypedValue.ALL)) {
            if (isEmpty(value) && !context.fact(UnreadText.KEY).within(value.value())) {
                FindingBuilder finding = context.report(value.value().span(), value.pointer())
                        .message("%s is empty", value.title())
                        .why("AWS refuses the definition: the field must hold something")
                        .help("%s", CONTENTS.getOrDefault(value.field().key(), "write a value"));
                // Of what else is empty its words are not known.
                boolean list = value.value() instanceof JsonArray;
                (list ? finding.aws(AwsText.EMPTY) : finding.aws(AwsCode.SCHEMA_VALIDATION_FAILED)).submit();
            }
        }
    }

    private static boolean isEmpty(TypedValue value) {
        boolean list = value.type() instanceof ValueType.ListOf type
                && type.nonEmpty()
                && value.value() instanceof JsonArray array
                && array.isEmpty();
        boolean states = value.type() instanceof ValueType.States
                && value.value() instanceof JsonObject object
                && object.isEmpty();
        boolean text = value.type() instanceof ValueType.Text type
                && type.minLength() > 0
                && value.value() instanceof JsonString string
                && string.value().isEmpty();
        return list || states || text;
    }
}
