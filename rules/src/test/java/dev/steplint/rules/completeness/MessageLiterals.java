package dev.steplint.rules.completeness;

import dev.steplint.rules.harness.Repository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The messages that stand in a source file, as format strings.
///
/// @param literals of the calls of `message` with a literal, in order
/// @param others how many calls have something else
record MessageLiterals(List<String> literals, int others) {
    private static final Pattern CALL = Pattern.compile("\\.message\\((?!\\))\\s*");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"\\s*");
    private static final Pattern PLUS = Pattern.compile("\\+\\s*");

    static MessageLiterals in(Path source) {
        return in(Repository.read(source));
    }

    static MessageLiterals in(String code) {
        List<String> literals = new ArrayList<>();
        int others = 0;
        Matcher call = CALL.matcher(code);
        while (call.find()) {
            StringBuilder text = new StringBuilder();
            int end = readConcatenation(code, call.end(), text);
            boolean whole = end > call.end() && (code.charAt(end) == ',' || code.charAt(end) == ')');
            if (whole) {
                literals.add(text.toString());
            } else {
                others++;
            }
        }
        return new MessageLiterals(List.copyOf(literals), others);
    }

    /// The offset after literals joined by `+`; the start if there is none.
    private static int readConcatenation(String code, int start, StringBuilder text) {
        Matcher literal = LITERAL.matcher(code);
        Matcher plus = PLUS.matcher(code);
        int at = start;
        while (literal.find(at) && literal.start() == at) {
            text.append(literal.group(1).translateEscapes());
            at = literal.end();
            if (!plus.find(at) || plus.start() != at) {
                break;
            }
            at = plus.end();
        }
        return at;
    }
}
