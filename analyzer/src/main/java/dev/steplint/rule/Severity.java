package dev.steplint.rule;

/// How bad it is: whether it stops a definition, can hurt it, or could be better.
public enum Severity {
    /// AWS refuses it, or it surely fails.
    ERROR("error"),
    /// It can fail, leak or cost.
    WARNING("warning"),
    /// It can be better.
    INFO("info");

    private final String text;

    Severity(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
