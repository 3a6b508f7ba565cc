package dev.steplint.rules;

import dev.steplint.rule.Rule;
import dev.steplint.rules.steplint.SuppressionWithoutReason;
import dev.steplint.rules.steplint.UnusedSuppression;
import java.util.List;

/// Every rule that steplint brings, by topic and in the order of their ids.
public final class BuiltInRules {

    private BuiltInRules() {}

    public static List<Rule> all() {
        return List.of(
                // definition
                // errors
                // flow
                // time
                // steplint
                new SuppressionWithoutReason(), new UnusedSuppression());
    }
}
