package dev.steplint.rules.operations;

import dev.steplint.host.Host;
import dev.steplint.host.WorkflowType;
import dev.steplint.host.resource.Machine.Encryption;
import dev.steplint.host.resource.Resource.Key;
import dev.steplint.host.resource.Resource.Other;
import dev.steplint.host.resource.Role;
import dev.steplint.host.value.Setting;
import dev.steplint.host.value.Text;
import dev.steplint.iam.KeyPolicy;
import dev.steplint.rule.Category;
import dev.steplint.rule.DocumentContext;
import dev.steplint.rule.HostRule;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.source.Location;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reports a machine that is encrypted with a key of the template, which its role, or the delivery of its logs, may not use
/// (AWS Step Functions Developer Guide, "Data at rest encryption").
public final class CustomerKeyWithoutGrant implements HostRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("customer-key-without-grant")
            .summary("Machine is encrypted with a key that it may not use")
            .severity(Severity.WARNING)
            .category(Category.OPERATIONS)
            .since("0.1.0")
            .tags("encryption", "kms", "iam", "template")
            .build();

    private static final String DECRYPT = "kms:Decrypt";
    private static final String DELIVERY = "delivery.logs.amazonaws.com";

    /// What gives rights to a key beside its policy.
    private static final Set<String> BESIDE = Set.of("aws_kms_grant", "aws_kms_key_policy", "AWS::KMS::Grant");

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Host host, DocumentContext context) {
        DeclaredMachine.in(host)
                .filter(declared ->
                        declared.resources().all(Other.class).noneMatch(other -> BESIDE.contains(other.type())))
                .forEach(declared -> check(declared, context));
    }

    private static void check(DeclaredMachine declared, DocumentContext context) {
        Optional<Encryption> encryption = declared.machine().encryption().value();
        if (encryption.isEmpty()
                || !(encryption.get().key() instanceof Setting.Known<Text>(Text name, Location place))) {
            return;
        }
        Optional<Key> key = declared.resources()
                .find(name, Key.class)
                .filter(_ -> encryption
                        .get()
                        .type()
                        .value()
                        .flatMap(Text::known)
                        .filter("CUSTOMER_MANAGED_KMS_KEY"::equals)
                        .isPresent());
        key.ifPresent(found -> {
            declared.resources().role(declared.machine()).ifPresent(role -> {
                if (!checkRole(declared, place, found, role, context)) {
                    checkDelivery(declared, place, found, context);
                }
            });
        });
    }

    /// @return whether something was reported
    private static boolean checkRole(
            DeclaredMachine declared, Location place, Key key, Role role, DocumentContext context) {
        // An Express machine that is called synchronously only decrypts.
        List<String> needed =
                declared.is(WorkflowType.STANDARD) ? List.of(DECRYPT, "kms:GenerateDataKey") : List.of(DECRYPT);
        List<String> refused = needed.stream()
                .filter(action -> KeyPolicy.certainlyRefuses(key.policy(), role, action))
                .toList();
        if (!refused.isEmpty()) {
            declared.report(place, context)
                    .message(
                            "The role of `%s` may not use its key `%s` for `%s`",
                            declared.id(), key.id(), String.join("` and `", refused))
                    .why(
                            "Step Functions reads and writes what it keeps with the rights of the role, so executions fail")
                    .help(
                            "allow `%s` to the role, in its policy or in that of the key",
                            String.join("` and `", refused))
                    .related(role.place(), "the role")
                    .related(key.place(), "the key")
                    .submit();
        }
        return !refused.isEmpty();
    }

    private static void checkDelivery(DeclaredMachine declared, Location place, Key key, DocumentContext context) {
        boolean logged = declared.machine().isLogged().value().orElse(false);
        if (logged && KeyPolicy.certainlyRefuses(key.policy(), DELIVERY, DECRYPT)) {
            declared.report(place, context)
                    .message("The delivery of the logs of `%s` may not use its key `%s`", declared.id(), key.id())
                    .why("logs are delivered by a service that the policy of the key does not let decrypt them")
                    .help("allow `%s` to `%s` in the policy of the key", DECRYPT, DELIVERY)
                    .related(key.place(), "the key")
                    .submit();
        }
    }
}
