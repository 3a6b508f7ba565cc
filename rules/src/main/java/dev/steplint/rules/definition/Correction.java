package dev.steplint.rules.definition;

import dev.steplint.expr.jsonata.JsonataFunction;
import dev.steplint.facts.AssignedNames;
import dev.steplint.rule.NearestName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What was meant by a bare name in a JSONata expression.
///
/// @param replacement of the name
/// @param sure whether nothing else can have been meant
/// @param help what to do, imperative
record Correction(Optional<String> replacement, boolean sure, String help) {

    /// What a name is for where it stands.
    enum Role {
        VALUE,
        /// It is called.
        FUNCTION,
        /// It is the key of an object.
        KEY
    }

    private static final List<String> MEMBERS = List.of("input", "context", "result", "errorOutput");

    /// Words of other languages.
    private static final Map<String, String> WORDS =
            Map.of("True", "true", "TRUE", "true", "False", "false", "FALSE", "false", "None", "null", "NULL", "null");

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Pattern QUOTES = Pattern.compile(".*[\u2018\u2019\u201C\u201D\u00AB\u00BB].*", Pattern.DOTALL);
    private static final Pattern BLANKS = Pattern.compile(".*[\\p{Zs}\\p{Cf}].*", Pattern.DOTALL);

    static Correction of(String name, Role role, AssignedNames assigned) {
        if (QUOTES.matcher(name).matches()) {
            return only("put a text in straight quotes: `'…'`");
        }
        if (BLANKS.matcher(name).matches()) {
            return only("replace the special blank by a plain one");
        }
        return switch (role) {
            case VALUE -> value(name, assigned);
            case FUNCTION -> function(name);
            // Quotes may need an escape where the definition is written, so nothing is replaced.
            case KEY -> only("write `'%s'`".formatted(name));
        };
    }

    private static Correction function(String name) {
        if (JsonataFunction.of(name).isPresent()) {
            return sure("$" + name);
        }
        if (name.equals("if")) {
            return only("write `condition ? value : other`");
        }
        return JsonataFunction.counterpart(name)
                .or(() -> NearestName.of(name, JsonataFunction.names()))
                .map(known -> probably("$" + known))
                .orElseGet(() -> only("write the name of a function with its `$`"));
    }

    private static Correction value(String name, AssignedNames assigned) {
        if (name.equals("states")) {
            return sure("$states");
        }
        if (assigned.has(name)) {
            return probably("$" + name);
        }
        if (WORDS.containsKey(name)) {
            return probably(WORDS.get(name));
        }
        if (MEMBERS.contains(name)) {
            return probably("$states." + name);
        }
        return PLAIN.matcher(name).matches()
                ? probably("$states.input." + name)
                : only("write `$states.input` before it, and the name in back-ticks");
    }

    private static Correction sure(String replacement) {
        return new Correction(Optional.of(replacement), true, "write `%s`".formatted(replacement));
    }

    private static Correction probably(String replacement) {
        return new Correction(Optional.of(replacement), false, "write `%s`".formatted(replacement));
    }

    private static Correction only(String help) {
        return new Correction(Optional.empty(), false, help);
    }
}
