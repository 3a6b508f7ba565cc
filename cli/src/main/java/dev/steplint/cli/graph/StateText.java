package dev.steplint.cli.graph;

import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonString;
import dev.steplint.model.ChoiceState;
import dev.steplint.model.FailState;
import dev.steplint.model.MapState;
import dev.steplint.model.ParallelState;
import dev.steplint.model.PassState;
import dev.steplint.model.Resource;
import dev.steplint.model.State;
import dev.steplint.model.SucceedState;
import dev.steplint.model.TaskState;
import dev.steplint.model.UnknownState;
import dev.steplint.model.WaitState;
import java.util.List;
import java.util.Optional;

/// What a state does, in few words below its name.
final class StateText {

    private StateText() {}

    /// Empty if the shape says it all.
    static String of(State state) {
        return switch (state) {
            case TaskState task -> BriefText.cut(resource(task));
            case WaitState wait -> time(wait);
            case FailState fail -> fail.field("Error").map(BriefText::value).orElse("");
            case MapState map -> map.mode() == MapState.Mode.DISTRIBUTED ? "each item, distributed" : "each item";
            case UnknownState unknown ->
                unknown.field("Type").map(BriefText::value).orElse("no type");
            case PassState _, ChoiceState _, SucceedState _, ParallelState _ -> "";
        };
    }

    private static String resource(TaskState task) {
        return switch (task.resource()) {
            case Resource.Optimized to -> "%s:%s%s".formatted(to.service(), to.action(), to.suffix());
            case Resource.AwsSdk to -> "aws-sdk:%s:%s%s".formatted(to.service(), to.action(), to.suffix());
            case Resource.LambdaFunction to -> "function " + afterKind(to.arn());
            case Resource.Activity to -> "activity " + afterKind(to.arn());
            case Resource.Unrecognized other -> other.text();
            case Resource.Unknown _ ->
                task.resourceField().map(BriefText::value).orElse("");
        };
    }

    private static String afterKind(String arn) {
        for (String kind : List.of(":function:", ":activity:")) {
            int at = arn.lastIndexOf(kind);
            if (at >= 0) {
                return arn.substring(at + kind.length());
            }
        }
        return arn;
    }

    private static String time(WaitState wait) {
        Optional<JsonMember> seconds = wait.field("Seconds");
        if (seconds.isPresent()) {
            String text = BriefText.value(seconds.get());
            return seconds.get().value() instanceof JsonString ? text + " s" : "%s s".formatted(text);
        }
        return List.of("SecondsPath", "Timestamp", "TimestampPath").stream()
                .flatMap(name -> wait.field(name).stream())
                .findFirst()
                .map(field -> field.key().startsWith("Timestamp")
                        ? "until " + BriefText.value(field)
                        : BriefText.value(field) + " s")
                .orElse("");
    }
}
