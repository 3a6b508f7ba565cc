package dev.steplint.expr.jsonata;

/// Checks the types that a function declares for its parameters, `<s-n?:s>`.
final class Signature {

    private Signature() {}

    /// @param signature with its angle brackets
    static void check(String signature, int start, int end) {
        char before = '\0';
        for (int i = 1; i < signature.length() && signature.charAt(i) != ':'; i++) {
            char c = signature.charAt(i);
            if (c == '(') {
                int close = closing(signature, i, '(', ')');
                if (signature.substring(i, close).indexOf('<') >= 0) {
                    throw Unreadable.fault(
                            "S0402",
                            start,
                            end,
                            "a choice in the signature holds a type with parameters",
                            "write the types of the choice without `<…>`");
                }
                i = close;
                before = '(';
            } else if (c == '<') {
                if (before != 'a' && before != 'f') {
                    throw Unreadable.fault(
                            "S0401",
                            start,
                            end,
                            "only an array or a function takes type parameters",
                            "write `<…>` behind `a` or `f` only");
                }
                i = closing(signature, i, '<', '>');
            } else if ("snbloafjx".indexOf(c) >= 0) {
                before = c;
            }
        }
    }

    /// The index of the bracket that closes the one at an index, or the end.
    private static int closing(String text, int from, char open, char close) {
        int depth = 1;
        int i = from;
        while (depth > 0 && ++i < text.length()) {
            depth += text.charAt(i) == open ? 1 : text.charAt(i) == close ? -1 : 0;
        }
        return i;
    }
}
