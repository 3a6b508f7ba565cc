package dev.steplint.rules.integration;

import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonString;
import dev.steplint.model.Arn;
import dev.steplint.model.Resource;
import dev.steplint.model.TaskState;
import dev.steplint.source.Span;
import java.util.Optional;

/// An integration as a `Resource` writes it, with the place of each part.
///
/// @param text the value of the field
/// @param first the index in the value at which the service begins
/// @param isSdk whether it is an AWS SDK integration
record Call(JsonString text, int first, boolean isSdk, String service, String action, String suffix) {

    /// What a task calls; empty if that is no integration, or not known before deployment.
    static Optional<Call> of(TaskState task) {
        return task.resourceField()
                .map(JsonMember::value)
                .flatMap(value -> value.asString())
                .flatMap(text -> of(text, task.resource()));
    }

    /// What a text calls.
    ///
    /// @param resource the same text, as the model reads it
    static Optional<Call> of(JsonString text, Resource resource) {
        return switch (resource) {
            case Resource.Optimized(String service, String action, Resource.Pattern _, String suffix) ->
                start(text, 0).map(start -> new Call(text, start, false, service, action, suffix));
            case Resource.AwsSdk(String service, String action, Resource.Pattern _, String suffix) ->
                start(text, 1).map(start -> new Call(text, start, true, service, action, suffix));
            case Resource.LambdaFunction _, Resource.Activity _, Resource.Unrecognized _, Resource.Unknown _ ->
                Optional.empty();
        };
    }

    /// Where a part of the resource begins; empty if a placeholder stands for the ARN, which is written elsewhere.
    private static Optional<Integer> start(JsonString text, int part) {
        return Arn.of(text).map(arn -> arn.resource().get(part).from());
    }

    /// `sqs:sendMessage`, or `aws-sdk:sqs:sendMessage`, without a suffix.
    String name() {
        return (isSdk ? "aws-sdk:" : "") + service + ":" + action;
    }

    Span serviceSpan() {
        return text.spanOf(first, first + service.length());
    }

    Span actionSpan() {
        return text.spanOf(actionStart(), actionStart() + action.length());
    }

    /// From the service to the action.
    Span callSpan() {
        return text.spanOf(first, actionStart() + action.length());
    }

    /// All of [#name].
    Span nameSpan() {
        return text.spanOf(first - (isSdk ? "aws-sdk:".length() : 0), actionStart() + action.length());
    }

    /// The suffix; where there is none, the empty place behind the action.
    Span suffixSpan() {
        int start = actionStart() + action.length();
        return text.spanOf(start, start + suffix.length());
    }

    /// The smallest part that must change to make another call of it.
    Span difference(String otherService, String otherAction) {
        if (service.equals(otherService)) {
            return actionSpan();
        }
        return action.equals(otherAction) ? serviceSpan() : callSpan();
    }

    private int actionStart() {
        return first + service.length() + 1;
    }
}
