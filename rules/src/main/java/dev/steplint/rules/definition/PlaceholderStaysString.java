package dev.steplint.rules.definition;

import dev.steplint.grammar.QueryLanguage;
import dev.steplint.grammar.ValueType;
import dev.steplint.host.Origin;
import dev.steplint.host.value.Reference;
import dev.steplint.json.JsonPlaceholder;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.model.Construct;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.AwsCode;
import dev.steplint.rule.Category;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;

/// Reports a placeholder where a number or boolean belongs, in a definition that a template holds as an object: what
/// replaces it stays within the quotes.
///
/// CloudFormation writes the object as JSON text first, each `${…}` in quotes, and `Ref` gives text for parameters of
/// the type `Number` too. In JSONata states the text may be an expression, so those are left alone.
public final class PlaceholderStaysString implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("placeholder-stays-string")
            .summary("Placeholder for a number becomes a string")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("template", "cloudformation", "sam", "type")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        boolean object = context.definition()
                .surroundings()
                .origin()
                .filter(origin -> origin.form() == Origin.Form.OBJECT)
                .isPresent();
        if (!object) {
            return;
        }
        for (Construct construct : machine.constructs()) {
            for (FieldUse use : FieldUse.of(construct)) {
                if (use instanceof FieldUse.Legal legal
                        && isCertain(legal.spec().type(), construct)
                        && isText(legal.member().value())
                        && !isVariable(legal.member().value(), context)) {
                    report(construct, legal, context);
                }
            }
        }
    }

    private static boolean isCertain(ValueType type, Construct construct) {
        boolean jsonPath = construct.language().settled() && construct.queryLanguage() == QueryLanguage.JSONPATH;
        if (type instanceof ValueType.Whole whole) {
            return jsonPath || !whole.orExpression();
        }
        if (type instanceof ValueType.Decimal decimal) {
            return jsonPath || !decimal.orExpression();
        }
        return type instanceof ValueType.Flag;
    }

    /// Whether a value is text for certain, whatever text that is. What a condition of the template chooses need not be.
    private static boolean isText(JsonValue value) {
        return value instanceof JsonString string && string.hasPlaceholder()
                || value instanceof JsonPlaceholder placeholder
                        && placeholder.text().startsWith("${")
                        && !placeholder.text().startsWith("${Fn::");
    }

    /// Whether a tool replaces all of a value by one of any type before it writes the definition.
    private static boolean isVariable(JsonValue value, RuleContext context) {
        return context.definition()
                .surroundings()
                .bindings()
                .reference(value)
                .filter(Reference.Variable.class::isInstance)
                .isPresent();
    }

    private static void report(Construct construct, FieldUse.Legal legal, RuleContext context) {
        String field = legal.member().key();
        boolean flag = legal.spec().type() instanceof ValueType.Flag;
        context.report(legal.member().valueSpan(), construct.pointer().child(field))
                .message(
                        "`%s` of %s becomes a string, not %s",
                        field, construct.title(), flag ? "a boolean" : "a number")
                .why("a definition given as an object keeps its placeholders in quotes, and AWS refuses the string")
                .help("%s", help(context))
                .aws(AwsCode.SCHEMA_VALIDATION_FAILED)
                .submit();
    }

    /// The Serverless Framework takes no file as it is, but replaces variables of its own before it writes the text.
    private static String help(RuleContext context) {
        boolean service = context.definition()
                .surroundings()
                .origin()
                .filter(origin -> origin.pointer().text().startsWith("/stepFunctions/"))
                .isPresent();
        return service
                ? "write the value itself, or a variable of the service (`${self:custom.…}`), which keeps its type"
                : "give the definition as `DefinitionString` or as a file, with the placeholder unquoted";
    }
}
