package dev.steplint.model;

import dev.steplint.grammar.QueryLanguage;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import java.util.Optional;

/// The query language in force at a place, and what says so.
///
/// @param field the `QueryLanguage` that decides; empty if JSONPath is in force because nothing is said
/// @param settled false if the value is a placeholder or no language, or if the author surely meant to set one and
///   did so where or how AWS does not read it: then nothing follows from the language
public record LanguageSetting(QueryLanguage language, Optional<JsonMember> field, boolean settled) {

    private static final String KEY = "QueryLanguage";

    static final LanguageSetting DEFAULT = new LanguageSetting(QueryLanguage.JSONPATH, Optional.empty(), true);

    /// Whether something of this dialect may be wrong here: it certainly is not if the language is not settled.
    public boolean is(QueryLanguage other) {
        return settled && language == other;
    }

    LanguageSetting unsettled() {
        return new LanguageSetting(language, field, false);
    }

    /// What a machine or a state says, over what it inherits.
    static LanguageSetting of(JsonObject object, LanguageSetting inherited) {
        Optional<JsonMember> field = object.find(KEY);
        if (field.isEmpty()) {
            boolean misspelt =
                    object.members().stream().anyMatch(member -> member.key().equalsIgnoreCase(KEY));
            return misspelt || object.unknownMember().isPresent() ? inherited.unsettled() : inherited;
        }
        JsonValue value = field.get().value();
        if (value.isUnknown()) {
            return new LanguageSetting(inherited.language, field, false);
        }
        String text = value.asString().map(JsonString::value).orElse("");
        // Only the exact text `JSONPath` means JSONPath; any other value is treated as JSONata by what
        // AWS checks next (measured on the service, 2026).
        return switch (text) {
            case "JSONPath" -> new LanguageSetting(QueryLanguage.JSONPATH, field, true);
            case "JSONata" -> new LanguageSetting(QueryLanguage.JSONATA, field, true);
            default -> new LanguageSetting(QueryLanguage.JSONATA, field, false);
        };
    }

    /// What the machine says; a `QueryLanguage` that slipped among its states was meant for it.
    static LanguageSetting ofMachine(JsonObject machine) {
        LanguageSetting own = of(machine, DEFAULT);
        boolean slipped = machine.value("States")
                .flatMap(JsonValue::asObject)
                .flatMap(states -> states.value(KEY))
                .flatMap(JsonValue::asString)
                .isPresent();
        return slipped ? own.unsettled() : own;
    }

    /// What the states of a branch inherit: no source says whether AWS takes a branch's own setting.
    static LanguageSetting ofBranch(JsonObject branch, LanguageSetting inherited) {
        return branch.has(KEY) || branch.unknownMember().isPresent() ? inherited.unsettled() : inherited;
    }
}
