package dev.steplint.expr;

/// A place in a string that is being read.
final class Cursor {

    private final String text;
    private int index;

    Cursor(String text) {
        this.text = text;
    }

    /// Ends the reading of a faulty expression; never leaves this package.
    static final class FaultException extends RuntimeException {

        private static final long serialVersionUID = 1;

        final transient ExpressionFault fault;

        FaultException(ExpressionFault fault) {
            super(fault.message(), null, false, false);
            this.fault = fault;
        }
    }

    int index() {
        return index;
    }

    boolean atEnd() {
        return index >= text.length();
    }

    /// The character here, or NUL at the end.
    char peek() {
        return peek(0);
    }

    char peek(int ahead) {
        return index + ahead < text.length() ? text.charAt(index + ahead) : '\0';
    }

    char next() {
        return text.charAt(index++);
    }

    boolean take(char expected) {
        if (!atEnd() && peek() == expected) {
            index++;
            return true;
        }
        return false;
    }

    boolean startsWith(String prefix) {
        return text.startsWith(prefix, index);
    }

    void skip(int count) {
        index = Math.min(text.length(), index + count);
    }

    void skipBlanks() {
        while (!atEnd() && (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r')) {
            index++;
        }
    }

    /// Returns to an index read before.
    void back(int earlier) {
        index = earlier;
    }

    String since(int start) {
        return text.substring(start, index);
    }

    /// A fault at the character here.
    FaultException fault(String message, String help) {
        return fault(index, Math.min(index + 1, text.length()), message, help);
    }

    FaultException fault(int start, int end, String message, String help) {
        return new FaultException(new ExpressionFault(start, end, message, help));
    }
}
