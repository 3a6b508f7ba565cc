package dev.steplint.grammar;

import java.util.List;

/// The value types that several constructs share.
final class Types {

    /// The greatest number of seconds that Wait and Task take (Developer Guide, "Wait", "Task").
    static final long MAX_SECONDS = 99_999_999;

    static final ValueType TEXT = new ValueType.Text(0, Integer.MAX_VALUE, false);
    static final ValueType STATE_REFERENCE = TEXT;
    static final ValueType PATH = new ValueType.Path(false);
    static final ValueType NULLABLE_PATH = new ValueType.Path(true);
    static final ValueType REFERENCE_PATH = new ValueType.ReferencePath(false);
    static final ValueType NULLABLE_REFERENCE_PATH = new ValueType.ReferencePath(true);
    static final ValueType TEXT_PATH = new ValueType.TextPath();
    static final ValueType ANYTHING = new ValueType.Anything();
    static final ValueType FLAG = new ValueType.Flag();
    static final ValueType VARIABLES = new ValueType.Variables();
    static final ValueType TEMPLATE = new ValueType.PayloadTemplate(false);
    static final ValueType TEMPLATE_OBJECT = new ValueType.PayloadTemplate(true);
    static final ValueType JSONATA = new ValueType.JsonataTemplate(false);
    static final ValueType JSONATA_OBJECT = new ValueType.JsonataTemplate(true);
    static final ValueType QUERY_LANGUAGE = oneOf("JSONPath", "JSONata");

    private Types() {}

    static ValueType whole(long min, long max) {
        return new ValueType.Whole(min, max, false);
    }

    static ValueType wholeOrExpression(long min, long max) {
        return new ValueType.Whole(min, max, true);
    }

    static ValueType oneOf(String... values) {
        return new ValueType.OneOf(List.of(values), true);
    }

    static ValueType probablyOneOf(String... values) {
        return new ValueType.OneOf(List.of(values), false);
    }

    static ValueType nonEmptyListOf(ValueType element) {
        return new ValueType.ListOf(element, true);
    }

    static ValueType listOf(ValueType element) {
        return new ValueType.ListOf(element, false);
    }

    static ValueType objectOf(ConstructKind construct) {
        return new ValueType.ObjectOf(construct);
    }
}
