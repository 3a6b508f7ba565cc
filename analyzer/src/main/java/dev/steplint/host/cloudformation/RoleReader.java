package dev.steplint.host.cloudformation;

import dev.steplint.host.cloudformation.Template.Declared;
import dev.steplint.host.resource.Policy;
import dev.steplint.host.resource.PolicyReader;
import dev.steplint.host.resource.Role;
import dev.steplint.host.resource.Role.ManagedPolicy;
import dev.steplint.host.resource.Role.PolicyTemplate;
import dev.steplint.host.value.Reference;
import dev.steplint.host.value.Setting;
import dev.steplint.host.value.Text;
import dev.steplint.json.JsonBoolean;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonValue;
import dev.steplint.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads roles, with the policies that other resources attach to them.
final class RoleReader {

    private final Template template;
    private final Evaluator evaluator;
    private final PolicyReader policies;

    RoleReader(Template template, Evaluator evaluator) {
        this.template = template;
        this.evaluator = evaluator;
        this.policies = new PolicyReader(new PolicyValues(evaluator));
    }

    /// What is attached to one role.
    private static final class Attached {

        final List<Policy> written = new ArrayList<>();
        final List<ManagedPolicy> managed = new ArrayList<>();
        final List<PolicyTemplate> templates = new ArrayList<>();
        boolean complete = true;
    }

    Role role(Declared declared) {
        Properties properties = new Properties(evaluator, declared.properties());
        Attached attached = new Attached();
        addInline(properties.list("Policies"), attached);
        addManaged(properties.list("ManagedPolicyArns"), attached);
        Setting<Text> name = properties.text("RoleName");
        addFromBeside(declared.id(), name, attached);
        return new Role(
                declared.id(),
                template.at(declared.member().keySpan()),
                name,
                attached.written,
                attached.managed,
                attached.templates,
                properties.text("PermissionsBoundary"),
                properties
                        .value("AssumeRolePolicyDocument")
                        .value()
                        .map(document -> policies.policy(Setting.absent(), document, true)),
                attached.complete && !template.open());
    }

    /// The role that SAM makes for a state machine of its own.
    Role generated(Declared machine, Properties properties) {
        Attached attached = new Attached();
        Setting<List<JsonValue>> entries = properties.list("Policies");
        entries.value().orElse(List.of()).forEach(entry -> addSam(entry, attached));
        addTracing(properties, attached);
        String id = machine.id() + "Role";
        addFromBeside(id, Setting.absent(), attached);
        boolean known = entries.isAbsent() || entries.value().isPresent();
        return new Role(
                id,
                template.at(properties
                        .written("Policies")
                        .map(member -> member.keySpan())
                        .orElse(machine.member().keySpan())),
                Setting.absent(),
                attached.written,
                attached.managed,
                attached.templates,
                properties.text("PermissionsBoundary"),
                Optional.empty(),
                attached.complete && known && !template.open() && !hasConnectors(machine));
    }

    /// SAM lets a machine that is traced write to X-Ray, if the value is written out; which of two policies that allow the
    /// same it takes depends on the partition.
    private void addTracing(Properties properties, Attached attached) {
        properties
                .written("Tracing")
                .flatMap(tracing -> tracing.value().asObject())
                .flatMap(tracing -> tracing.value("Enabled"))
                .filter(enabled -> enabled instanceof JsonBoolean flag && flag.value())
                .ifPresent(enabled -> attached.managed.add(
                        new ManagedPolicy(Text.of("AWSXrayWriteOnlyAccess"), evaluator.place(enabled))));
    }

    /// Connectors of SAM grant permissions, too.
    private boolean hasConnectors(Declared machine) {
        return machine.body().has("Connectors")
                || template.resources().values().stream()
                        .anyMatch(other -> other.type().equals("AWS::Serverless::Connector"));
    }

    private void addSam(JsonValue entry, Attached attached) {
        if (entry instanceof JsonObject object) {
            if (object.has("Statement")) {
                attached.written.add(policies.policy(Setting.absent(), object, true));
            } else if (object.members().size() == 1 && !object.isTemplateFunction()) {
                JsonValue parameters = object.members().getFirst().value();
                Map<String, Text> texts = new Properties(evaluator, object)
                        .entries(parameters, "Key")
                        .orElse(Map.of());
                attached.templates.add(
                        new PolicyTemplate(object.members().getFirst().key(), texts, evaluator.place(object)));
            } else {
                attached.complete = false;
            }
        } else {
            addManaged(entry, attached);
        }
    }

    private void addInline(Setting<List<JsonValue>> entries, Attached attached) {
        attached.complete &= entries.isAbsent() || entries.value().isPresent();
        for (JsonValue entry : entries.value().orElse(List.of())) {
            Optional<JsonObject> object = entry.asObject();
            Optional<JsonValue> document = object.flatMap(policy -> policy.value("PolicyDocument"));
            if (document.isEmpty()) {
                attached.complete = false;
                continue;
            }
            attached.written.add(
                    policies.policy(new Properties(evaluator, object.get()).text("PolicyName"), document.get(), true));
        }
    }

    private void addManaged(Setting<List<JsonValue>> entries, Attached attached) {
        attached.complete &= entries.isAbsent() || entries.value().isPresent();
        entries.value().orElse(List.of()).forEach(entry -> addManaged(entry, attached));
    }

    /// A policy by its ARN, written out if this template declares it.
    private void addManaged(JsonValue entry, Attached attached) {
        Optional<Text> text = evaluator.asText(entry);
        if (text.isEmpty()) {
            attached.complete = false;
            return;
        }
        Optional<Declared> own = text.flatMap(Text::reference)
                .filter(Reference.Attribute.class::isInstance)
                .map(reference -> template.resources().get(((Reference.Attribute) reference).resource()))
                .filter(declared -> declared.type().equals("AWS::IAM::ManagedPolicy"));
        if (own.isPresent()) {
            addDocument(own.get(), "ManagedPolicyName", attached);
        } else {
            attached.managed.add(new ManagedPolicy(text.get(), evaluator.place(entry)));
        }
    }

    /// Policies of their own that name the role.
    private void addFromBeside(String role, Setting<Text> name, Attached attached) {
        for (Declared declared : template.resources().values()) {
            switch (declared.type()) {
                case "AWS::IAM::Policy" -> addIfFor(role, name, declared, "Roles", "PolicyName", attached);
                case "AWS::IAM::ManagedPolicy" ->
                    addIfFor(role, name, declared, "Roles", "ManagedPolicyName", attached);
                case "AWS::IAM::RolePolicy" -> addIfFor(role, name, declared, "RoleName", "PolicyName", attached);
                default -> {}
            }
        }
    }

    private void addIfFor(
            String role, Setting<Text> name, Declared policy, String roles, String policyName, Attached attached) {
        Setting<List<Text>> named = new Properties(evaluator, policy.properties()).texts(roles);
        if (named.value().isEmpty()) {
            // It may name this one.
            attached.complete &= named.isAbsent();
            return;
        }
        boolean names = named.value().get().stream().anyMatch(text -> isFor(role, name, text));
        boolean mayName =
                named.value().get().stream().anyMatch(text -> text.known().isEmpty() && !isOfTemplate(text));
        if (names) {
            addDocument(policy, policyName, attached);
        } else if (mayName) {
            attached.complete = false;
        }
    }

    private static boolean isFor(String role, Setting<Text> name, Text text) {
        return text.reference()
                        .filter(new Reference.Attribute(role, Reference.NAME)::equals)
                        .isPresent()
                || text.reference()
                        .filter(new Reference.Attribute(role, "Ref")::equals)
                        .isPresent()
                || text.reference().filter(new Reference.Other(role)::equals).isPresent()
                || name.value().filter(text::certainlyEquals).isPresent();
    }

    /// Whether a text names a resource of this template, so that it names no other.
    private static boolean isOfTemplate(Text text) {
        return text.reference().filter(Reference.Attribute.class::isInstance).isPresent();
    }

    private void addDocument(Declared policy, String name, Attached attached) {
        Properties properties = new Properties(evaluator, policy.properties());
        Optional<JsonValue> document = properties.value("PolicyDocument").value();
        if (document.isEmpty()) {
            attached.complete = false;
            return;
        }
        attached.written.add(policies.policy(properties.text(name), document.get(), true));
    }

    /// The policy of a key.
    Policy keyPolicy(Properties properties, Location place) {
        Setting<JsonValue> document = properties.value("KeyPolicy");
        if (document.isAbsent()) {
            return Policy.none(place);
        }
        return document.value()
                .map(value -> policies.policy(Setting.absent(), value, true))
                .orElseGet(() -> Policy.unknown(Setting.unknown(), place));
    }
}
