package dev.steplint.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// An error name that belongs to Step Functions: all of them begin with `States.`.
///
/// @param byAll whether `States.ALL` matches it
/// @param byTaskFailed whether `States.TaskFailed` matches it
/// @param retry whether another attempt with the same input can end differently
/// @param source what raises it
public record ReservedError(String name, Answer byAll, Answer byTaskFailed, Retry retry, Source source) {

    /// The wildcard that stands for almost every error.
    public static final String ALL = "States.ALL";

    /// A wildcard for everything but time-outs, and an error of its own.
    public static final String TASK_FAILED = "States.TaskFailed";

    public static final String TIMEOUT = "States.Timeout";
    public static final String HEARTBEAT_TIMEOUT = "States.HeartbeatTimeout";
    public static final String RUNTIME = "States.Runtime";
    public static final String DATA_LIMIT_EXCEEDED = "States.DataLimitExceeded";
    public static final String PREFIX = "States.";

    /// Whether a further attempt can help.
    public enum Retry {
        USEFUL,
        /// The next attempt mostly fails in the same way.
        DOUBTFUL,
        /// The next attempt fails in the same way.
        FUTILE
    }

    /// What can raise an error.
    public enum Source {
        /// A wildcard: nothing raises it.
        NONE,
        ANY,
        CHOICE,
        PARALLEL,
        DISTRIBUTED_MAP,
        HTTP,
        /// A task with `HeartbeatSeconds`.
        HEARTBEAT
    }

    private static final String STATUS_CODE = "States.Http.StatusCode";
    private static final Pattern STATUS = Pattern.compile("States\\.Http\\.StatusCode\\.[1-5][0-9]{2}");

    /// The error of a name, spelt exactly so.
    public static Optional<ReservedError> of(String name) {
        if (name.startsWith(STATUS_CODE)) {
            return STATUS.matcher(name).matches()
                    ? Optional.ofNullable(Errors.BY_NAME.get(STATUS_CODE))
                    : Optional.empty();
        }
        return Optional.ofNullable(Errors.BY_NAME.get(name));
    }

    /// Every name, in the order of the table; `States.Http.StatusCode` lacks its number.
    public static List<String> names() {
        return Errors.NAMES;
    }

    private static Retry retry(String text) {
        return switch (text) {
            case "yes", "-" -> Retry.USEFUL;
            case "maybe" -> Retry.DOUBTFUL;
            case "no" -> Retry.FUTILE;
            default -> throw new IllegalStateException(text);
        };
    }

    private static Source source(String text) {
        return switch (text) {
            case "-" -> Source.NONE;
            case "any" -> Source.ANY;
            case "choice" -> Source.CHOICE;
            case "parallel" -> Source.PARALLEL;
            case "distributed" -> Source.DISTRIBUTED_MAP;
            case "http" -> Source.HTTP;
            case "heartbeat" -> Source.HEARTBEAT;
            default -> throw new IllegalStateException(text);
        };
    }

    /// Read when the first error name is looked up.
    private static final class Errors {

        private static final Map<String, ReservedError> BY_NAME = read();
        private static final List<String> NAMES = List.copyOf(BY_NAME.keySet());

        private static Map<String, ReservedError> read() {
            Map<String, ReservedError> errors = new LinkedHashMap<>();
            for (List<String> row : Table.rows(
                    "reserved-errors.tsv", List.of("name", "by_all", "by_task_failed", "retry", "raised_by"))) {
                errors.put(
                        row.get(0),
                        new ReservedError(
                                row.get(0),
                                Answer.of(row.get(1)),
                                Answer.of(row.get(2)),
                                retry(row.get(3)),
                                source(row.get(4))));
            }
            return errors;
        }
    }
}
