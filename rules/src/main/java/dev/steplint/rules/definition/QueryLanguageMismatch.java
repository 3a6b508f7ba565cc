package dev.steplint.rules.definition;

import dev.steplint.grammar.ConstructKind;
import dev.steplint.grammar.QueryLanguage;
import dev.steplint.json.JsonMember;
import dev.steplint.model.Construct;
import dev.steplint.rule.AwsText;
import dev.steplint.rule.Category;
import dev.steplint.rule.ConstructRule;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.Fix;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.List;
import java.util.Optional;

/// Reports a field that exists only in the query language that is not in force
/// (AWS Step Functions Developer Guide, "Transforming data with JSONata").
public final class QueryLanguageMismatch implements ConstructRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("query-language-mismatch")
            .summary("Field belongs to the other query language")
            .severity(Severity.ERROR)
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
    public void check(Construct construct, RuleContext context) {
        if (QueryLanguageDowngrade.downgrades(construct.language(), context.machine())) {
            return;
        }
        List<JsonMember> foreign = FieldUse.of(construct).stream()
                .filter(use -> use instanceof FieldUse.OtherLanguage)
                .map(FieldUse::member)
                .toList();
        // What a JSONPath choice rule tests takes several fields, and they are one mistake.
        boolean once =
                construct.kind() == ConstructKind.CHOICE_RULE && construct.queryLanguage() == QueryLanguage.JSONATA;
        foreign.stream().limit(once ? 1 : foreign.size()).forEach(member -> report(construct, member, context));
    }

    private static void report(Construct construct, JsonMember member, RuleContext context) {
        QueryLanguage language = construct.queryLanguage();
        FindingBuilder finding = context.report(member.keySpan(), construct.pointer());
        Optional<JsonMember> setting = construct.language().field();
        switch (language) {
            case JSONATA -> {
                finding.aws(AwsText.OTHER_LANGUAGE, "JSONata", member.key(), "JSONPath");
                finding.message("`%s` is a JSONPath field, and %s uses JSONata", member.key(), construct.title())
                        .why("AWS refuses the definition: a JSONata state has no JSONPath fields")
                        .help("%s", LanguageCounterparts.inJsonata(construct, member.key()));
                setting.ifPresent(field -> finding.related(field.valueSpan(), "JSONata is set here"));
            }
            case JSONPATH -> {
                finding.aws(AwsText.OTHER_LANGUAGE, "JSONPath", member.key(), "JSONata");
                finding.message("`%s` is a JSONata field, and %s uses JSONPath", member.key(), construct.title())
                        .help("%s", helpInJsonPath(construct, member.key(), context));
                mending(construct, context).ifPresent(finding::fix);
                setting.ifPresentOrElse(
                        field -> finding.why("AWS refuses the definition: a JSONPath state has no JSONata fields")
                                .related(field.valueSpan(), "JSONPath is set here"),
                        () -> finding.why(
                                "AWS refuses the definition: JSONPath is in force unless `QueryLanguage` is set"));
            }
        }
        finding.submit();
    }

    /// The machine is refused as it is, so nothing that works is changed.
    private static Optional<Fix> mending(Construct construct, RuleContext context) {
        return isForMachine(construct, context)
                ? LanguageChange.ofMachine(context)
                : LanguageChange.ofState(construct, Fix.Safety.SAFE, context);
    }

    private static boolean isForMachine(Construct construct, RuleContext context) {
        return construct.language().field().isEmpty()
                && context.fact(LanguageUse.KEY).mostlyJsonata();
    }

    private static String helpInJsonPath(Construct construct, String field, RuleContext context) {
        if (isForMachine(construct, context)) {
            return "set `QueryLanguage` to `JSONata` at the top of the definition";
        }
        boolean both = FieldUse.of(construct).stream()
                .anyMatch(use -> use instanceof FieldUse.Legal legal
                        && !legal.spec().dialect().allows(QueryLanguage.JSONATA));
        return both
                ? LanguageCounterparts.inJsonPath(construct, field)
                : "set `QueryLanguage` of the state to `JSONata`";
    }
}
