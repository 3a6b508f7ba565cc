package dev.steplint.facts.data;

import dev.steplint.facts.FactKey;
import dev.steplint.facts.Facts;
import dev.steplint.facts.data.ShapeReader.Reading;
import dev.steplint.host.Surroundings;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.model.Construct;
import dev.steplint.model.Resource;
import dev.steplint.model.TaskState;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every call of a service with its request, those of tasks and those of the readers and writers of Map states.
///
/// A state whose query language is not settled is left out.
public final class TaskCalls {
    public static final FactKey<TaskCalls> KEY = FactKey.of("task-calls", TaskCalls::new);

    private final List<TaskCall> all;
    private final Map<JsonObject, TaskCall> bySource = new IdentityHashMap<>();

    private TaskCalls(Facts facts) {
        ShapeReader reader = new ShapeReader(facts);
        Surroundings surroundings = facts.machine().definition().surroundings();
        this.all = facts.machine().constructs().stream()
                .filter(construct -> calls(construct) && construct.language().settled())
                .map(construct -> read(construct, reader, surroundings))
                .toList();
        all.forEach(call -> bySource.put(call.construct().source(), call));
    }

    /// The call that a task makes; empty if the query language of the task is not settled.
    public Optional<TaskCall> of(TaskState task) {
        return Optional.ofNullable(bySource.get(task.source()));
    }

    /// All of them, in the order of the machine's constructs.
    public List<TaskCall> all() {
        return all;
    }

    private static boolean calls(Construct construct) {
        return switch (construct.kind()) {
            case TASK, ITEM_READER, RESULT_WRITER -> true;
            case STATE_MACHINE, BRANCH, ITEM_PROCESSOR -> false;
            case PARALLEL, MAP, PASS, WAIT, CHOICE, SUCCEED, FAIL -> false;
            case CHOICE_RULE, NESTED_CHOICE_RULE, RETRIER, CATCHER, CREDENTIALS -> false;
            case PROCESSOR_CONFIG, READER_CONFIG, ITEM_BATCHER, WRITER_CONFIG -> false;
        };
    }

    private static TaskCall read(Construct construct, ShapeReader reader, Surroundings surroundings) {
        Optional<JsonMember> field = construct.field(fieldName(construct));
        Resource resource = construct
                .source()
                .value("Resource")
                .map(value -> Resource.of(value, surroundings))
                .orElseGet(Resource.Unknown::new);
        DataShape request = field.map(member -> reader.read(
                        member.value(),
                        Reading.of(construct.queryLanguage(), new DataShape.Unknown(construct.anchor()))))
                .orElseGet(() -> new DataShape.Unknown(construct.anchor()));
        return new TaskCall(construct, resource, field, request);
    }

    static String fieldName(Construct construct) {
        return switch (construct.queryLanguage()) {
            case JSONPATH -> "Parameters";
            case JSONATA -> "Arguments";
        };
    }
}
