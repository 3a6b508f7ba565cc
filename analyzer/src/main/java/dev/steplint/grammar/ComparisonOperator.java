package dev.steplint.grammar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The 39 data-test operators of a JSONPath choice rule (AWS Step Functions Developer Guide, "Choice workflow state").
///
/// @param name the key in the choice rule
/// @param family what kind of value it tests
/// @param relation how it compares
/// @param path whether the operand is a path to the value to compare with (`…Path`)
public record ComparisonOperator(String name, Family family, Relation relation, boolean path) {

    /// The kind of value an operator tests.
    public enum Family {
        STRING,
        NUMERIC,
        BOOLEAN,
        TIMESTAMP,
        /// `IsNull`, `IsString` and the like: the operand is a boolean, and `false` inverts the test.
        TYPE
    }

    /// How an operator compares the variable with the operand.
    public enum Relation {
        EQUALS,
        LESS_THAN,
        GREATER_THAN,
        LESS_THAN_EQUALS,
        GREATER_THAN_EQUALS,
        MATCHES,
        IS_NULL,
        IS_PRESENT,
        IS_NUMERIC,
        IS_STRING,
        IS_BOOLEAN,
        IS_TIMESTAMP
    }

    private static final List<ComparisonOperator> ALL = all();
    private static final Map<String, ComparisonOperator> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(ComparisonOperator::name, Function.identity()));

    public static Optional<ComparisonOperator> of(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /// All operators, literal forms before path forms within a family.
    public static List<ComparisonOperator> values() {
        return ALL;
    }

    private static List<ComparisonOperator> all() {
        List<ComparisonOperator> all = new ArrayList<>();
        Map<Relation, String> ordered = new LinkedHashMap<>();
        ordered.put(Relation.EQUALS, "Equals");
        ordered.put(Relation.LESS_THAN, "LessThan");
        ordered.put(Relation.GREATER_THAN, "GreaterThan");
        ordered.put(Relation.LESS_THAN_EQUALS, "LessThanEquals");
        ordered.put(Relation.GREATER_THAN_EQUALS, "GreaterThanEquals");
        Map<Family, String> families = new LinkedHashMap<>();
        families.put(Family.STRING, "String");
        families.put(Family.NUMERIC, "Numeric");
        families.put(Family.TIMESTAMP, "Timestamp");
        families.forEach((family, prefix) -> ordered.forEach((relation, suffix) -> {
            all.add(new ComparisonOperator(prefix + suffix, family, relation, false));
            all.add(new ComparisonOperator(prefix + suffix + "Path", family, relation, true));
        }));
        all.add(new ComparisonOperator("StringMatches", Family.STRING, Relation.MATCHES, false));
        all.add(new ComparisonOperator("BooleanEquals", Family.BOOLEAN, Relation.EQUALS, false));
        all.add(new ComparisonOperator("BooleanEqualsPath", Family.BOOLEAN, Relation.EQUALS, true));
        all.add(new ComparisonOperator("IsNull", Family.TYPE, Relation.IS_NULL, false));
        all.add(new ComparisonOperator("IsPresent", Family.TYPE, Relation.IS_PRESENT, false));
        all.add(new ComparisonOperator("IsNumeric", Family.TYPE, Relation.IS_NUMERIC, false));
        all.add(new ComparisonOperator("IsString", Family.TYPE, Relation.IS_STRING, false));
        all.add(new ComparisonOperator("IsBoolean", Family.TYPE, Relation.IS_BOOLEAN, false));
        all.add(new ComparisonOperator("IsTimestamp", Family.TYPE, Relation.IS_TIMESTAMP, false));
        return List.copyOf(all);
    }

    /// What the operand must be.
    public ValueType operandType() {
        if (path) {
            return Types.REFERENCE_PATH;
        }
        return switch (family) {
            case STRING -> Types.TEXT;
            case NUMERIC -> ValueType.Decimal.ANY;
            case BOOLEAN, TYPE -> Types.FLAG;
            case TIMESTAMP -> new ValueType.Timestamp(false);
        };
    }
}
