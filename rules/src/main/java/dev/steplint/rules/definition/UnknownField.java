package dev.steplint.rules.definition;

import dev.steplint.facts.UnreadText;
import dev.steplint.grammar.FieldSpec;
import dev.steplint.grammar.Support;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.model.Construct;
import dev.steplint.rule.AwsText;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.ConstructRule;
import dev.steplint.rule.Edit;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.Fix;
import dev.steplint.rule.MisspeltFields;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reports a key that the language does not have where it stands (AWS: "Field 'X' is not supported").
public final class UnknownField implements ConstructRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("unknown-field")
            .summary("Field that the language does not have here")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("typo")
            .fixable()
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Construct construct, RuleContext context) {
        List<FieldUse> uses = FieldUse.of(construct);
        // That it has none of its own fields is a finding of `missing-field`.
        boolean bare = !construct.grammar().closed() && uses.stream().noneMatch(use -> use instanceof FieldUse.Legal);
        Set<String> mended = new HashSet<>();
        for (FieldUse use : uses) {
            switch (use) {
                case FieldUse.Unknown unknown -> {
                    JsonMember member = unknown.member();
                    Optional<String> meant = MisspeltFields.meant(construct, member.key());
                    if (meant.isPresent() || !bare && !mayBeElsewhere(construct, member, context)) {
                        reportUnknown(construct, member, meant, mended, context);
                    }
                }
                case FieldUse.Legal legal -> {
                    if (legal.spec().support() == Support.UNSETTLED) {
                        reportUnsettled(construct, legal, context);
                    }
                }
                case FieldUse.OtherLanguage _ -> {}
            }
        }
    }

    /// @param mended the fields that a fix has already written in this construct: two keys cannot become one
    private static void reportUnknown(
            Construct construct, JsonMember member, Optional<String> meant, Set<String> mended, RuleContext context) {
        FindingBuilder finding =
                begin(construct, member, context).message("`%s` is not a field of %s", member.key(), construct.title());
        if (construct.grammar().closed() || meant.isPresent()) {
            finding.why("AWS refuses the definition: it takes only the fields it knows")
                    .aws(AwsText.UNSUPPORTED_FIELD, member.key());
        } else {
            finding.why("AWS documents no such field, and may refuse the definition")
                    .severity(Severity.WARNING)
                    .confidence(Confidence.MEDIUM);
        }
        Optional<String> name = meant.or(() -> MisplacedFields.comment(construct, member));
        if (name.isPresent()) {
            finding.help("did you mean `%s`?", name.get());
            if (mended.add(name.get())) {
                Edit.rewrite(member.name(), name.get())
                        .map(edit -> new Fix("Write `%s`".formatted(name.get()), Fix.Safety.SAFE, List.of(edit)))
                        .ifPresent(finding::fix);
            }
        } else {
            finding.help("%s", MisplacedFields.help(construct, member));
        }
        finding.submit();
    }

    /// Whether a bracket that is missing may make a field of one object seem to be another's.
    private static boolean mayBeElsewhere(Construct construct, JsonMember member, RuleContext context) {
        UnreadText unread = context.fact(UnreadText.KEY);
        boolean nested = member.value() instanceof JsonObject || member.value() instanceof JsonArray;
        return unread.within(nested ? context.machine().source() : construct.source());
    }

    private static void reportUnsettled(Construct construct, FieldUse.Legal use, RuleContext context) {
        FieldSpec spec = use.spec();
        begin(construct, use.member(), context)
                .message("`%s` may not be a field of %s", spec.name(), construct.title())
                .why("AWS does not document it here, and may refuse the definition")
                .help("%s", MisplacedFields.help(construct, use.member()))
                .severity(Severity.WARNING)
                .confidence(Confidence.MEDIUM)
                .submit();
    }

    /// AWS names the object, not the field, as the place.
    private static FindingBuilder begin(Construct construct, JsonMember member, RuleContext context) {
        return context.report(member.keySpan(), construct.pointer());
    }
}
