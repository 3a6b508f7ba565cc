package dev.steplint.iam;

import dev.steplint.catalog.Answer;
import dev.steplint.host.resource.Policy;
import dev.steplint.host.resource.Policy.Principal;
import dev.steplint.host.resource.Policy.Statement;
import dev.steplint.host.resource.Role;
import dev.steplint.host.value.Reference;
import dev.steplint.host.value.Text;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Whom the policy of a key certainly does not let use it.
///
/// A statement for the account itself leaves the decision to the policies of its roles
/// (AWS KMS Developer Guide, "Default key policy"); so does a key without a policy of its own.
public final class KeyPolicy {

    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}|arn:[^:]*:iam::[^:]*:root");

    private KeyPolicy() {}

    /// Whether a role certainly may not use a key for an action.
    public static boolean certainlyRefuses(Policy policy, Role role, String action) {
        if (!policy.complete() || mayAllow(policy, action, principal -> mayBe(principal, role))) {
            return false;
        }
        boolean left = policy.statements().isEmpty() || mayAllow(policy, action, KeyPolicy::mayBeAccount);
        return !left || Permissions.of(role).certainlyLacks(action);
    }

    /// Whether a service of AWS certainly may not use a key for an action.
    ///
    /// @param service such as `delivery.logs.amazonaws.com`
    public static boolean certainlyRefuses(Policy policy, String service, String action) {
        return policy.complete() && !mayAllow(policy, action, principal -> mayBe(principal, service));
    }

    private static boolean mayAllow(Policy policy, String action, Predicate<Principal> principal) {
        return policy.statements().stream()
                .filter(Statement::allows)
                .filter(statement -> Permissions.grant(statement).about(action) != Answer.NO)
                .anyMatch(statement -> statement.principals().isEmpty()
                        || statement.principals().stream().anyMatch(principal));
    }

    private static boolean mayBe(Principal principal, Role role) {
        return switch (principal.kind()) {
            case "Service", "Federated", "CanonicalUser" -> false;
            default -> !isAccount(principal.text()) && !isOther(principal.text(), role);
        };
    }

    private static boolean isOther(Text text, Role role) {
        Optional<Reference> reference = text.reference();
        if (reference.isPresent() && reference.get() instanceof Reference.Attribute attribute) {
            return !attribute.resource().equals(role.id());
        }
        Optional<String> name = role.name().value().flatMap(Text::known);
        return name.isPresent()
                && text.known().isPresent()
                && !text.known().get().equals("*")
                && !text.certainlyEndsWith("/" + name.get());
    }

    private static boolean isAccount(Text text) {
        return text.reference()
                        .filter(new Reference.Pseudo("AWS::AccountId")::equals)
                        .isPresent()
                || ACCOUNT.matcher(text.toString().replaceAll("\\$\\{AWS::(AccountId|Partition)}", "1"))
                        .matches()
                || text.certainlyEndsWith(":root");
    }

    private static boolean mayBeAccount(Principal principal) {
        return switch (principal.kind()) {
            case "Service", "Federated", "CanonicalUser" -> false;
            default -> isAccount(principal.text()) || principal.text().known().isEmpty();
        };
    }

    private static boolean mayBe(Principal principal, String service) {
        Text text = principal.text();
        return switch (principal.kind()) {
            case "Service" -> text.known().isEmpty() || text.certainlyEquals(Text.of(service));
            case "*" -> true;
            default -> text.known().filter("*"::equals).isPresent();
        };
    }
}
