package dev.steplint.expr.jsonata;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a function yields whenever it yields anything (JSONata 2.0.6, its function library; AWS Step Functions
/// Developer Guide, "Transforming data with JSONata", for its own).
///
/// Left out are functions whose result depends on what they get. An array of one element may become that element,
/// so those that collect are left out too.
public enum JsonataResult {
    STRING,
    NUMBER,
    BOOLEAN,
    ARRAY,
    OBJECT;

    private static final Map<String, JsonataResult> BY_FUNCTION = byFunction();

    /// The result of a function; empty if it varies.
    ///
    /// @param function without `$`
    public static Optional<JsonataResult> of(String function) {
        return Optional.ofNullable(BY_FUNCTION.get(function));
    }

    private static Map<String, JsonataResult> byFunction() {
        Map<String, JsonataResult> results = new HashMap<>();
        add(results, STRING, "string substring substringBefore substringAfter lowercase uppercase trim pad join");
        add(results, STRING, "replace base64encode base64decode encodeUrlComponent encodeUrl decodeUrlComponent");
        add(results, STRING, "decodeUrl formatNumber formatBase formatInteger now fromMillis type hash uuid");
        add(results, NUMBER, "length number abs floor ceil round power sqrt random parseInteger sum count");
        add(results, NUMBER, "max min average millis toMillis");
        add(results, BOOLEAN, "contains boolean not exists");
        add(results, ARRAY, "split partition range");
        add(results, OBJECT, "merge");
        return Map.copyOf(results);
    }

    private static void add(Map<String, JsonataResult> results, JsonataResult result, String functions) {
        List.of(functions.split(" ", -1)).forEach(function -> results.put(function, result));
    }
}
