package dev.steplint.expr;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The 18 intrinsic functions (AWS Step Functions Developer Guide, "Intrinsic functions", mid-2026). No more are planned.
public enum IntrinsicFunction {
    ARRAY("States.Array", 0, Integer.MAX_VALUE, List.of(Kind.ANY), Kind.ARRAY),
    ARRAY_PARTITION("States.ArrayPartition", 2, 2, List.of(Kind.ARRAY, Kind.POSITIVE), Kind.ARRAY),
    ARRAY_CONTAINS("States.ArrayContains", 2, 2, List.of(Kind.ARRAY, Kind.ANY), Kind.BOOLEAN),
    ARRAY_RANGE("States.ArrayRange", 3, 3, List.of(Kind.NUMBER, Kind.NUMBER, Kind.NUMBER), Kind.ARRAY),
    ARRAY_GET_ITEM("States.ArrayGetItem", 2, 2, List.of(Kind.ARRAY, Kind.NUMBER), Kind.ANY),
    ARRAY_LENGTH("States.ArrayLength", 1, 1, List.of(Kind.ARRAY), Kind.NUMBER),
    ARRAY_UNIQUE("States.ArrayUnique", 1, 1, List.of(Kind.ARRAY), Kind.ARRAY),
    BASE64_ENCODE("States.Base64Encode", 1, 1, List.of(Kind.STRING), Kind.STRING),
    BASE64_DECODE("States.Base64Decode", 1, 1, List.of(Kind.STRING), Kind.STRING),
    HASH("States.Hash", 2, 2, List.of(Kind.ANY, Kind.STRING), Kind.STRING),
    JSON_MERGE("States.JsonMerge", 3, 3, List.of(Kind.OBJECT, Kind.OBJECT, Kind.BOOLEAN), Kind.OBJECT),
    STRING_TO_JSON("States.StringToJson", 1, 1, List.of(Kind.STRING), Kind.ANY),
    JSON_TO_STRING("States.JsonToString", 1, 1, List.of(Kind.ANY), Kind.STRING),
    MATH_RANDOM("States.MathRandom", 2, 3, List.of(Kind.NUMBER, Kind.NUMBER, Kind.NUMBER), Kind.NUMBER),
    MATH_ADD("States.MathAdd", 2, 2, List.of(Kind.NUMBER, Kind.NUMBER), Kind.NUMBER),
    STRING_SPLIT("States.StringSplit", 2, 2, List.of(Kind.STRING, Kind.STRING), Kind.ARRAY),
    UUID("States.UUID", 0, 0, List.of(), Kind.STRING),
    FORMAT("States.Format", 1, Integer.MAX_VALUE, List.of(Kind.STRING, Kind.ANY), Kind.STRING);

    /// How deep calls may nest in one field (Developer Guide, "Intrinsic functions").
    public static final int MAX_NESTING = 10;

    /// What an argument or a result is.
    public enum Kind {
        ANY("any value"),
        ARRAY("an array"),
        OBJECT("an object"),
        STRING("a string"),
        NUMBER("a number"),
        /// A whole number above zero.
        POSITIVE("a number above zero"),
        BOOLEAN("a boolean");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /// With its article.
        public String text() {
            return text;
        }
    }

    private final String text;
    private final int least;
    private final int most;
    private final List<Kind> parameters;
    private final Kind result;

    IntrinsicFunction(String text, int least, int most, List<Kind> parameters, Kind result) {
        this.text = text;
        this.least = least;
        this.most = most;
        this.parameters = parameters;
        this.result = result;
    }

    public static Optional<IntrinsicFunction> of(String name) {
        return Arrays.stream(values())
                .filter(function -> function.text.equals(name))
                .findFirst();
    }

    public static List<String> names() {
        return Arrays.stream(values()).map(function -> function.text).toList();
    }

    /// With its `States.`.
    public String text() {
        return text;
    }

    /// The least number of arguments.
    public int least() {
        return least;
    }

    /// The greatest number of arguments; [Integer#MAX_VALUE] if there is no bound.
    public int most() {
        return most;
    }

    /// What the argument at an index must be; the last kind holds for all that follow.
    public Kind parameter(int index) {
        return parameters.isEmpty() ? Kind.ANY : parameters.get(Math.min(index, parameters.size() - 1));
    }

    public Kind result() {
        return result;
    }
}
