package dev.steplint.rules.definition;

import dev.steplint.grammar.ConstructKind;
import dev.steplint.grammar.QueryLanguage;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.model.Construct;
import dev.steplint.rule.AwsCode;
import dev.steplint.rule.Category;
import dev.steplint.rule.ConstructRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.List;
import java.util.stream.Stream;

/// Reports an expression or a path where the language takes a constant: `Resource`, `ErrorEquals`
/// (AWS Step Functions Developer Guide, "Transforming data with JSONata"; "Task workflow state").
///
/// Other fields that take constants have rules of their own that an expression breaks: a target that is no state, a
/// number that is text, a word that is not in a list.
public final class ExpressionInConstantField implements ConstructRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("expression-in-constant-field")
            .summary("Expression stands where only a constant may")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("jsonata", "jsonpath", "resource")
            .build();

    private static final String RESOURCE = "Resource";

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Construct construct, RuleContext context) {
        // What a reader or writer of a Map takes is a short list, which is for another rule.
        construct.field(RESOURCE).stream()
                .filter(_ -> construct.kind() == ConstructKind.TASK)
                .map(JsonMember::value)
                .flatMap(value -> expression(value, construct))
                .forEach(text -> reportResource(text, construct, context));
        construct
                .field("ErrorEquals")
                .map(JsonMember::value)
                .flatMap(JsonValue::asArray)
                .map(JsonArray::elements)
                .stream()
                .flatMap(List::stream)
                .flatMap(value -> expression(value, construct))
                .forEach(text -> reportError(text, construct, context));
    }

    private static Stream<JsonString> expression(JsonValue value, Construct construct) {
        return value.asString().stream()
                .filter(text -> !text.hasPlaceholder() && isExpression(text.value(), construct));
    }

    private static boolean isExpression(String text, Construct construct) {
        return construct.language().is(QueryLanguage.JSONATA)
                ? text.startsWith("{%") && text.endsWith("%}")
                : construct.language().is(QueryLanguage.JSONPATH) && PathField.looksEvaluated(text);
    }

    private static void reportResource(JsonString text, Construct construct, RuleContext context) {
        context.report(text.span(), construct.pointer().child(RESOURCE))
                .message("`Resource` of %s is computed, which it cannot be", construct.title())
                .why("AWS refuses the definition: the text is no ARN, and nothing evaluates it")
                .help("call `arn:aws:states:::lambda:invoke` with a computed `FunctionName`, or choose in a Choice")
                .aws(AwsCode.SCHEMA_VALIDATION_FAILED)
                .submit();
    }

    private static void reportError(JsonString text, Construct construct, RuleContext context) {
        context.report(text.span(), construct.pointer().child("ErrorEquals"))
                .message("`ErrorEquals` of %s holds an expression, which nothing evaluates", construct.title())
                .why("an error would have to have the text as its name, so this matches none")
                .help("write the names of the errors out")
                .severity(Severity.WARNING)
                .submit();
    }
}
