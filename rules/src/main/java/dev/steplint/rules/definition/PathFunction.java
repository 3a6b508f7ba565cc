package dev.steplint.rules.definition;

import java.util.regex.Pattern;

/// Functions that the common JSONPath libraries have at the end of a path, `$.items.length()`.
///
/// The guide rules them out for reference paths only, and no source says what AWS does with them elsewhere.
final class PathFunction {
    private static final Pattern NAME =
            Pattern.compile("\\$[^'\",]*\\.(length|size|min|max|avg|stddev|sum|concat|append|keys|first|last|index)$");

    private PathFunction() {}

    /// Whether the call of such a function begins at an index of a text with its parenthesis.
    static boolean isCalledAt(int index, String text) {
        return text.startsWith("(", index)
                && NAME.matcher(text.substring(0, index)).find();
    }
}
