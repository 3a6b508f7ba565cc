package dev.steplint.rule;

import java.util.List;

/// A setting of a rule that the configuration may change.
///
/// @param name in kebab case
/// @param description one sentence for the rule's page
public sealed interface RuleOption<T> {

    String name();

    T defaultValue();

    String description();

    /// A whole number, bounds included.
    record Whole(String name, Long defaultValue, long min, long max, String description) implements RuleOption<Long> {}

    record Flag(String name, Boolean defaultValue, String description) implements RuleOption<Boolean> {}

    /// Any number of strings.
    record Texts(String name, List<String> defaultValue, String description) implements RuleOption<List<String>> {

        public Texts {
            defaultValue = List.copyOf(defaultValue);
        }
    }
}
