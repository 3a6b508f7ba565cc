package dev.steplint.rule;

/// How sure a rule is that what it found is so.
public enum Confidence {
    HIGH("high"),
    MEDIUM("medium");

    private final String text;

    Confidence(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
