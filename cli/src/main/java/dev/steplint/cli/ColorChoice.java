package dev.steplint.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// When a report is coloured.
enum ColorChoice {
    AUTO("auto"),
    ALWAYS("always"),
    NEVER("never");

    private final String text;

    ColorChoice(String text) {
        this.text = text;
    }

    static Optional<ColorChoice> of(String text) {
        return Arrays.stream(values())
                .filter(choice -> choice.text.equals(text))
                .findFirst();
    }

    static List<String> texts() {
        return Arrays.stream(values()).map(choice -> choice.text).toList();
    }

    /// @param terminal whether the output goes to a terminal that has colours
    /// @param noColor whether the environment asks for none (no-color.org)
    boolean isOn(boolean terminal, boolean noColor) {
        return switch (this) {
            case AUTO -> terminal && !noColor;
            case ALWAYS -> true;
            case NEVER -> false;
        };
    }
}
