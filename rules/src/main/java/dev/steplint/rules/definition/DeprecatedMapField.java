package dev.steplint.rules.definition;

import dev.steplint.grammar.Support;
import dev.steplint.json.JsonMember;
import dev.steplint.model.Construct;
import dev.steplint.rule.Category;
import dev.steplint.rule.ConstructRule;
import dev.steplint.rule.Edit;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.Fix;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.List;
import java.util.Map;

/// Reports a field of a Map by its old name
/// (AWS Step Functions Developer Guide, "Map state in Inline mode", deprecated fields).
public final class DeprecatedMapField implements ConstructRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("deprecated-map-field")
            .summary("Map has a field by its old name")
            .severity(Severity.INFO)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("map")
            .fixable()
            .build();

    private static final Map<String, String> SUCCESSORS =
            Map.of("Iterator", "ItemProcessor", "Parameters", "ItemSelector");

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Construct construct, RuleContext context) {
        for (FieldUse use : FieldUse.of(construct)) {
            if (use instanceof FieldUse.Legal legal
                    && legal.spec().support() == Support.DEPRECATED
                    && SUCCESSORS.containsKey(legal.spec().name())) {
                String successor = SUCCESSORS.get(legal.spec().name());
                // That both are there has a finding of its own, and which of them holds is not known.
                if (!construct.source().has(successor)) {
                    report(construct, legal.member(), successor, context);
                }
            }
        }
    }

    private static void report(Construct construct, JsonMember member, String successor, RuleContext context) {
        FindingBuilder finding = context.report(
                        member.keySpan(), construct.pointer().child(member.key()))
                .message("`%s` of %s is the old name of `%s`", member.key(), construct.title(), successor)
                .why("AWS takes it for the sake of old definitions, and documents new features for the other one")
                .help("rename it to `%s`", successor);
        Edit.rewrite(member.name(), successor)
                .map(edit -> new Fix("Rename it to `%s`".formatted(successor), Fix.Safety.SAFE, List.of(edit)))
                .ifPresent(finding::fix);
        finding.submit();
    }
}
