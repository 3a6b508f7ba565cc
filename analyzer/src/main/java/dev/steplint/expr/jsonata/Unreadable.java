package dev.steplint.expr.jsonata;

/// Ends the reading of an expression; never leaves this package.
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient JsonataParsed outcome;

    private Unreadable(JsonataParsed outcome) {
        super(null, null, false, false);
        this.outcome = outcome;
    }

    static Unreadable fault(String code, int start, int end, String message, String help) {
        return new Unreadable(new JsonataParsed.Faulty(new JsonataFault(code, start, end, message, help)));
    }

    static Unreadable tooDeep() {
        return new Unreadable(new JsonataParsed.TooDeep());
    }

    JsonataParsed outcome() {
        return outcome;
    }
}
