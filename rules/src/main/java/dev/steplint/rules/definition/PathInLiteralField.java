package dev.steplint.rules.definition;

import dev.steplint.grammar.QueryLanguage;
import dev.steplint.grammar.ValueType;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonString;
import dev.steplint.model.Construct;
import dev.steplint.rule.AwsCode;
import dev.steplint.rule.Category;
import dev.steplint.rule.ConstructRule;
import dev.steplint.rule.Edit;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.Fix;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.List;
import java.util.Optional;

/// Reports a path in a field that takes text as it is, beside which a field `…Path` exists: `StringEquals`, `Cause`
/// (API reference, ValidateStateMachineDefinition, NO_PATH).
public final class PathInLiteralField implements ConstructRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("path-in-literal-field")
            .summary("Path stands in a field that is not evaluated")
            .severity(Severity.WARNING)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("jsonpath")
            .fixable()
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Construct construct, RuleContext context) {
        if (!construct.language().is(QueryLanguage.JSONPATH)) {
            return;
        }
        for (JsonMember member : construct.source().members()) {
            if (isText(construct, member.key())
                    && takesPath(construct, member.key() + "Path")
                    && member.value()
                            .asString()
                            .flatMap(JsonString::known)
                            .filter(PathField::looksEvaluated)
                            .isPresent()) {
                report(construct, member, context);
            }
        }
    }

    private static boolean isText(Construct construct, String name) {
        return construct
                .grammar()
                .field(name)
                .filter(spec -> spec.type() instanceof ValueType.Text)
                .isPresent();
    }

    private static boolean takesPath(Construct construct, String name) {
        return construct
                .grammar()
                .field(name)
                .filter(spec -> PathField.takesPath(spec.type()))
                .isPresent();
    }

    private static void report(Construct construct, JsonMember member, RuleContext context) {
        String other = member.key() + "Path";
        FindingBuilder finding = context.report(
                        member.valueSpan(), construct.pointer().child(member.key()))
                .message("`%s` in %s takes a path as plain text", member.key(), construct.title())
                .why("the path is not evaluated: the text with its `$` is the value")
                .help("use `%s`", other)
                .aws(AwsCode.NO_PATH);
        Optional<Edit> edit = construct.source().has(other) ? Optional.empty() : Edit.rewrite(member.name(), other);
        edit.ifPresent(it ->
                finding.fix(new Fix("Rename the field to `%s`".formatted(other), Fix.Safety.UNSAFE, List.of(it))));
        finding.submit();
    }
}
