package dev.steplint.grammar;

/// What the language says about one field of a construct.
///
/// @param name the key, case-sensitive
/// @param dialect the query languages in which the field exists
/// @param required whether the construct must have it in each of those query languages
/// @param type what its value must be
/// @param support how sure it is that AWS takes it
public record FieldSpec(String name, Dialect dialect, boolean required, ValueType type, Support support) {

    static FieldSpec required(String name, ValueType type) {
        return new FieldSpec(name, Dialect.BOTH, true, type, Support.SUPPORTED);
    }

    static FieldSpec optional(String name, ValueType type) {
        return new FieldSpec(name, Dialect.BOTH, false, type, Support.SUPPORTED);
    }

    static FieldSpec jsonPath(String name, ValueType type) {
        return new FieldSpec(name, Dialect.JSONPATH, false, type, Support.SUPPORTED);
    }

    static FieldSpec jsonata(String name, ValueType type) {
        return new FieldSpec(name, Dialect.JSONATA, false, type, Support.SUPPORTED);
    }

    FieldSpec asRequired() {
        return new FieldSpec(name, dialect, true, type, support);
    }

    FieldSpec with(Support other) {
        return new FieldSpec(name, dialect, required, type, other);
    }
}
