package dev.steplint.rule;

import java.util.Map;

/// The values that a configuration gives to the options of one rule; an option it does not name has
/// its default.
///
/// @param values by the name of the option, each of the type its option has (the configuration
///   checks that)
public record RuleOptions(Map<String, Object> values) {

    public static final RuleOptions DEFAULTS = new RuleOptions(Map.of());

    public RuleOptions {
        values = Map.copyOf(values);
    }

    @SuppressWarnings("unchecked") // The configuration has checked the type against the option.
    public <T> T get(RuleOption<T> option) {
        Object value = values.get(option.name());
        return value == null ? option.defaultValue() : (T) value;
    }
}
