package dev.steplint.rules.harness;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The machine around a state that a fixture gives alone, on one line before it and one after it.
///
/// @param before opens the machine and its states
/// @param after closes them
record StateShorthand(String before, String after) {
    private static final Pattern MEMBER = Pattern.compile("\\s*(\"(?:[^\"\\\\]|\\\\.)*\")\\s*:");
    private static final Pattern DONE_DEFINED = Pattern.compile("\"Done\"\\s*:");

    /// @param content `"Name": {…}`, several such members of which the first is the start, or `{…}` for a state
    ///   named `State`
    static StateShorthand around(String content) {
        Matcher member = MEMBER.matcher(content);
        boolean named = member.lookingAt();
        String name = named ? member.group(1) : "\"State\"";
        String before = "{\"StartAt\": %s, \"States\": {%s".formatted(name, named ? "" : name + ":");
        boolean leadsToDone =
                content.contains("\"Done\"") && !DONE_DEFINED.matcher(content).find();
        return new StateShorthand(before, leadsToDone ? ", \"Done\": {\"Type\": \"Succeed\"}}}" : "}}");
    }

    MarkedText wrap(MarkedText content) {
        return content.between(before, after);
    }

    /// What is inside of a text that was wrapped.
    String unwrap(String text) {
        if (!text.startsWith(before + "\n") || !text.endsWith("\n" + after)) {
            throw new IllegalStateException("a fix has changed what was not in the block:\n" + text);
        }
        return text.substring(before.length() + 1, text.length() - after.length() - 1);
    }
}
