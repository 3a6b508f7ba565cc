package dev.steplint.rules.security;

import java.util.Locale;
import java.util.regex.Pattern;

/// Tells fields that hold a secret by their name, and whether what stands there is one as it is.
final class SecretField {

    private static final Pattern NAME = Pattern.compile(
            "(.*(password|passwd|passphrase|pwd|secret|secretkey|secretaccesskey|apikey|authkey|privatekey|apisecret|credentials?)"
                    + "|(.*(auth|access|refresh|bearer|api|security|session|oauth|github|gitlab|slack|bot|personal))?token)");

    /// A piece of a name: letters with a number behind them, or a number.
    private static final String PIECE = "([A-Za-z]+[0-9]{0,4}|[0-9]+)";

    /// A text that leads to a secret, or that will be one: a path, an ARN, a name, a placeholder.
    private static final Pattern OTHER =
            Pattern.compile("(?s)[$/.#%@*&~{].*|.*[\\s<>\\[\\]{}].*|[a-z0-9]+:.*|States\\..*"
                    // a UUID, a date, a version
                    + "|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|[0-9]{4}-[0-9]{2}.*|v?[0-9]+(\\.[0-9]+)+.*"
                    // a variable of an environment; a name, perhaps with the suffix that Secrets Manager adds
                    + "|[A-Z0-9]+(_[A-Z0-9]+)+|" + PIECE + "([-_./]" + PIECE + ")*(-[A-Za-z0-9]{6})?");

    /// No secret, whatever tells it, has fewer characters.
    static final int SHORTEST = 8;

    private static final int LONGEST = 500;

    /// How often letters, digits and other characters must take turns: words with a number behind them do not.
    private static final int TURNS = 4;

    /// In bits a character; eight different characters have three.
    private static final double ENTROPY = 2.75;

    private SecretField() {}

    static boolean isNamed(String key) {
        String name = key.toLowerCase(Locale.ROOT).replaceAll("[-_. ]", "");
        return name.length() <= LONGEST && NAME.matcher(name).matches();
    }

    /// Whether a text looks made by chance, as no name, path or word does.
    static boolean isSecret(String text) {
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && !OTHER.matcher(text).matches()
                && !Example.isShown(text)
                && !Example.isWord(text.toLowerCase(Locale.ROOT))
                && turns(text) >= TURNS
                && entropy(text) >= ENTROPY;
    }

    private static int turns(String text) {
        int turns = 0;
        for (int i = 1; i < text.length(); i++) {
            if (kind(text.charAt(i)) != kind(text.charAt(i - 1))) {
                turns++;
            }
        }
        return turns;
    }

    private static int kind(char character) {
        if (Character.isDigit(character)) {
            return 0;
        }
        if (Character.isLetter(character)) {
            return Character.isUpperCase(character) ? 1 : 2;
        }
        return 3;
    }

    /// Shannon's entropy of the characters.
    private static double entropy(String text) {
        double length = text.length();
        double entropy = 0;
        for (int character : text.chars().distinct().toArray()) {
            double share = text.chars().filter(other -> other == character).count() / length;
            entropy -= share * Math.log(share) / Math.log(2);
        }
        return entropy;
    }
}
