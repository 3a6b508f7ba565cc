package dev.steplint.rules.errors;

import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonString;
import dev.steplint.model.ErrorHandler;
import dev.steplint.model.ErrorHandlingState;
import dev.steplint.model.State;
import dev.steplint.source.Span;
import java.util.List;
import java.util.stream.Stream;

/// `Retry` or `Catch` of a state, which are tried in order in the same way.
///
/// @param field `Retry` or `Catch`
/// @param noun what an element is called: `retrier`, `catcher`
record HandlerList(ErrorHandlingState state, String field, String noun, List<? extends ErrorHandler> handlers) {

    /// The lists of a state that can have them, empty ones too.
    static List<HandlerList> of(State state) {
        return state instanceof ErrorHandlingState handling
                ? List.of(
                        new HandlerList(handling, "Retry", "retrier", handling.retriers()),
                        new HandlerList(handling, "Catch", "catcher", handling.catchers()))
                : List.of();
    }

    /// What a reader calls a handler: ``retrier 2 of `Charge` ``.
    String title(ErrorHandler handler) {
        return "%s %d of `%s`".formatted(noun, handler.index() + 1, state.name());
    }

    /// The names of a handler, or its brace if they cannot be read.
    static Span namesSpan(ErrorHandler handler) {
        return handler.errorEquals()
                .map(JsonMember::valueSpan)
                .orElse(new Span(
                        handler.source().span().start(), handler.source().span().start() + 1));
    }

    /// The names of a handler that deployment does not change.
    static Stream<JsonString> knownNames(ErrorHandler handler) {
        return handler.errorNames().stream().filter(name -> !name.hasPlaceholder());
    }
}
