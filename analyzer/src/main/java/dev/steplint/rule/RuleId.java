package dev.steplint.rule;

import java.util.regex.Pattern;

/// The name of a rule, such as `unreachable-state`: what people write to suppress it.
public record RuleId(String text) implements Comparable<RuleId> {

    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public RuleId {
        if (!KEBAB.matcher(text).matches()) {
            throw new IllegalArgumentException("rule id `%s` is not in kebab case".formatted(text));
        }
    }

    @Override
    public int compareTo(RuleId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
