package dev.steplint.host.terraform;

import dev.steplint.host.resource.Machine;
import dev.steplint.host.resource.Policy;
import dev.steplint.host.resource.Resource;
import dev.steplint.host.value.Reference;
import dev.steplint.host.value.Setting;
import dev.steplint.host.value.Text;
import dev.steplint.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads what a module declares beside its machines.
final class ResourceReader {

    private final Evaluator evaluator;
    private final RoleReader roles;

    ResourceReader(Evaluator evaluator) {
        this.evaluator = evaluator;
        this.roles = new RoleReader(evaluator);
    }

    Stream<Resource> read() {
        return evaluator
                .module()
                .all("resource")
                .flatMap(declared -> Stream.concat(Stream.of(read(declared)), published(declared)));
    }

    /// The version that a machine publishes of itself. It stays when the next one is published.
    private Stream<Resource> published(Declared declared) {
        boolean publishes = declared.type().equals(MachineReader.TYPE)
                && settings(declared).bool("publish").value().orElse(false);
        if (!publishes) {
            return Stream.empty();
        }
        String id = evaluator.references().prefix() + declared.address();
        Text arn = Text.of(new Reference.Attribute(id, Reference.ARN));
        return Stream.of(new Resource.MachineVersion(
                id + ".version",
                declared.name(),
                new Setting.Known<>(arn, declared.name()),
                new Setting.Known<>(true, declared.name())));
    }

    private Settings settings(Declared declared) {
        return new Settings(evaluator, declared.body(), declared.scope());
    }

    private Resource read(Declared declared) {
        String id = evaluator.references().prefix() + declared.address();
        Location place = declared.name();
        Settings settings = settings(declared);
        return switch (declared.type()) {
            case MachineReader.TYPE -> machine(id, place, settings);
            case "aws_lambda_function" ->
                new Resource.Function(
                        id,
                        place,
                        settings.text("function_name"),
                        settings.whole("timeout"),
                        settings.whole("memory_size"),
                        settings.text("runtime"),
                        settings.required("role"),
                        Setting.absent());
            case "aws_lambda_alias" ->
                new Resource.FunctionAlias(id, place, settings.required("function_name"), settings.text("name"));
            case "aws_sqs_queue" ->
                new Resource.Queue(
                        id,
                        place,
                        settings.text("name"),
                        settings.bool("fifo_queue"),
                        settings.text("kms_master_key_id"));
            case "aws_sns_topic" ->
                new Resource.Topic(
                        id,
                        place,
                        settings.text("name"),
                        settings.bool("fifo_topic"),
                        settings.text("kms_master_key_id"));
            case "aws_dynamodb_table" -> new Resource.Table(id, place, settings.text("name"), keys(settings));
            case "aws_sfn_activity" -> new Resource.Activity(id, place, settings.text("name"));
            case "aws_cloudwatch_log_group" ->
                new Resource.LogGroup(
                        id,
                        place,
                        settings.text("name"),
                        settings.whole("retention_in_days"),
                        settings.text("kms_key_id"));
            case "aws_kms_key" -> new Resource.Key(id, place, Setting.absent(), keyPolicy(settings, place));
            case "aws_cloudwatch_event_connection" -> new Resource.Connection(id, place, settings.text("name"));
            case "aws_iam_role" -> roles.role(declared, id);
            case "aws_sfn_alias" ->
                new Resource.MachineAlias(
                        id,
                        place,
                        settings.text("name"),
                        settings.each("routing_configuration", "state_machine_version_arn"));
            case "aws_cloudwatch_metric_alarm" ->
                new Resource.Alarm(
                        id, place, settings.text("namespace"), settings.text("metric_name"), dimensions(settings));
            case "aws_cloudwatch_event_target" ->
                new Resource.EventRule(id, place, Optional.empty(), targets(Stream.of(settings), "arn"), true);
            case "aws_scheduler_schedule" ->
                new Resource.EventRule(id, place, Optional.empty(), targets(settings.all("target"), "arn"), true);
            case "aws_pipes_pipe" ->
                new Resource.EventRule(id, place, Optional.empty(), targets(Stream.of(settings), "target"), true);
            default -> new Resource.Other(id, place, declared.type());
        };
    }

    private static List<Setting.Known<Text>> targets(Stream<Settings> blocks, String attribute) {
        List<Setting.Known<Text>> targets = new ArrayList<>();
        blocks.forEach(block -> {
            if (block.required(attribute) instanceof Setting.Known<Text> arn) {
                targets.add(arn);
            }
        });
        return targets;
    }

    /// One that another file declares.
    private static Machine machine(String id, Location place, Settings settings) {
        return new Machine(
                id,
                place,
                settings.text("name"),
                settings.text("type"),
                settings.required("role_arn"),
                Setting.unknown(),
                Setting.unknown(),
                Setting.unknown(),
                settings.map("tags"),
                List.of(),
                Setting.absent());
    }

    private static Setting<List<Text>> keys(Settings settings) {
        Setting<Text> partition = settings.text("hash_key");
        Setting<Text> sort = settings.text("range_key");
        return partition.map(first -> {
            if (sort.isAbsent()) {
                return Optional.of(List.of(first));
            }
            return sort.value().map(second -> List.of(first, second));
        });
    }

    private static Setting<Map<String, Text>> dimensions(Settings settings) {
        return settings.map("dimensions");
    }

    private Policy keyPolicy(Settings settings, Location place) {
        Setting<Value> policy = settings.value("policy");
        if (policy.isAbsent()) {
            return Policy.none(place);
        }
        return policy.value()
                .map(value -> PolicyDocument.read(Setting.absent(), value))
                .orElseGet(() -> Policy.unknown(Setting.unknown(), place));
    }
}
