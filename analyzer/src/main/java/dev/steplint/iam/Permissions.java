package dev.steplint.iam;

import dev.steplint.catalog.Answer;
import dev.steplint.catalog.PublishedPolicy;
import dev.steplint.host.resource.Policy;
import dev.steplint.host.resource.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Everything that the policies of a role say.
///
/// @param grants the statements, those of policies that AWS publishes included
/// @param complete whether there are no others
/// @param bounded whether a permissions boundary may take some away
public record Permissions(List<Grant> grants, boolean complete, boolean bounded) {

    public Permissions {
        grants = List.copyOf(grants);
    }

    public static Permissions of(Role role) {
        List<Grant> grants = new ArrayList<>();
        boolean complete = role.complete();
        for (Policy policy : role.policies()) {
            policy.statements().forEach(statement -> grants.add(grant(statement)));
            complete &= policy.complete();
        }
        for (Role.ManagedPolicy managed : role.managed()) {
            Optional<PublishedPolicy> known = PublishedPolicies.managed(managed.policy());
            known.ifPresent(policy -> grants.addAll(PublishedPolicies.grants(policy, managed.place())));
            complete &= known.isPresent();
        }
        for (Role.PolicyTemplate template : role.templates()) {
            Optional<PublishedPolicy> known = PublishedPolicy.template(template.name());
            known.ifPresent(policy -> grants.addAll(PublishedPolicies.grants(policy, template)));
            complete &= known.isPresent();
        }
        return new Permissions(grants, complete, !role.boundary().isAbsent());
    }

    static Grant grant(Policy.Statement statement) {
        return new Grant(
                statement.allows(),
                statement.actions(),
                statement.resources(),
                statement.condition().isPresent(),
                statement.place());
    }

    /// Whether nothing allows the role something, on whatever resource and condition.
    public boolean certainlyLacks(String action) {
        return allow(action) == Answer.NO;
    }

    /// Whether the role may do something with some resource.
    ///
    /// @param action such as `lambda:InvokeFunction`
    /// @return no if nothing allows it on any resource; yes if a statement allows it and nothing may take it away
    public Answer allow(String action) {
        Answer allowed = complete ? Answer.NO : Answer.UNKNOWN;
        Answer denied = complete && !bounded ? Answer.NO : Answer.UNKNOWN;
        for (Grant grant : grants) {
            Answer about = grant.about(action);
            if (grant.allows()) {
                allowed = allowed.or(grant.conditional() && about == Answer.YES ? Answer.UNKNOWN : about);
            } else {
                // It may be about other resources.
                denied = denied.or(about == Answer.NO ? Answer.NO : Answer.UNKNOWN);
            }
        }
        if (allowed == Answer.NO) {
            return Answer.NO;
        }
        return allowed == Answer.YES && denied == Answer.NO ? Answer.YES : Answer.UNKNOWN;
    }
}
