package dev.steplint.expr.jsonata;

import java.util.Optional;

/// Ends the reading of an expression; never leaves this package.
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient JsonataParsed outcome;

    private Unreadable(JsonataParsed outcome) {
        super(null, null, false, false);
        this.outcome = outcome;
    }

    static Unreadable fault(String code, int start, int end, String message, String help) {
        return new Unreadable(
                new JsonataParsed.Faulty(new JsonataFault(code, start, end, message, help, ReferenceWords.of(code))));
    }

    /// The same in the words of the reference implementation, which name a part of the text.
    Unreadable inWords(Optional<String> reference) {
        return outcome instanceof JsonataParsed.Faulty(JsonataFault fault)
                ? new Unreadable(new JsonataParsed.Faulty(new JsonataFault(
                        fault.code(), fault.start(), fault.end(), fault.message(), fault.help(), reference)))
                : this;
    }

    static Unreadable tooDeep() {
        return new Unreadable(new JsonataParsed.TooDeep());
    }

    JsonataParsed outcome() {
        return outcome;
    }
}
