package dev.steplint.host.cloudformation;

import dev.steplint.host.cloudformation.Template.Declared;
import dev.steplint.host.resource.Machine;
import dev.steplint.host.resource.Resource;
import dev.steplint.host.resource.Resources;
import dev.steplint.host.resource.Role;
import dev.steplint.host.value.Setting;
import dev.steplint.host.value.Text;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Reads what a template declares beside its machines.
final class ResourceReader {

    private final Template template;
    private final Evaluator evaluator;
    private final RoleReader roles;

    ResourceReader(Template template, Evaluator evaluator, RoleReader roles) {
        this.template = template;
        this.evaluator = evaluator;
        this.roles = roles;
    }

    /// @param machines the machines, with the roles that SAM makes for them
    Resources read(List<Machine> machines, List<Role> generated) {
        List<Resource> all = new ArrayList<>(machines);
        all.addAll(generated);
        SamEvents events = new SamEvents(template, evaluator);
        for (Declared declared : template.resources().values()) {
            events.of(declared).forEach(all::add);
            if (!MachineReader.isMachine(declared)) {
                all.add(read(declared));
            }
        }
        return new Resources(all, !template.open(), template.values().deployment());
    }

    private Resource read(Declared declared) {
        String id = declared.id();
        Location place = template.at(declared.member().keySpan());
        Properties properties = new Properties(evaluator, declared.properties());
        return switch (declared.type()) {
            case "AWS::Lambda::Function" -> function(declared, place, properties, Setting.absent());
            case "AWS::Serverless::Function" -> {
                Properties all = withGlobals(properties);
                yield function(declared, place, all, all.text("AutoPublishAlias"));
            }
            case "AWS::Lambda::Version" -> new Resource.FunctionVersion(id, place, properties.text("FunctionName"));
            case "AWS::Lambda::Alias" ->
                new Resource.FunctionAlias(id, place, properties.text("FunctionName"), properties.text("Name"));
            case "AWS::SQS::Queue" ->
                new Resource.Queue(
                        id,
                        place,
                        properties.text("QueueName"),
                        properties.bool("FifoQueue"),
                        properties.text("KmsMasterKeyId"));
            case "AWS::SNS::Topic" ->
                new Resource.Topic(
                        id,
                        place,
                        properties.text("TopicName"),
                        properties.bool("FifoTopic"),
                        properties.text("KmsMasterKeyId"));
            case "AWS::DynamoDB::Table" ->
                new Resource.Table(
                        id,
                        place,
                        properties.text("TableName"),
                        properties.list("KeySchema").map(keys -> names(keys, "AttributeName")));
            case "AWS::Serverless::SimpleTable" ->
                new Resource.Table(
                        id,
                        place,
                        properties.text("TableName"),
                        properties.list("PrimaryKey").map(keys -> names(keys, "Name")));
            case "AWS::StepFunctions::Activity" -> new Resource.Activity(id, place, properties.text("Name"));
            case "AWS::Logs::LogGroup" ->
                new Resource.LogGroup(
                        id,
                        place,
                        properties.text("LogGroupName"),
                        properties.whole("RetentionInDays"),
                        properties.text("KmsKeyId"));
            case "AWS::KMS::Key" -> new Resource.Key(id, place, Setting.absent(), roles.keyPolicy(properties, place));
            case "AWS::Events::Connection" -> new Resource.Connection(id, place, properties.text("Name"));
            case "AWS::IAM::Role" -> roles.role(declared);
            case "AWS::StepFunctions::StateMachineVersion" ->
                new Resource.MachineVersion(id, place, properties.text("StateMachineArn"), retained(declared));
            case "AWS::StepFunctions::StateMachineAlias" ->
                new Resource.MachineAlias(id, place, properties.text("Name"), versions(properties));
            case "AWS::CloudWatch::Alarm" ->
                new Resource.Alarm(
                        id,
                        place,
                        properties.text("Namespace"),
                        properties.text("MetricName"),
                        properties.value("Dimensions").map(value -> properties.entries(value, "Name")));
            case "AWS::Events::Rule" ->
                new Resource.EventRule(
                        id,
                        place,
                        properties.value("EventPattern").value(),
                        arns(properties, "Targets"),
                        isTold(properties, "Targets"));
            case "AWS::Scheduler::Schedule" ->
                new Resource.EventRule(
                        id, place, Optional.empty(), arns(properties, "Target"), isTold(properties, "Target"));
            default -> new Resource.Other(id, place, declared.type());
        };
    }

    /// SAM gives functions the properties that `Globals` names and they do not.
    private Properties withGlobals(Properties own) {
        return template.find("Globals", "Function")
                .flatMap(JsonValue::asObject)
                .map(globals -> own.over(new Properties(evaluator, globals)))
                .orElse(own);
    }

    private Resource function(Declared declared, Location place, Properties properties, Setting<Text> alias) {
        return new Resource.Function(
                declared.id(),
                place,
                properties.text("FunctionName"),
                properties.whole("Timeout"),
                properties.whole("MemorySize"),
                properties.text("Runtime"),
                properties.text("Role"),
                alias);
    }

    private Optional<List<Text>> names(List<JsonValue> keys, String name) {
        List<Text> names = objects(keys.stream())
                .flatMap(key -> key.text(name).value().stream())
                .toList();
        return names.size() == keys.size() ? Optional.of(names) : Optional.empty();
    }

    private Stream<Properties> objects(Stream<JsonValue> values) {
        return values.flatMap(value -> value.asObject().stream()).map(object -> new Properties(evaluator, object));
    }

    private Setting<Boolean> retained(Declared declared) {
        Function<String, Boolean> retains = policy -> declared.body()
                .value(policy)
                .flatMap(JsonValue::asString)
                .map(JsonString::value)
                .filter(value -> value.startsWith("Retain"))
                .isPresent();
        return new Setting.Known<>(
                retains.apply("DeletionPolicy") && retains.apply("UpdateReplacePolicy"),
                template.at(declared.member().keySpan()));
    }

    private List<Text> versions(Properties properties) {
        Stream<Text> routed = objects(properties.list("RoutingConfiguration").value().orElse(List.of()).stream())
                .flatMap(route -> route.text("StateMachineVersionArn").value().stream());
        Stream<Text> preferred = properties.below("DeploymentPreference").value().stream()
                .flatMap(preference -> preference.text("StateMachineVersionArn").value().stream());
        return Stream.concat(routed, preferred).toList();
    }

    private List<Setting.Known<Text>> arns(Properties properties, String name) {
        List<Setting.Known<Text>> arns = new ArrayList<>();
        objects(properties.list(name).value().orElse(List.of()).stream()).forEach(target -> {
            if (target.text("Arn") instanceof Setting.Known<Text> arn) {
                arns.add(arn);
            }
        });
        return arns;
    }

    /// Whether the ARNs of a list of targets are all that it has.
    private boolean isTold(Properties properties, String name) {
        Setting<List<JsonValue>> targets = properties.list(name);
        return targets.isAbsent()
                || targets.value()
                        .filter(all -> all.size() == arns(properties, name).size())
                        .isPresent();
    }
}
