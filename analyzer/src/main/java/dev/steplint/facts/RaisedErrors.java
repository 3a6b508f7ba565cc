package dev.steplint.facts;

import dev.steplint.catalog.OptimizedErrors;
import dev.steplint.catalog.ReservedError;
import dev.steplint.catalog.SdkErrors;
import dev.steplint.json.JsonString;
import dev.steplint.model.ChoiceState;
import dev.steplint.model.ContinuingState;
import dev.steplint.model.FailState;
import dev.steplint.model.MapState;
import dev.steplint.model.ParallelState;
import dev.steplint.model.PassState;
import dev.steplint.model.Resource;
import dev.steplint.model.Scope;
import dev.steplint.model.State;
import dev.steplint.model.SucceedState;
import dev.steplint.model.TaskState;
import dev.steplint.model.UnknownState;
import dev.steplint.model.WaitState;
import java.util.Optional;

/// Which errors a state can raise.
///
/// In doubt a state can raise an error: a function, a worker or whoever answers a callback chooses names freely.
public final class RaisedErrors {

    public static final FactKey<RaisedErrors> KEY = FactKey.of("RaisedErrors", _ -> new RaisedErrors());

    private static final String LAMBDA = "Lambda";

    private RaisedErrors() {}

    /// Whether a state, or one inside it, can raise an error of a name.
    public boolean canRaise(State state, String error) {
        Optional<ReservedError> reserved = ReservedError.of(error);
        if (reserved.isPresent()) {
            return canRaiseReserved(state, reserved.get());
        }
        return error.startsWith(ReservedError.PREFIX) || canRaiseNamed(state, error);
    }

    private boolean canRaiseReserved(State state, ReservedError error) {
        return switch (error.source()) {
            case NONE, ANY -> true;
            case CHOICE -> anyInside(state, inner -> inner instanceof ChoiceState || isOpen(inner));
            case PARALLEL -> anyInside(state, inner -> inner instanceof ParallelState || isOpen(inner));
            case DISTRIBUTED_MAP ->
                anyInside(
                        state,
                        inner -> inner instanceof MapState map && map.mode() != MapState.Mode.INLINE || isOpen(inner));
            case HTTP ->
                anyInside(
                        state,
                        inner -> inner instanceof TaskState task
                                        && task.resource() instanceof Resource.Optimized optimized
                                        && optimized.service().equals("http")
                                || isOpen(inner));
            case HEARTBEAT ->
                anyInside(
                        state,
                        inner -> inner.has("HeartbeatSeconds") || inner.has("HeartbeatSecondsPath") || isOpen(inner));
        };
    }

    private boolean canRaiseNamed(State state, String error) {
        return anyInside(state, inner -> switch (inner) {
            case TaskState task -> canRaise(task, error);
            case FailState fail -> canRaise(fail, error);
            case UnknownState _ -> true;
            case ContinuingState _, ChoiceState _, SucceedState _ -> false;
        });
    }

    private static boolean canRaise(TaskState task, String error) {
        if (isOpen(task)) {
            return true;
        }
        return switch (task.resource()) {
            case Resource.AwsSdk sdk ->
                SdkErrors.of(sdk.service())
                        .map(known -> error.startsWith(known.prefix() + "."))
                        .orElse(true);
            case Resource.Optimized optimized -> canRaise(optimized, error);
            case Resource.LambdaFunction _, Resource.Activity _, Resource.Unrecognized _, Resource.Unknown _ -> true;
        };
    }

    /// Of an optimized integration only those names are out of the question that certainly belong to another one: the
    /// guide lists few of its own.
    private static boolean canRaise(Resource.Optimized optimized, String error) {
        int dot = error.indexOf('.');
        String first = dot < 0 ? "" : error.substring(0, dot);
        Optional<String> prefix = OptimizedErrors.prefixOf(optimized.service());
        if (prefix.isEmpty()) {
            return !first.equals(LAMBDA);
        }
        return first.equals(prefix.get())
                || !first.equals(LAMBDA) && !SdkErrors.isPrefix(first) && !first.equalsIgnoreCase(prefix.get());
    }

    private static boolean canRaise(FailState fail, String error) {
        return fail.has("ErrorPath")
                || fail.source()
                        .value("Error")
                        .map(value -> !(value instanceof JsonString text)
                                || text.hasPlaceholder()
                                || text.value().contains("{%")
                                || text.value().equals(error))
                        .orElse(false);
    }

    /// Whether somebody else may name an error of the state: a function, a worker, whoever holds the token of a
    /// callback; or it is not known what the state calls.
    private static boolean isOpen(State state) {
        return switch (state) {
            case TaskState task -> isOpen(task.resource());
            case UnknownState _ -> true;
            case ParallelState _, MapState _, PassState _, WaitState _, ChoiceState _, SucceedState _, FailState _ ->
                false;
        };
    }

    private static boolean isOpen(Resource resource) {
        if (resource.pattern() == Resource.Pattern.WAIT_FOR_CALLBACK) {
            return true;
        }
        return switch (resource) {
            case Resource.Optimized optimized -> optimized.service().equals("lambda");
            case Resource.AwsSdk _ -> false;
            case Resource.LambdaFunction _, Resource.Activity _, Resource.Unrecognized _, Resource.Unknown _ -> true;
        };
    }

    private static boolean anyInside(State state, Test test) {
        return test.holds(state)
                || isHollow(state)
                || state.innerScopes().stream()
                        .flatMap(scope -> scope.states().stream())
                        .anyMatch(inner -> anyInside(inner, test));
    }

    /// Whether a state should hold others that cannot be read, so that nothing is known of what they raise.
    private static boolean isHollow(State state) {
        return switch (state) {
            case ParallelState parallel ->
                parallel.branches().isEmpty() || parallel.branches().stream().anyMatch(RaisedErrors::isUnread);
            case MapState map -> map.processor().map(RaisedErrors::isUnread).orElse(true);
            case TaskState _, PassState _, WaitState _, ChoiceState _, SucceedState _, FailState _, UnknownState _ ->
                false;
        };
    }

    private static boolean isUnread(Scope scope) {
        return scope.states().isEmpty()
                || scope.source()
                        .value("States")
                        .map(value -> value.isUnknown())
                        .orElse(true);
    }

    /// Asks one state.
    private interface Test {
        boolean holds(State state);
    }
}
