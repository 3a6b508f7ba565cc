package dev.steplint.rules.security;

import java.util.regex.Pattern;

/// Tells what people write where a secret will stand, or where they show what one looks like.
final class Example {

    /// What documentation fills its examples with.
    private static final Pattern SHOWN = Pattern.compile(
            "(?i)example|([a-z0-9])\\1{5}|(xx|yy|ab|12)\\1{3}|123456789|abcdefgh|eyJzdWIiOiIxMjM0NTY3ODkw");

    private static final Pattern WORD =
            Pattern.compile("change.?(me|it|this)|placeholder|dummy|sample|redact|todo|replace"
                    + "|insert|fake|mock|your|secret|passw|passphrase|token|credential|api.?key|access.?key|undefined|example|test"
                    + "|xxx|none|null|default|value|here");

    private Example() {}

    /// Whether a secret that is told by its form is one of documentation.
    static boolean isShown(String secret) {
        return SHOWN.matcher(secret).find();
    }

    /// Whether a text has a word that stands for a secret.
    ///
    /// @param text in small letters
    static boolean isWord(String text) {
        return WORD.matcher(text).find();
    }
}
