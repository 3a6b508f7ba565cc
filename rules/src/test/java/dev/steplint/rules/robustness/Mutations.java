package dev.steplint.rules.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Changes to a text that somebody in a hurry, a broken tool or an attacker makes.
final class Mutations {
    private static final Pattern TOKEN =
            Pattern.compile("\"(?:[^\"\\\\\\n]++|\\\\.)*+\"|-?\\d[\\w.+-]*|\\w+|[^\\s\\w]|\\s+");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "-1",
            "1.5",
            "1e999999999",
            "99999999999999999999",
            "\"\"",
            "\"x\"",
            "\"$\"",
            "\"$.a[?(@.b)]\"",
            "\"{% $x.( %}\"",
            "\"States.Format(\"",
            "[]",
            "[null]",
            "{}",
            "{\"\": {}}",
            "[[[[]]]]",
            "${Unknown}",
            "\"${Unknown}\"",
            "\"a${Unknown}b\"",
            "\"${\"",
            "\"\\ud800\"",
            "\"\\q\"");

    private static final List<String> CHARACTERS = List.of(
            "\"", "\\", "{", "}", "[", "]", ",", ":", "\0", "\n", "\r", "\t", "\uD83D", "é", "\uFEFF", "${", "//");

    private final Random random;

    Mutations(long seed) {
        this.random = new Random(seed);
    }

    /// The text up to some place.
    String prefix(String text) {
        return text.substring(0, random.nextInt(text.length() + 1));
    }

    /// The text with one to three changes.
    String change(String text) {
        String changed = text;
        for (int i = random.nextInt(3); i >= 0; i--) {
            changed = changeOnce(changed);
        }
        return changed;
    }

    private String changeOnce(String text) {
        List<String> tokens = tokens(text);
        if (tokens.isEmpty()) {
            return pick(VALUES);
        }
        int at = random.nextInt(tokens.size());
        int other = random.nextInt(tokens.size());
        switch (random.nextInt(6)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(at, tokens.get(at));
            case 2 -> {
                String token = tokens.get(at);
                tokens.set(at, tokens.get(other));
                tokens.set(other, token);
            }
            case 3 -> tokens.add(at, pick(CHARACTERS));
            case 4 -> tokens.set(at, tokens.get(other));
            default -> tokens.set(nextValue(tokens, at), pick(VALUES));
        }
        return String.join("", tokens);
    }

    /// The first token from a place on that looks like a value; blanks are no interesting place.
    private static int nextValue(List<String> tokens, int from) {
        for (int i = from; i < tokens.size(); i++) {
            if (!tokens.get(i).isBlank() && tokens.get(i).matches("[\"\\w-].*")) {
                return i;
            }
        }
        return from;
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }
}
