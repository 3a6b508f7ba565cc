package dev.steplint.iam;

import dev.steplint.catalog.Answer;
import dev.steplint.host.value.Text;
import java.util.Locale;
import java.util.Optional;

/// Patterns of actions: `*` is any number of characters, `?` is one, and case does not count (AWS IAM User Guide, "IAM
/// JSON policy elements: Action").
final class ActionPattern {

    private ActionPattern() {}

    /// @param action such as `lambda:InvokeFunction`, without wildcards
    static Answer match(Text pattern, String action) {
        Optional<String> known = pattern.known();
        if (known.isPresent()) {
            return matches(known.get().toLowerCase(Locale.ROOT), action.toLowerCase(Locale.ROOT))
                    ? Answer.YES
                    : Answer.NO;
        }
        // What deployment puts in may be anything, `*` included.
        StringBuilder widest = new StringBuilder();
        for (Text.Part part : pattern.parts()) {
            widest.append(part instanceof Text.Literal literal ? literal.text() : "*");
        }
        return matches(widest.toString().toLowerCase(Locale.ROOT), action.toLowerCase(Locale.ROOT))
                ? Answer.UNKNOWN
                : Answer.NO;
    }

    /// Without recursion and in a time that grows with the product of both lengths at most.
    private static boolean matches(String pattern, String text) {
        int at = 0;
        int in = 0;
        int star = -1;
        int retry = 0;
        while (in < text.length()) {
            if (at < pattern.length() && pattern.charAt(at) == '*') {
                star = at++;
                retry = in;
            } else if (at < pattern.length() && (pattern.charAt(at) == '?' || pattern.charAt(at) == text.charAt(in))) {
                at++;
                in++;
            } else if (star >= 0) {
                at = star + 1;
                in = ++retry;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return at == pattern.length();
    }
}
