package dev.steplint.rules.operators;

import dev.steplint.engine.Analysis;
import dev.steplint.engine.Analyzer;
import dev.steplint.engine.RuleSettings;
import dev.steplint.host.Definition;
import dev.steplint.host.Surroundings;
import dev.steplint.host.WorkflowType;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonReader;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.model.State;
import dev.steplint.model.StateMachine;
import dev.steplint.model.TaskState;
import dev.steplint.rules.BuiltInRules;
import dev.steplint.source.SourceFile;
import java.util.Optional;
import java.util.stream.Stream;

/// A machine without errors in which bugs are planted.
record Seed(String name, String text, Optional<WorkflowType> type, StateMachine machine) {
    private static final Analyzer ANALYZER = new Analyzer(BuiltInRules.all());

    static Seed of(String name, String text) {
        return of(name, text, Optional.empty());
    }

    private static Seed of(String name, String text, Optional<WorkflowType> type) {
        return new Seed(
                name,
                text,
                type,
                StateMachine.read(definition(name, text, type)).orElseThrow());
    }

    /// The same text as a machine of a certain type.
    Seed as(WorkflowType other) {
        return of(name, text, Optional.of(other));
    }

    Analysis analyze(String changed) {
        return ANALYZER.analyze(definition(name, changed, type), RuleSettings.DEFAULTS);
    }

    private static Definition definition(String name, String text, Optional<WorkflowType> type) {
        return Definition.whole(JsonReader.read(new SourceFile(name, text), JsonFormat.JSON), new Surroundings(type));
    }

    Stream<State> states() {
        return machine.states();
    }

    <S extends State> Stream<S> states(Class<S> kind) {
        return states().filter(kind::isInstance).map(kind::cast);
    }

    Stream<TaskState> tasks() {
        return states(TaskState.class);
    }

    /// Every member below a value, at any depth.
    static Stream<JsonMember> membersBelow(JsonValue value) {
        return switch (value) {
            case JsonObject object ->
                object.members().stream()
                        .flatMap(member -> Stream.concat(Stream.of(member), membersBelow(member.value())));
            case JsonArray array -> array.elements().stream().flatMap(Seed::membersBelow);
            default -> Stream.empty();
        };
    }

    /// Every member of the machine whose value is a string that reads the same after deployment.
    Stream<JsonMember> texts() {
        return membersBelow(machine.source())
                .filter(member -> member.value() instanceof JsonString string && !string.hasPlaceholder());
    }

    static String textOf(JsonMember member) {
        return ((JsonString) member.value()).value();
    }
}
