package dev.steplint.iam;

import dev.steplint.catalog.Answer;
import dev.steplint.host.resource.Policy.Subject;
import dev.steplint.source.Location;

/// A statement of a policy of a role.
///
/// @param allows whether its effect is `Allow`
/// @param conditional whether it holds on a condition only
/// @param place where the host writes it, or names the policy that has it
public record Grant(boolean allows, Subject actions, Subject resources, boolean conditional, Location place) {

    /// Whether the statement is about an action, whatever the resource.
    Answer about(String action) {
        Answer named = Answer.NO;
        for (var item : actions.items()) {
            named = named.or(ActionPattern.match(item.text(), action));
        }
        Answer known = actions.complete() ? named : named.or(Answer.UNKNOWN);
        return actions.negated() ? known.not() : known;
    }
}
