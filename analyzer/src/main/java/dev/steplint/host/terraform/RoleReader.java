package dev.steplint.host.terraform;

import dev.steplint.host.resource.Policy;
import dev.steplint.host.resource.Role;
import dev.steplint.host.resource.Role.ManagedPolicy;
import dev.steplint.host.value.Reference;
import dev.steplint.host.value.Setting;
import dev.steplint.host.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads roles, with the policies that other resources attach to them.
final class RoleReader {

    private final Evaluator evaluator;

    RoleReader(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /// What is attached to one role.
    private static final class Attached {

        private final List<Policy> written = new ArrayList<>();
        private final List<ManagedPolicy> managed = new ArrayList<>();
        private boolean complete = true;
    }

    Role role(Declared declared, String id) {
        Settings settings = settings(declared);
        Attached attached = new Attached();
        attached.complete = evaluator.module().complete()
                && declared.body().complete()
                && !settings.isDynamic("inline_policy")
                && !isUsedElsewhere(declared);
        settings.all("inline_policy").forEach(inline -> addDocument(inline, attached));
        Setting<Value> managed = settings.value("managed_policy_arns");
        attached.complete &= managed.isAbsent()
                || managed.value().filter(Value.Items.class::isInstance).isPresent();
        if (managed.value().orElse(null) instanceof Value.Items items) {
            items.items().forEach(arn -> addManaged(arn, attached));
        }
        Setting<Text> name = settings.text("name");
        evaluator.module().all("resource").forEach(other -> addFromBeside(other, id, name, attached));
        return new Role(
                id,
                declared.name(),
                name,
                attached.written,
                attached.managed,
                List.of(),
                settings.text("permissions_boundary"),
                settings.value("assume_role_policy")
                        .value()
                        .map(document -> PolicyDocument.read(Setting.absent(), document)),
                attached.complete);
    }

    private Settings settings(Declared declared) {
        return new Settings(evaluator, declared.body(), declared.scope());
    }

    /// Whether a module or the user of an output may attach policies to the role.
    private boolean isUsedElsewhere(Declared role) {
        return evaluator.module().blocks().values().stream()
                .filter(block -> block.block().type().equals("output")
                        || block.block().type().equals("module"))
                .anyMatch(block -> block.file().text(block.block().span()).contains(role.address()));
    }

    private void addDocument(Settings policy, Attached attached) {
        Optional<Value> document = policy.value("policy").value();
        if (document.isEmpty()) {
            attached.complete = false;
            return;
        }
        Policy read = PolicyDocument.read(policy.text("name"), document.get());
        attached.written.add(read);
    }

    private void addManaged(Value arn, Attached attached) {
        Optional<Text> text = Settings.shared(arn);
        if (text.isEmpty()) {
            attached.complete = false;
            return;
        }
        Optional<Declared> own = text.flatMap(Text::reference)
                .filter(reference -> reference instanceof Reference.Attribute)
                .map(reference -> ((Reference.Attribute) reference).resource())
                .filter(resource -> resource.startsWith(evaluator.references().prefix()))
                .flatMap(resource -> evaluator
                        .module()
                        .find(resource.substring(evaluator.references().prefix().length())))
                .filter(declared -> declared.block().type().equals("resource")
                        && declared.type().equals("aws_iam_policy"));
        if (own.isPresent()) {
            addDocument(settings(own.get()), attached);
        } else {
            attached.managed.add(new ManagedPolicy(text.get(), arn.place().location()));
        }
    }

    /// Resources of their own that name the role.
    private void addFromBeside(Declared other, String role, Setting<Text> name, Attached attached) {
        Settings settings = settings(other);
        switch (other.type()) {
            case "aws_iam_role_policy" -> {
                if (isFor(role, name, settings.required("role"), attached)) {
                    addDocument(settings, attached);
                }
            }
            case "aws_iam_role_policy_attachment" -> {
                if (isFor(role, name, settings.required("role"), attached)) {
                    addAttached(other, settings, attached);
                }
            }
            case "aws_iam_policy_attachment" -> {
                Setting<List<Text>> roles = settings.texts("roles");
                attached.complete &= roles.isAbsent() || roles.value().isPresent();
                boolean named = false;
                for (Text one : roles.value().orElse(List.of())) {
                    named |= names(role, name, one, attached);
                }
                if (named) {
                    addAttached(other, settings, attached);
                }
            }
            default -> {}
        }
    }

    private void addAttached(Declared attachment, Settings settings, Attached attached) {
        // Of one that is repeated, each instance may attach another policy.
        if (attachment.body().value("for_each").isPresent()
                || attachment.body().value("count").isPresent()) {
            attached.complete = false;
        }
        Optional<Value> arn = attachment
                .body()
                .value("policy_arn")
                .map(expression -> evaluator.evaluate(expression, attachment.scope()));
        arn.ifPresentOrElse(value -> addManaged(value, attached), () -> attached.complete = false);
    }

    private static boolean isFor(String role, Setting<Text> name, Setting<Text> named, Attached attached) {
        if (named.value().isEmpty()) {
            attached.complete = false;
            return false;
        }
        return names(role, name, named.value().get(), attached);
    }

    /// Whether a text names the role; if it may, the role is not known completely.
    private static boolean names(String role, Setting<Text> name, Text text, Attached attached) {
        Optional<Reference> reference = text.reference();
        if (reference.isPresent() && reference.get() instanceof Reference.Attribute attribute) {
            return attribute.resource().equals(role);
        }
        if (name.value().filter(text::certainlyEquals).isPresent()) {
            return true;
        }
        boolean other = text.known().isPresent()
                && name.value().filter(text::certainlyDiffersFrom).isPresent();
        attached.complete &= other;
        return false;
    }
}
