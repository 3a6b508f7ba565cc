package dev.steplint.grammar;

import java.util.List;

/// Fields of a construct that exclude or need each other.
///
/// @param fields two or more names
/// @param kind how many of them may be there
public record FieldGroup(Kind kind, List<String> fields) {

    /// How many of the fields a construct may have.
    public enum Kind {
        EXACTLY_ONE,
        AT_MOST_ONE,
        AT_LEAST_ONE
    }

    static FieldGroup exactlyOne(String... fields) {
        return new FieldGroup(Kind.EXACTLY_ONE, List.of(fields));
    }

    static FieldGroup atMostOne(String... fields) {
        return new FieldGroup(Kind.AT_MOST_ONE, List.of(fields));
    }

    static FieldGroup atLeastOne(String... fields) {
        return new FieldGroup(Kind.AT_LEAST_ONE, List.of(fields));
    }
}
