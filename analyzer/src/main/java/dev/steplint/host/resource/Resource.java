package dev.steplint.host.resource;

import dev.steplint.host.value.Setting;
import dev.steplint.host.value.Text;
import dev.steplint.json.JsonValue;
import dev.steplint.source.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Something that a host declares.
public sealed interface Resource
        permits Resource.Named,
                Machine,
                Role,
                Resource.FunctionVersion,
                Resource.FunctionAlias,
                Resource.MachineVersion,
                Resource.MachineAlias,
                Resource.Alarm,
                Resource.EventRule,
                Resource.Other {

    /// What the host calls it: a logical id, a Terraform address.
    String id();

    /// Where the host declares it: its name there.
    Location place();

    /// One that has a name in its account.
    sealed interface Named extends Resource permits Function, Queue, Topic, Table, Activity, LogGroup, Key, Connection {

        /// Absent if AWS makes one up.
        Setting<Text> name();
    }

    /// A Lambda function.
    ///
    /// @param timeout in seconds
    /// @param memory in MiB
    /// @param publishedAlias the alias that the host publishes every version under, as SAM's `AutoPublishAlias` does
    record Function(
            String id,
            Location place,
            Setting<Text> name,
            Setting<Long> timeout,
            Setting<Long> memory,
            Setting<Text> runtime,
            Setting<Text> role,
            Setting<Text> publishedAlias)
            implements Named {}

    /// @param function the function it is a version of
    record FunctionVersion(String id, Location place, Setting<Text> function) implements Resource {}

    /// @param function the function it is an alias of
    record FunctionAlias(String id, Location place, Setting<Text> function, Setting<Text> name) implements Resource {}

    /// A queue of SQS.
    ///
    /// @param key of its encryption
    record Queue(String id, Location place, Setting<Text> name, Setting<Boolean> fifo, Setting<Text> key)
            implements Named {}

    /// A topic of SNS.
    record Topic(String id, Location place, Setting<Text> name, Setting<Boolean> fifo, Setting<Text> key)
            implements Named {}

    /// A table of DynamoDB.
    ///
    /// @param keys the names of its partition key and, if it has one, its sort key
    record Table(String id, Location place, Setting<Text> name, Setting<List<Text>> keys) implements Named {}

    /// An activity of Step Functions.
    record Activity(String id, Location place, Setting<Text> name) implements Named {}

    /// A log group of CloudWatch.
    ///
    /// @param retention in days
    record LogGroup(String id, Location place, Setting<Text> name, Setting<Long> retention, Setting<Text> key)
            implements Named {}

    /// A key of KMS.
    ///
    /// @param policy what its policy allows
    record Key(String id, Location place, Setting<Text> name, Policy policy) implements Named {}

    /// A connection of EventBridge, as HTTP tasks need one.
    record Connection(String id, Location place, Setting<Text> name) implements Named {}

    /// A version of a state machine.
    ///
    /// @param retained whether it stays when the next one is published
    record MachineVersion(String id, Location place, Setting<Text> machine, Setting<Boolean> retained)
            implements Resource {}

    /// An alias of a state machine.
    ///
    /// @param versions those it leads to
    record MachineAlias(String id, Location place, Setting<Text> name, List<Text> versions) implements Resource {}

    /// An alarm of CloudWatch on one metric.
    record Alarm(
            String id,
            Location place,
            Setting<Text> namespace,
            Setting<Text> metric,
            Setting<Map<String, Text>> dimensions)
            implements Resource {}

    /// A rule of EventBridge, or something else that starts its targets: a schedule, a pipe.
    ///
    /// @param pattern the events it matches, if it is a rule that matches some
    /// @param targets the ARNs of what it starts
    /// @param complete whether it starts nothing else
    record EventRule(
            String id, Location place, Optional<JsonValue> pattern, List<Setting.Known<Text>> targets, boolean complete)
            implements Resource {}

    /// Of another type.
    ///
    /// @param type as the host writes it
    record Other(String id, Location place, String type) implements Resource {}
}
