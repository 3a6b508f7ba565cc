package dev.steplint.rules.steplint;

import dev.steplint.rule.Category;
import dev.steplint.rule.DocumentContext;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.NearestName;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.SuppressionRule;
import dev.steplint.rule.SuppressionUse;
import java.util.Optional;

/// Reports a suppression that silences nothing: its finding is gone, or its rule never existed.
public final class UnusedSuppression implements SuppressionRule {

    private static final RuleMetadata METADATA = RuleMetadata.builder("unused-suppression")
            .summary("Suppression that silences nothing")
            .severity(Severity.WARNING)
            .category(Category.STEPLINT)
            .since("0.1.0")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(SuppressionUse use, DocumentContext context) {
        for (String rule : use.suppression().rules()) {
            if (!use.known().contains(rule)) {
                reportUnknown(rule, use, report(use, context));
            } else if (use.ran().contains(rule) && !use.silenced().contains(rule)) {
                report(use, context)
                        .message("The suppression of `%s` silences nothing", rule)
                        .why("it would silence the next finding of the rule here, which nobody has judged")
                        .help("remove it")
                        .submit();
            }
        }
    }

    private static FindingBuilder report(SuppressionUse use, DocumentContext context) {
        return context.report(
                use.suppression().place().span(), use.suppression().pointer());
    }

    private static void reportUnknown(String rule, SuppressionUse use, FindingBuilder finding) {
        Optional<String> nearest = NearestName.of(rule, use.known());
        finding.message("The suppression names `%s`, which is not a rule", rule)
                .why("it silences nothing")
                .help(
                        "%s",
                        nearest.map("did you mean `%s`?"::formatted).orElse("use an id that `steplint rules` lists"))
                .submit();
    }
}
