package dev.steplint.facts.call;

import dev.steplint.facts.FactKey;
import dev.steplint.facts.Facts;
import dev.steplint.json.JsonMember;
import dev.steplint.model.Construct;
import dev.steplint.model.Resource;
import java.util.List;
import java.util.Optional;

/// Every call of a service with its request, those of tasks and those of the readers and writers of Map states.
///
/// A state whose query language is not settled is left out.
public final class TaskCalls {
    public static final FactKey<TaskCalls> KEY = FactKey.of("task-calls", TaskCalls::new);

    private final List<TaskCall> all;

    private TaskCalls(Facts facts) {
        ValueReader reader = new ValueReader(facts);
        this.all = facts.machine().constructs().stream()
                .filter(construct -> calls(construct) && construct.language().settled())
                .map(construct -> read(construct, reader))
                .toList();
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

    private static TaskCall read(Construct construct, ValueReader reader) {
        Optional<JsonMember> field = construct.field(fieldName(construct));
        Resource resource =
                construct.source().value("Resource").map(Resource::of).orElseGet(Resource.Unknown::new);
        ArgumentValue request = field.map(member -> reader.read(member.value(), construct.queryLanguage()))
                .orElseGet(() -> new ArgumentValue.Unknown(construct.anchor()));
        return new TaskCall(construct, resource, field, request);
    }

    static String fieldName(Construct construct) {
        return switch (construct.queryLanguage()) {
            case JSONPATH -> "Parameters";
            case JSONATA -> "Arguments";
        };
    }
}
