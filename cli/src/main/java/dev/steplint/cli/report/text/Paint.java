package dev.steplint.cli.report.text;

/// Colours text, or leaves it as it is.
final class Paint {

    private static final String RESET = "\u001b[0m";

    private final boolean colour;

    Paint(boolean colour) {
        this.colour = colour;
    }

    /// What a piece of text is.
    enum Tone {
        PLAIN(""),
        STRONG("\u001b[1m"),
        ERROR("\u001b[1;31m"),
        WARNING("\u001b[1;33m"),
        INFO("\u001b[1;32m"),
        CODE("\u001b[1;36m"),
        /// What stands around the source: line numbers, bars, related places.
        FRAME("\u001b[1;34m");

        private final String start;

        Tone(String start) {
            this.start = start;
        }
    }

    String text(Tone tone, String text) {
        return colour && tone != Tone.PLAIN && !text.isEmpty() ? tone.start + text + RESET : text;
    }

    /// A sentence with code in back-ticks: the colour takes their place if there is any.
    ///
    /// @param tone of what is not code
    String prose(Tone tone, String text) {
        String visible = VisibleText.of(text);
        if (!colour) {
            return visible;
        }
        StringBuilder painted = new StringBuilder();
        int at = 0;
        while (at < visible.length()) {
            int open = visible.indexOf('`', at);
            int close = open < 0 ? -1 : visible.indexOf('`', open + 1);
            if (close < 0) {
                break;
            }
            painted.append(text(tone, visible.substring(at, open)));
            painted.append(text(Tone.CODE, visible.substring(open + 1, close)));
            at = close + 1;
        }
        return painted.append(text(tone, visible.substring(at))).toString();
    }
}
