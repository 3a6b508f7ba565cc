package dev.steplint.rule;

import dev.steplint.grammar.ConstructKind;
import dev.steplint.grammar.FieldSpec;
import dev.steplint.grammar.Grammar;
import dev.steplint.grammar.StateType;
import dev.steplint.grammar.Support;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.model.Construct;
import dev.steplint.model.LanguageSetting;
import dev.steplint.model.State;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells which keys that the language does not have were surely meant as fields it has.
///
/// `unknown-field` speaks for all of them, so a rule that misses a field asks here first and stays silent if the
/// field is there under a wrong name.
public final class MisspeltFields {

    private static final Set<String> FIELDS_OF_ANYTHING = Arrays.stream(ConstructKind.values())
            .flatMap(kind -> Grammar.of(kind).fields().stream())
            .map(FieldSpec::name)
            .collect(Collectors.toUnmodifiableSet());

    private MisspeltFields() {}

    /// The field that a key of a construct was meant to be: one that it may have and has not. A key that is a field
    /// of other constructs is misplaced rather than misspelt.
    public static Optional<String> meant(Construct construct, String key) {
        return meant(construct.source(), construct.grammar(), construct.language(), key);
    }

    /// The member of a construct that was meant to be a field.
    public static Optional<JsonMember> find(Construct construct, String field) {
        return find(construct.source(), construct.grammar(), construct.language(), field);
    }

    /// The member of a state that was meant to be a field; empty if the type of the state is not known.
    public static Optional<JsonMember> find(State state, String field) {
        return state.source()
                .value("Type")
                .flatMap(JsonValue::asString)
                .flatMap(JsonString::known)
                .flatMap(StateType::of)
                .flatMap(type -> find(state.source(), Grammar.of(type.construct()), state.language(), field));
    }

    private static Optional<JsonMember> find(
            JsonObject object, Grammar grammar, LanguageSetting language, String field) {
        if (object.has(field)) {
            return Optional.empty();
        }
        return object.members().stream()
                .filter(member -> !member.name().hasPlaceholder())
                .filter(member -> meant(object, grammar, language, member.key())
                        .filter(field::equals)
                        .isPresent())
                .findFirst();
    }

    private static Optional<String> meant(JsonObject object, Grammar grammar, LanguageSetting language, String key) {
        if (FIELDS_OF_ANYTHING.contains(key) || key.isEmpty()) {
            return Optional.empty();
        }
        List<String> candidates = grammar.fields().stream()
                .filter(field -> field.support() != Support.UNSETTLED)
                .filter(field -> !language.settled() || field.dialect().allows(language.language()))
                .map(FieldSpec::name)
                .filter(name -> !object.has(name))
                .toList();
        return NearestName.of(key, candidates);
    }
}
