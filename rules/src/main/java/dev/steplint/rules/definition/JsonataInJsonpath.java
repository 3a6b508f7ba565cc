package dev.steplint.rules.definition;

import dev.steplint.facts.DataEntry;
import dev.steplint.facts.DataField;
import dev.steplint.facts.DataFields;
import dev.steplint.grammar.Dialect;
import dev.steplint.grammar.QueryLanguage;
import dev.steplint.grammar.ValueType;
import dev.steplint.json.JsonString;
import dev.steplint.model.Construct;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.Category;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.Fix;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.HashSet;
import java.util.Set;

/// Reports JSONata in a state whose query language is JSONPath, where it is text
/// (AWS Step Functions Developer Guide, "Transforming data").
public final class JsonataInJsonpath implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("jsonata-in-jsonpath")
            .summary("JSONata string stands in a JSONPath state")
            .severity(Severity.WARNING)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("jsonata", "jsonpath", "query-language")
            .fixable()
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        // One finding a construct: what is to be mended is its query language.
        Set<Construct> reported = new HashSet<>();
        for (DataField field : context.fact(DataFields.KEY).all()) {
            Construct construct = field.construct();
            if (!construct.language().is(QueryLanguage.JSONPATH) || !takesText(field)) {
                continue;
            }
            field.entries().stream()
                    .filter(entry -> entry.text()
                            .map(JsonString::value)
                            .filter(JsonataInJsonpath::isJsonata)
                            .isPresent())
                    .findFirst()
                    .filter(_ -> !hasJsonataField(construct) && reported.add(construct))
                    .ifPresent(entry -> report(field, entry, context));
        }
    }

    /// In a field for a number or a timestamp the string is of the wrong type, which is a finding of its own.
    private static boolean takesText(DataField field) {
        return field.isPayloadTemplate()
                || field.spec().type() instanceof ValueType.Text
                || field.spec().type() instanceof ValueType.Anything;
    }

    /// Whether a field that JSONPath does not have is reported here already.
    private static boolean hasJsonataField(Construct construct) {
        return construct.fields().stream().anyMatch(field -> field.spec().dialect() == Dialect.JSONATA);
    }

    private static boolean isJsonata(String text) {
        return text.startsWith("{%") && text.endsWith("%}");
    }

    private static void report(DataField field, DataEntry entry, RuleContext context) {
        FindingBuilder finding = context.report(entry.value().span(), entry.pointer())
                .message(
                        "`%s` of %s holds JSONata in a JSONPath state",
                        field.name(), field.construct().title())
                .why("the expression is not evaluated: its text is the value")
                .help("set `\"QueryLanguage\": \"JSONata\"` in the state");
        field.construct()
                .language()
                .field()
                .ifPresent(setting -> finding.related(setting.span(), "JSONPath is set here"));
        LanguageChange.ofState(field.construct(), Fix.Safety.UNSAFE, context).ifPresent(finding::fix);
        finding.submit();
    }
}
