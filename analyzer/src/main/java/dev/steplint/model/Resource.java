package dev.steplint.model;

import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import java.util.List;
import java.util.Locale;

/// What the `Resource` of a task names (AWS Step Functions Developer Guide, "Task workflow state").
///
/// A placeholder anywhere leaves the parts it touches unknown; the rest is still read, because
/// `arn:${AWS::Partition}:states:::sqs:sendMessage` is certainly SQS.
public sealed interface Resource {

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

    /// An optimized integration, `arn:…:states:::service:action`; HTTP tasks are `http:invoke`.
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

    private static Resource parse(JsonString string) {
        String text = string.value();
        // Placeholders are masked by a character that no ARN has, so that colons inside
        // `${AWS::Region}` do not split.
        String masked = mask(string);
        String[] parts = masked.split(":", 6);
        if (!parts[0].equals("arn") || parts.length < 6) {
            return string.hasPlaceholder() ? new Unknown() : new Unrecognized(text);
        }
        if (isMasked(parts[2])) {
            return new Unknown();
        }
        String rest = parts[5];
        return switch (parts[2].toLowerCase(Locale.ROOT)) {
            case "lambda" -> rest.startsWith("function:") || isMasked(rest) ? new LambdaFunction(text) : unless(string);
            case "states" -> states(string, parts[3], parts[4], rest);
            default -> unless(string);
        };
    }

    private static Resource states(JsonString string, String region, String account, String rest) {
        if (rest.startsWith("activity:")) {
            return new Activity(string.value());
        }
        if (!region.isEmpty() || !account.isEmpty()) {
            return unless(string);
        }
        List<String> tokens = List.of(rest.split(":", 4));
        boolean sdk = tokens.getFirst().equals("aws-sdk");
        int at = sdk ? 1 : 0;
        if (tokens.size() < at + 2
                || isMasked(tokens.get(at))
                || isMasked(String.join(":", tokens.subList(at + 1, tokens.size())))) {
            return unless(string);
        }
        String last = String.join(":", tokens.subList(at + 1, tokens.size()));
        int dot = last.indexOf('.');
        String action = dot < 0 ? last : last.substring(0, dot);
        String suffix = dot < 0 ? "" : last.substring(dot);
        Pattern pattern = switch (suffix) {
            case ".sync", ".sync:2" -> Pattern.RUN_A_JOB;
            case ".waitForTaskToken" -> Pattern.WAIT_FOR_CALLBACK;
            default -> Pattern.REQUEST_RESPONSE;
        };
        return sdk
                ? new AwsSdk(tokens.get(at), action, pattern, suffix)
                : new Optimized(tokens.get(at), action, pattern, suffix);
    }

    private static Resource unless(JsonString string) {
        return string.hasPlaceholder() ? new Unknown() : new Unrecognized(string.value());
    }

    private static String mask(JsonString string) {
        StringBuilder masked = new StringBuilder(string.value());
        string.placeholders().reversed().forEach(part -> masked.replace(part.start(), part.end(), "\0"));
        return masked.toString();
    }

    private static boolean isMasked(String part) {
        return part.indexOf('\0') >= 0;
    }
}
