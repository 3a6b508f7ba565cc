package dev.steplint.rules.time;

import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonValue;
import dev.steplint.model.Resource;
import dev.steplint.model.TaskState;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What ends a job that a `.sync` task waits for, beside the task.
///
/// Sources: the API references of the services, for the parameters; their quotas and defaults, for the services that
/// end any job (Athena: query timeout; CodeBuild: 36 hours at most; Glue and DataBrew: two days unless the job says
/// otherwise; EMR Serverless: twelve hours unless the run says otherwise; SageMaker: the stopping condition).
final class JobLimits {
    /// Parameters that limit the job itself.
    private static final Set<String> LIMITS = Set.of(
            "Timeout",
            "TimeoutInMinutesOverride",
            "BuildTimeoutInMinutesOverride",
            "ExecutionTimeoutMinutes",
            "StoppingCondition",
            "StoppingConditions");

    private static final Set<String> LIMITED_SERVICES =
            Set.of("athena", "codebuild", "databrew", "emr-serverless", "glue", "sagemaker");

    /// Beginnings of actions that change infrastructure and come to an end by themselves.
    private static final List<String> LIMITED_ACTIONS =
            List.of("createCluster", "createFargateProfile", "createNodegroup", "delete", "terminate");

    private JobLimits() {}

    /// Whether the request limits the job, or may do so for all that can be said.
    static boolean inRequest(TaskState task) {
        Optional<JsonMember> arguments = task.arguments();
        if (arguments.isEmpty()) {
            return false;
        }
        Optional<JsonObject> object = arguments.get().value().asObject();
        return object.isEmpty()
                || object.get().members().stream()
                        .anyMatch(member -> member.name().hasPlaceholder() || LIMITS.contains(field(member)))
                || hasDeadline(object.get());
    }

    private static String field(JsonMember member) {
        String key = member.key();
        return key.endsWith(".$") ? key.substring(0, key.length() - 2) : key;
    }

    /// The deadline of a Kubernetes job, deep in the object that `eks:runJob` sends. What is not written out as an
    /// object may hold one.
    private static boolean hasDeadline(JsonObject parameters) {
        if (parameters.has("Job.$")) {
            return true;
        }
        Optional<JsonValue> job = parameters.value("Job");
        if (job.isEmpty()) {
            return false;
        }
        Optional<JsonValue> spec = job.get().asObject().flatMap(object -> object.value("spec"));
        return job.get().asObject().isEmpty()
                || spec.isEmpty()
                || spec.get().asObject().isEmpty()
                || spec.get().asObject().get().members().stream()
                        .anyMatch(member -> field(member).equals("activeDeadlineSeconds"));
    }

    /// Whether the service ends the job sooner or later, whatever the request says.
    static boolean inService(Resource.Optimized resource) {
        return LIMITED_SERVICES.contains(resource.service())
                || LIMITED_ACTIONS.stream().anyMatch(resource.action()::startsWith);
    }
}
