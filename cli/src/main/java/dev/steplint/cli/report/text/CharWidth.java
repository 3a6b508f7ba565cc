package dev.steplint.cli.report.text;

/// How many cells of a terminal a character takes.
///
/// Terminals disagree about sequences of emoji; this follows those that draw a sequence as one picture.
final class CharWidth {

    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int EMOJI_STYLE = 0xFE0F;

    /// First and last of the blocks of wide characters (Unicode Standard Annex 11, "Wide" and "Fullwidth"), without the
    /// emoji, which Java knows.
    private static final int[] WIDE = {
        0x1100, 0x115F, // leading consonants of Hangul
        0x2329, 0x232A,
        0x2E80, 0x303E,
        0x3041, 0x4DBF,
        0x4E00, 0xA4CF,
        0xA960, 0xA97C,
        0xAC00, 0xD7A3,
        0xF900, 0xFAFF,
        0xFE10, 0xFE19,
        0xFE30, 0xFE6B,
        0xFF01, 0xFF60,
        0xFFE0, 0xFFE6,
        0x16FE0, 0x18DF2,
        0x1AFF0, 0x1B2FB,
        0x1F200, 0x1F265,
        0x20000, 0x3FFFD,
    };

    private CharWidth() {}

    /// @param character a code point that is printed as it is
    /// @param previous the code point before it, or 0
    static int of(int character, int previous) {
        if (character < 0x300) {
            return 1;
        }
        if (character == EMOJI_STYLE) {
            // The narrow, black and white picture before it becomes a wide, coloured one.
            return Character.isEmoji(previous) && previous > 0xFF && of(previous, 0) == 1 ? 1 : 0;
        }
        if (isMark(character)
                || character == ZERO_WIDTH_JOINER
                || previous == ZERO_WIDTH_JOINER && Character.isEmoji(character)
                || Character.isEmojiModifier(character) && Character.isEmojiModifierBase(previous)) {
            return 0;
        }
        return isWide(character) ? 2 : 1;
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || character >= 0x1160 && character <= 0x11FF; // vowels and final consonants of Hangul
    }

    private static boolean isWide(int character) {
        // The letters that flags are made of are wide as a pair.
        if (Character.isEmojiPresentation(character)) {
            return character < 0x1F1E6 || character > 0x1F1FF;
        }
        for (int i = 0; i < WIDE.length && WIDE[i] <= character; i += 2) {
            if (character <= WIDE[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
