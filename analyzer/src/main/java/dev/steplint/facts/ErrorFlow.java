package dev.steplint.facts;

import dev.steplint.catalog.Answer;
import dev.steplint.catalog.ReservedError;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.model.ErrorHandler;
import dev.steplint.model.ErrorHandlingState;
import dev.steplint.model.MapState;
import dev.steplint.model.State;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Which handlers an error meets on its way from the state that raises it to the end of the execution.
///
/// An error is tried against the retriers of its state in order, then against its catchers; what no catcher matches
/// fails the scope and is an error of the Parallel or Map state around it (Amazon States Language specification,
/// "Errors").
public final class ErrorFlow {

    public static final FactKey<ErrorFlow> KEY = FactKey.of("ErrorFlow", _ -> new ErrorFlow());

    private static final String THRESHOLD = "States.ExceedToleratedFailureThreshold";

    private ErrorFlow() {}

    /// Whether a name in `ErrorEquals` matches an error. A name that begins with `States.` and that nobody knows may be
    /// a newer one, so the wildcards leave it open.
    public Match match(String listed, String error) {
        if (error.equals(ReservedError.RUNTIME)) {
            return Match.NO;
        }
        if (listed.equals(error)) {
            return Match.YES;
        }
        return switch (listed) {
            case ReservedError.ALL -> byWildcard(error, ReservedError::byAll);
            case ReservedError.TASK_FAILED -> byWildcard(error, ReservedError::byTaskFailed);
            case ReservedError.TIMEOUT -> error.equals(ReservedError.HEARTBEAT_TIMEOUT) ? Match.YES : Match.NO;
            default -> Match.NO;
        };
    }

    private static Match byWildcard(String error, Function<ReservedError, Answer> answer) {
        if (!error.startsWith(ReservedError.PREFIX)) {
            return Match.YES;
        }
        return ReservedError.of(error).map(known -> of(answer.apply(known))).orElse(Match.UNKNOWN);
    }

    /// Whether a handler is for an error.
    public Match match(ErrorHandler handler, String error) {
        Match match = handler.hasUnknownNames() ? Match.UNKNOWN : Match.NO;
        for (JsonString name : handler.errorNames()) {
            if (!name.hasPlaceholder()) {
                match = match.or(match(name.value(), error));
            }
        }
        return match;
    }

    /// The first handler of a list that certainly is for an error.
    public <T extends ErrorHandler> Optional<T> firstFor(List<T> handlers, String error) {
        return handlers.stream()
                .filter(handler -> match(handler, error) == Match.YES)
                .findFirst();
    }

    /// Whether an error of a state is matched by its own retriers, those that never retry included.
    public Match retried(ErrorHandlingState state, String error) {
        return matchedBy(state, "Retry", state.retriers(), error);
    }

    /// Whether an error of a state is matched by its own catchers.
    public Match caught(ErrorHandlingState state, String error) {
        return matchedBy(state, "Catch", state.catchers(), error);
    }

    /// Whether an error that leaves a state is matched by a retrier of a state around it.
    public Match retriedAround(State state, String error) {
        return around(state, error, this::retried);
    }

    /// Whether an error that leaves a state is matched by a catcher of a state around it.
    public Match caughtAround(State state, String error) {
        return around(state, error, this::caught);
    }

    private Match around(State state, String error, Handling handling) {
        Optional<State> owner = state.scope().owner();
        if (owner.isEmpty()) {
            return Match.NO;
        }
        if (!(owner.get() instanceof ErrorHandlingState outer)) {
            return Match.UNKNOWN;
        }
        return switch (modeOf(outer)) {
            case INLINE -> handling.of(outer, error).or(around(outer, error, handling));
            // The error fails a child execution; what fails the Map is the number of children that failed.
            case DISTRIBUTED -> handling.of(outer, THRESHOLD).or(around(outer, THRESHOLD, handling));
            case UNKNOWN -> Match.UNKNOWN;
        };
    }

    private static MapState.Mode modeOf(ErrorHandlingState state) {
        return state instanceof MapState map ? map.mode() : MapState.Mode.INLINE;
    }

    private Match matchedBy(
            ErrorHandlingState state, String field, List<? extends ErrorHandler> handlers, String error) {
        Match match = isUnknown(state, field) ? Match.UNKNOWN : Match.NO;
        for (ErrorHandler handler : handlers) {
            match = match.or(match(handler, error));
        }
        return match;
    }

    /// Whether a list of handlers, or one of its elements, is known only after deployment.
    private static boolean isUnknown(ErrorHandlingState state, String field) {
        Optional<JsonValue> list = state.source().value(field);
        return list.isPresent()
                && (list.get().isUnknown()
                        || list.get().asArray().stream()
                                .flatMap(array -> array.elements().stream())
                                .anyMatch(JsonValue::isUnknown));
    }

    private static Match of(Answer answer) {
        return switch (answer) {
            case YES -> Match.YES;
            case NO -> Match.NO;
            case UNKNOWN -> Match.UNKNOWN;
        };
    }

    /// Asks one state about one error.
    private interface Handling {
        Match of(ErrorHandlingState state, String error);
    }
}
