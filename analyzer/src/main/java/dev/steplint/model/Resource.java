package dev.steplint.model;

import dev.steplint.host.Surroundings;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What the `Resource` of a task names (AWS Step Functions Developer Guide, "Task workflow state").
///
/// A placeholder anywhere leaves the parts it touches unknown; the rest is still read, because
/// `arn:${AWS::Partition}:states:::sqs:sendMessage` is certainly SQS.
public sealed interface Resource {

    /// What Step Functions itself has that no task calls.
    Set<String> OWN_RESOURCES = Set.of("stateMachine", "execution", "express", "mapRun");

    /// How the task waits for what it calls.
    enum Pattern {
        REQUEST_RESPONSE,
        /// `.sync` and `.sync:2`.
        RUN_A_JOB,
        /// `.waitForTaskToken`.
        WAIT_FOR_CALLBACK
    }

    /// A Lambda function by its own ARN, the form from before `lambda:invoke`.
    ///
    /// @param arn the ARN as written; it may hold placeholders
    record LambdaFunction(String arn) implements Resource {}

    /// A worker that polls for the task.
    ///
    /// @param arn the ARN as written; it may hold placeholders
    record Activity(String arn) implements Resource {}

    /// An optimized integration, `arn:…:states:::service:action`; HTTP tasks are `http:invoke`. That AWS has it is
    /// another question.
    ///
    /// @param service the token of the service, such as `sqs`
    /// @param action the action without the pattern's suffix, such as `sendMessage`
    /// @param suffix the pattern's suffix as written, empty for request response
    record Optimized(String service, String action, Pattern pattern, String suffix) implements Resource {

        public boolean is(String otherService, String otherAction) {
            return service.equals(otherService) && action.equals(otherAction);
        }
    }

    /// An AWS SDK integration, `arn:…:states:::aws-sdk:service:action`.
    record AwsSdk(String service, String action, Pattern pattern, String suffix) implements Resource {}

    /// An ARN of none of these forms, or no ARN.
    record Unrecognized(String text) implements Resource {}

    /// Missing, no string, or not to be told apart because of a placeholder.
    record Unknown() implements Resource {}

    /// How the task waits; request response where nothing is known.
    default Pattern pattern() {
        return switch (this) {
            case Optimized optimized -> optimized.pattern;
            case AwsSdk sdk -> sdk.pattern;
            case LambdaFunction _, Activity _, Unrecognized _, Unknown _ -> Pattern.REQUEST_RESPONSE;
        };
    }

    static Resource of(JsonValue value) {
        return value instanceof JsonString string ? parse(string) : new Unknown();
    }

    /// What a value names, through what stands around its definition where the text itself leaves it open.
    static Resource of(JsonValue value, Surroundings surroundings) {
        return new ResourceResolver(surroundings).resource(value);
    }

    private static Resource parse(JsonString string) {
        Optional<Arn> arn = Arn.of(string);
        if (arn.isEmpty()) {
            return unless(string);
        }
        if (!arn.get().service().isKnown()) {
            return new Unknown();
        }
        return switch (arn.get().service().text().toLowerCase(Locale.ROOT)) {
            case "lambda" -> function(string, arn.get());
            case "states" -> states(string, arn.get());
            default -> unless(string);
        };
    }

    private static Resource function(JsonString string, Arn arn) {
        Arn.Part kind = arn.resource().getFirst();
        boolean named = kind.is("function") && arn.resource().size() > 1;
        return named || !kind.isKnown() ? new LambdaFunction(string.value()) : unless(string);
    }

    private static Resource states(JsonString string, Arn arn) {
        Arn.Part first = arn.resource().getFirst();
        if (first.is("activity") && arn.resource().size() > 1) {
            return new Activity(string.value());
        }
        int service = first.is("aws-sdk") ? 1 : 0;
        if (arn.resource().size() < service + 2 || OWN_RESOURCES.contains(first.text())) {
            return unless(string);
        }
        if (!arn.isKnownFrom(service)) {
            return new Unknown();
        }
        String token = arn.resource().get(service).text();
        String call = arn.text(service + 1);
        int dot = call.indexOf('.');
        String action = dot < 0 ? call : call.substring(0, dot);
        String suffix = dot < 0 ? "" : call.substring(dot);
        Pattern pattern = switch (suffix) {
            case ".sync", ".sync:2" -> Pattern.RUN_A_JOB;
            case ".waitForTaskToken" -> Pattern.WAIT_FOR_CALLBACK;
            default -> Pattern.REQUEST_RESPONSE;
        };
        return service == 1
                ? new AwsSdk(token, action, pattern, suffix)
                : new Optimized(token, action, pattern, suffix);
    }

    private static Resource unless(JsonString string) {
        return string.hasPlaceholder() ? new Unknown() : new Unrecognized(string.value());
    }
}
