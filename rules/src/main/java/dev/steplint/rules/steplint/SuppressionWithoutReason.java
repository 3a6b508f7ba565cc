package dev.steplint.rules.steplint;

import dev.steplint.rule.Category;
import dev.steplint.rule.DocumentContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.Suppression;
import dev.steplint.rule.SuppressionRule;
import dev.steplint.rule.SuppressionUse;

/// Reports a suppression that does not say why the finding is accepted.
public final class SuppressionWithoutReason implements SuppressionRule {

    private static final RuleMetadata METADATA = RuleMetadata.builder("suppression-without-reason")
            .summary("Suppression without a reason")
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
        Suppression suppression = use.suppression();
        if (suppression.reason().isPresent()) {
            return;
        }
        String rules = String.join("`, `", suppression.rules());
        context.report(suppression.place().span(), suppression.pointer())
                .message("The suppression of `%s` has no reason", rules)
                .why("whoever reads it next cannot tell whether it still holds")
                .help("%s", help(suppression))
                .submit();
    }

    private static String help(Suppression suppression) {
        return suppression.origin() == Suppression.Origin.HOST_METADATA
                ? "write the reason as `reason` beside `allow`"
                : "write the reason after a colon: `steplint allow %s: …`"
                        .formatted(String.join(", ", suppression.rules()));
    }
}
