package dev.steplint.host.cloudformation;

import dev.steplint.host.CdkConstruct;
import dev.steplint.host.HostFault;
import dev.steplint.host.Origin;
import dev.steplint.host.cloudformation.DefinitionSource.Found;
import dev.steplint.host.cloudformation.Template.Declared;
import dev.steplint.host.resource.Machine;
import dev.steplint.host.resource.Machine.Encryption;
import dev.steplint.host.resource.Machine.Logging;
import dev.steplint.host.resource.Resources;
import dev.steplint.host.resource.Role;
import dev.steplint.host.value.Reference;
import dev.steplint.host.value.Setting;
import dev.steplint.host.value.Text;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonValue;
import dev.steplint.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the resources that are state machines.
final class MachineReader {

    static final String NATIVE = "AWS::StepFunctions::StateMachine";
    static final String SAM = "AWS::Serverless::StateMachine";

    private final Template template;
    private final NamedFiles files;
    private final Evaluator evaluator;
    private final RoleReader roles;

    MachineReader(Template template, NamedFiles files, Evaluator evaluator, RoleReader roles) {
        this.template = template;
        this.files = files;
        this.evaluator = evaluator;
        this.roles = roles;
    }

    /// What came of one resource.
    ///
    /// @param role the role that SAM makes for it, if it makes one
    record Draft(
            Declared declared, Machine machine, Optional<Role> role, Optional<Found> found, List<HostFault> faults) {

        Origin origin(Template template, Found definition, Optional<CdkConstruct> construct) {
            return new Origin(
                    template.file(),
                    declared.id(),
                    declared.member().keySpan(),
                    template.pointer(declared),
                    definition.form(),
                    construct,
                    Optional.empty());
        }

        /// The same with what rules say of the machine itself, which has to be so in every situation.
        Draft operatedLike(Draft other) {
            return new Draft(declared, machine.operatedLike(other.machine), role, found, faults);
        }

        /// The resources of a template that has these machines.
        static Resources resources(List<Draft> drafts, Template template, Evaluator evaluator, RoleReader roles) {
            return new ResourceReader(template, evaluator, roles)
                    .read(
                            drafts.stream().map(Draft::machine).toList(),
                            drafts.stream()
                                    .flatMap(draft -> draft.role().stream())
                                    .toList());
        }
    }

    static boolean isMachine(Declared declared) {
        return declared.type().equals(NATIVE) || declared.type().equals(SAM);
    }

    Draft read(Declared declared) {
        Properties properties = new Properties(evaluator, declared.properties());
        Substitutions substitutions = Substitutions.of(properties, evaluator, template);
        DefinitionSource source = new DefinitionSource(template, files, declared, substitutions);
        Optional<Found> found = source.find();
        boolean sam = declared.type().equals(SAM);
        boolean makesRole = sam && properties.value("Role").isAbsent();
        String logging = sam ? "Logging" : "LoggingConfiguration";
        String tracing = sam ? "Tracing" : "TracingConfiguration";
        Machine machine = new Machine(
                declared.id(),
                template.at(declared.member().keySpan()),
                properties.text(sam ? "Name" : "StateMachineName"),
                properties.text(sam ? "Type" : "StateMachineType"),
                makesRole ? generatedRole(declared, properties) : properties.text(sam ? "Role" : "RoleArn"),
                properties.below(logging).map(below -> Optional.of(logging(below))),
                properties.below(tracing).map(below -> below.bool("Enabled").value()),
                properties.below("EncryptionConfiguration").map(below -> Optional.of(encryption(below))),
                properties.map("Tags"),
                substitutions.usedIn(found.map(Found::source).orElse("")),
                sam ? properties.text("AutoPublishAlias") : Setting.absent());
        return new Draft(
                declared,
                machine,
                makesRole ? Optional.of(roles.generated(declared, properties)) : Optional.empty(),
                found,
                source.faults());
    }

    /// SAM makes a role for a machine that names none.
    private Setting<Text> generatedRole(Declared declared, Properties properties) {
        Location place = template.at(properties
                .written("Policies")
                .map(JsonMember::keySpan)
                .orElse(declared.member().keySpan()));
        return new Setting.Known<>(Text.of(new Reference.Attribute(declared.id() + "Role", Reference.ARN)), place);
    }

    private Logging logging(Properties properties) {
        return new Logging(
                properties.text("Level"),
                properties.bool("IncludeExecutionData"),
                properties.list("Destinations").map(this::destinations));
    }

    private Optional<List<Text>> destinations(List<JsonValue> elements) {
        List<Text> arns = new ArrayList<>();
        for (JsonValue element : elements) {
            element.asObject()
                    .map(object -> new Properties(evaluator, object))
                    .flatMap(destination ->
                            destination.below("CloudWatchLogsLogGroup").value())
                    .flatMap(group -> group.text("LogGroupArn").value())
                    .ifPresent(arns::add);
        }
        return arns.size() == elements.size() ? Optional.of(arns) : Optional.empty();
    }

    private static Encryption encryption(Properties properties) {
        return new Encryption(
                properties.text("Type"), properties.text("KmsKeyId"), properties.whole("KmsDataKeyReusePeriodSeconds"));
    }
}
