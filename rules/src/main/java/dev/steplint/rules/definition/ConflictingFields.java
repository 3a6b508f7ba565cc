package dev.steplint.rules.definition;

import dev.steplint.grammar.FieldGroup;
import dev.steplint.json.JsonMember;
import dev.steplint.model.Construct;
import dev.steplint.rule.AwsCode;
import dev.steplint.rule.Category;
import dev.steplint.rule.ConstructRule;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.List;

/// Reports fields of which an object may have one, such as a value and the path to it.
public final class ConflictingFields implements ConstructRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("conflicting-fields")
            .summary("Fields exclude each other")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("exclusive")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Construct construct, RuleContext context) {
        if (construct.grammar().groups().isEmpty()) {
            return;
        }
        List<JsonMember> legal = FieldUse.of(construct).stream()
                .filter(use -> use instanceof FieldUse.Legal)
                .map(FieldUse::member)
                .toList();
        for (FieldGroup group : construct.grammar().groups()) {
            boolean exclusive = switch (group.kind()) {
                case EXACTLY_ONE, AT_MOST_ONE -> true;
                case AT_LEAST_ONE -> false;
            };
            List<JsonMember> present = legal.stream()
                    .filter(member -> group.fields().contains(member.key()))
                    .toList();
            if (exclusive && present.size() > 1) {
                report(construct, present, context);
            }
        }
    }

    private static void report(Construct construct, List<JsonMember> present, RuleContext context) {
        List<String> names = present.stream().map(JsonMember::key).toList();
        JsonMember last = present.getLast();
        FindingBuilder finding = context.report(
                        last.keySpan(), construct.pointer().child(last.key()))
                .message("%s has %s, of which it may have one", Phrases.capital(construct.title()), Phrases.all(names))
                .why("AWS refuses the definition: the fields say the same thing in different ways")
                .help("keep one of the %s", present.size() == 2 ? "two" : present.size() + " fields")
                .aws(AwsCode.SCHEMA_VALIDATION_FAILED);
        present.subList(0, present.size() - 1)
                .forEach(member -> finding.related(member.keySpan(), "excludes `%s`", last.key()));
        finding.submit();
    }
}
