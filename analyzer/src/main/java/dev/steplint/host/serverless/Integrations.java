package dev.steplint.host.serverless;

import java.util.List;
import java.util.regex.Pattern;

/// Which permissions the plugin derives from the resource of a task, as far as this is modelled
/// (serverless-step-functions 3.30.0, `iamStrategies`).
final class Integrations {

    private static final Pattern PARTITION = Pattern.compile("^arn:aws(-[a-z]+)*:");

    private Integrations() {}

    sealed interface Derived {}

    /// Actions on every resource.
    record Everything(List<String> actions) implements Derived {}

    /// An action on what an argument names.
    record OfArgument(String action, String argument) implements Derived {}

    /// No permission at all, as for activities.
    record Nothing() implements Derived {}

    record Unmodelled() implements Derived {}

    static Derived actions(String resource) {
        String arn = PARTITION.matcher(resource).replaceFirst("arn:aws:");
        return switch (arn) {
            case "arn:aws:states:::lambda:invoke", "arn:aws:states:::lambda:invoke.waitForTaskToken" ->
                new OfArgument("lambda:InvokeFunction", "FunctionName");
            case "arn:aws:states:::sns:publish", "arn:aws:states:::sns:publish.waitForTaskToken" ->
                new OfArgument("sns:Publish", "TopicArn");
            case "arn:aws:states:::glue:startJobRun", "arn:aws:states:::glue:startJobRun.sync" ->
                new Everything(
                        List.of("glue:StartJobRun", "glue:GetJobRun", "glue:GetJobRuns", "glue:BatchStopJobRun"));
            case "arn:aws:states:::aws-sdk:sesv2:sendEmail" -> new Everything(List.of("ses:SendEmail"));
            default -> arn.matches("arn:aws:states:[^:]+:[^:]+:activity:.*") ? new Nothing() : new Unmodelled();
        };
    }
}
