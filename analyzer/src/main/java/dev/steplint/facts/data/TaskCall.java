package dev.steplint.facts.data;

import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonPointer;
import dev.steplint.model.Construct;
import dev.steplint.model.Resource;
import java.util.Optional;

/// A call of a service: that of a task, or that with which a Map reads its items or writes its results.
///
/// @param construct the task, the reader or the writer
/// @param resource what is called
/// @param field the request as it is written: `Parameters`, or in JSONata `Arguments`; empty if the input is sent
/// @param request what is sent, as far as it is known
public record TaskCall(Construct construct, Resource resource, Optional<JsonMember> field, DataShape request) {

    /// The name of the field that holds, or would hold, the request.
    public String fieldName() {
        return TaskCalls.fieldName(construct);
    }

    /// Where the request stands, or would stand.
    public JsonPointer pointer() {
        return construct.pointer().child(fieldName());
    }

    /// What a reader calls the request: ``the `Parameters` of state `Charge` ``.
    public String title() {
        return "`%s` of %s".formatted(fieldName(), construct.title());
    }

    /// What is called, as the `Resource` has it: `sqs:sendMessage`, `aws-sdk:sqs:sendMessage`.
    public String action() {
        return switch (resource) {
            case Resource.Optimized optimized -> optimized.service() + ":" + optimized.action();
            case Resource.AwsSdk sdk -> "aws-sdk:" + sdk.service() + ":" + sdk.action();
            case Resource.LambdaFunction _, Resource.Activity _, Resource.Unrecognized _, Resource.Unknown _ -> "";
        };
    }
}
