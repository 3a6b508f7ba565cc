package dev.steplint.cli.report.text;

import java.util.Locale;

/// Text that a terminal shows and does not obey.
///
/// Names and sources come from strangers: an escape sequence in them must not colour, move or hide anything, and a
/// character that changes the direction of writing must not make a line read differently from what it says.
public final class VisibleText {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int PICTURES = 0x2400;
    private static final String REPLACEMENT = "\uFFFD";

    private VisibleText() {}

    /// The text with a stand-in for every character that has no shape of its own.
    public static String of(String text) {
        int first = 0;
        while (first < text.length() && isPlain(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 8).append(text, 0, first);
        text.codePoints().skip(text.codePointCount(0, first)).forEach(c -> append(visible, c));
        return visible.toString();
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7F;
    }

    private static void append(StringBuilder visible, int character) {
        String standIn = standIn(character);
        if (standIn.isEmpty()) {
            visible.appendCodePoint(character);
        } else {
            visible.append(standIn);
        }
    }

    /// What to print instead of a character; empty if it may be printed.
    static String standIn(int character) {
        if (character < ' ') {
            return Character.toString(PICTURES + character);
        }
        if (character < 0x7F) {
            return "";
        }
        if (character == 0x7F) {
            return "\u2421";
        }
        return switch (Character.getType(character)) {
            case Character.SURROGATE -> REPLACEMENT;
            case Character.FORMAT ->
                character == ZERO_WIDTH_JOINER || character == ZERO_WIDTH_NON_JOINER ? "" : code(character);
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> code(character);
            default -> "";
        };
    }

    private static String code(int character) {
        String digits = Integer.toHexString(character).toUpperCase(Locale.ROOT);
        return "<U+" + "0".repeat(Math.max(0, 4 - digits.length())) + digits + ">";
    }
}
