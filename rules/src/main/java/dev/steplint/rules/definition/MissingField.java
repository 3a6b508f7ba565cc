package dev.steplint.rules.definition;

import dev.steplint.facts.UnreadText;
import dev.steplint.grammar.ConstructKind;
import dev.steplint.grammar.FieldGroup;
import dev.steplint.grammar.FieldSpec;
import dev.steplint.grammar.Support;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.model.Construct;
import dev.steplint.rule.AwsCode;
import dev.steplint.rule.AwsText;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.ConstructRule;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.MisspeltFields;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.List;

/// Reports an object that lacks a field it must have.
///
/// Silent where another rule speaks: of a misspelt key `unknown-field`, of a field of the other query language
/// `query-language-mismatch`, of `Next` and `End` `missing-transition`, of `Type` `missing-state-type`.
public final class MissingField implements ConstructRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("missing-field")
            .summary("Required field is missing")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("required")
            .build();

    private static final String WHY = "AWS refuses the definition: the field is required";

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Construct construct, RuleContext context) {
        boolean incomplete = construct.source().unknownMember().isPresent()
                || context.fact(UnreadText.KEY).within(construct.source());
        if (incomplete) {
            return;
        }
        List<String> missing = construct.grammar().fields().stream()
                .filter(field -> field.required() && isMissing(construct, field))
                .map(FieldSpec::name)
                .toList();
        if (!missing.isEmpty()) {
            FindingBuilder finding = report(construct, context)
                    .message("%s has no %s", Phrases.capital(construct.title()), Phrases.either(missing))
                    .why(WHY)
                    .help("add %s", Phrases.all(missing));
            boolean machine = construct.kind() == ConstructKind.STATE_MACHINE;
            (machine
                            ? finding.aws(AwsText.REQUIRED_FIELDS, String.join(", ", missing.reversed()))
                            : finding.aws(AwsCode.SCHEMA_VALIDATION_FAILED))
                    .submit();
        }
        construct.grammar().groups().forEach(group -> checkGroup(construct, group, context));
        if (construct.kind() == ConstructKind.PROCESSOR_CONFIG) {
            checkExecutionType(construct, context);
        }
    }

    private static boolean isMissing(Construct construct, FieldSpec field) {
        return construct.language().settled()
                && field.dialect().allows(construct.queryLanguage())
                && isAbsent(construct, field.name())
                && (!field.name().equals("Condition") || !hasOtherLanguage(construct));
    }

    /// Whether nothing in the construct stands for a field: no misspelt key, and no `End` where only `Next` may be.
    private static boolean isAbsent(Construct construct, String field) {
        boolean ends = field.equals("Next")
                && construct.field("End").isPresent()
                && construct.grammar().field("End").isEmpty();
        return !ends
                && construct.field(field).isEmpty()
                && MisspeltFields.find(construct, field).isEmpty();
    }

    private static boolean hasOtherLanguage(Construct construct) {
        return FieldUse.of(construct).stream().anyMatch(use -> use instanceof FieldUse.OtherLanguage);
    }

    private static void checkGroup(Construct construct, FieldGroup group, RuleContext context) {
        boolean required = switch (group.kind()) {
            case EXACTLY_ONE, AT_LEAST_ONE -> true;
            case AT_MOST_ONE -> false;
        };
        // A field of the other query language stands for the one that is missing.
        if (!required || !group.fields().stream().allMatch(field -> isAbsent(construct, field))) {
            return;
        }
        List<String> choice = group.fields().stream()
                .flatMap(name -> construct.grammar().field(name).stream())
                .filter(field -> field.support() == Support.SUPPORTED && FieldUse.exists(field, construct.language()))
                .map(FieldSpec::name)
                .toList();
        FindingBuilder finding = report(construct, context)
                .message("%s has no %s", Phrases.capital(construct.title()), Phrases.either(choice))
                .why(WHY)
                .help("add `%s`", choice.getFirst());
        if (!construct.grammar().closed() && !construct.source().isEmpty()) {
            // AWS's own validators disagree about what else may stand here.
            finding.severity(Severity.WARNING).confidence(Confidence.MEDIUM);
        } else if (construct.kind() == ConstructKind.CREDENTIALS) {
            finding.aws(AwsText.REQUIRED_FIELD, choice.getFirst());
        } else {
            finding.aws(AwsCode.SCHEMA_VALIDATION_FAILED);
        }
        finding.submit();
    }

    /// Children of a distributed Map are executions of their own, whose type must be said
    /// (Developer Guide, "Map state in Distributed mode").
    private static void checkExecutionType(Construct construct, RuleContext context) {
        boolean distributed = construct
                .field("Mode")
                .map(JsonMember::value)
                .flatMap(JsonValue::asString)
                .flatMap(JsonString::known)
                .filter("DISTRIBUTED"::equals)
                .isPresent();
        if (distributed && isAbsent(construct, "ExecutionType")) {
            report(construct, context)
                    .message("%s is distributed and has no `ExecutionType`", construct.title())
                    .why("AWS refuses the definition: it must say whether children are Standard or Express")
                    .help("add `ExecutionType` with `STANDARD` or `EXPRESS`")
                    .aws(AwsCode.SCHEMA_VALIDATION_FAILED)
                    .submit();
        }
    }

    private static FindingBuilder report(Construct construct, RuleContext context) {
        return context.report(construct.anchor(), construct.pointer());
    }
}
