package dev.steplint.rules.definition;

import dev.steplint.grammar.ConstructKind;
import dev.steplint.grammar.FieldSpec;
import dev.steplint.grammar.Grammar;
import dev.steplint.grammar.StateType;
import dev.steplint.grammar.ValueType;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonString;
import dev.steplint.model.Construct;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What to do with a key that is no field where it stands: most are fields of something near.
final class MisplacedFields {
    private static final Set<String> COMMENT_WORDS =
            Set.of("comment", "comments", "description", "note", "notes", "doc", "documentation", "todo", "summary");

    /// Fields of so many things that their name says nothing about where they belong.
    private static final Set<String> COMMON = Set.of("Comment", "Resource", "Parameters", "Arguments", "Next", "Type");

    /// What to do with some keys in some places.
    private record Advice(Set<ConstructKind> kinds, Set<String> keys, String help) {}

    private static final Set<String> TRANSITION = Set.of("Next", "End");
    private static final Set<ConstructKind> INNER = EnumSet.of(ConstructKind.BRANCH, ConstructKind.ITEM_PROCESSOR);

    private static final List<Advice> ADVICE = List.of(
            new Advice(
                    EnumSet.of(ConstructKind.NESTED_CHOICE_RULE),
                    TRANSITION,
                    "move it to the outermost rule, the element of `Choices`"),
            new Advice(
                    EnumSet.of(ConstructKind.CHOICE_RULE),
                    TRANSITION,
                    "name in `Next` a state that ends: a rule cannot end the execution"),
            new Advice(
                    EnumSet.of(ConstructKind.CATCHER),
                    TRANSITION,
                    "name in `Next` a state that ends: a catcher cannot end the execution"),
            new Advice(EnumSet.of(ConstructKind.CHOICE), Set.of("Next"), "name the state in `Default`"),
            new Advice(
                    EnumSet.of(ConstructKind.CHOICE),
                    Set.of("End"),
                    "remove it: a Choice state goes where a rule or `Default` says"),
            new Advice(
                    EnumSet.of(ConstructKind.SUCCEED, ConstructKind.FAIL),
                    TRANSITION,
                    "remove it: the state always ends the execution"),
            new Advice(
                    INNER,
                    Set.of("QueryLanguage"),
                    "set it on each state inside, or at the top of the definition for all states"),
            new Advice(INNER, Set.of("TimeoutSeconds"), "set it on the tasks inside, or at the top of the definition"));

    private MisplacedFields() {}

    /// `Comment`, if a text stands under a key that readers take for a comment, and the construct has none yet.
    static Optional<String> comment(Construct construct, JsonMember member) {
        boolean free = construct.field("Comment").isEmpty()
                && construct.grammar().field("Comment").isPresent();
        return free && isComment(member.key()) && member.value() instanceof JsonString
                ? Optional.of("Comment")
                : Optional.empty();
    }

    private static boolean isComment(String key) {
        String word = key.replaceFirst("^[/#_$@-]+", "").strip().toLowerCase(Locale.ROOT);
        return word.isEmpty() || COMMENT_WORDS.contains(word) || key.startsWith("//") || key.startsWith("#");
    }

    static String help(Construct construct, JsonMember member) {
        String key = member.key();
        if (isComment(key)) {
            return construct.grammar().field("Comment").isPresent() && !key.equals("Comment")
                    ? "move the text into `Comment`"
                    : "move the text into the `Comment` of the state";
        }
        ConstructKind kind = construct.kind();
        return ADVICE.stream()
                .filter(advice -> advice.kinds.contains(kind) && advice.keys.contains(key))
                .map(Advice::help)
                .findFirst()
                .or(() -> within(kind, key).map("move it into `%s`"::formatted))
                .or(() -> around(kind, key).map("move it up, beside `%s`"::formatted))
                .or(() -> otherStates(kind, key))
                .orElse("remove it");
    }

    /// The field of a kind of construct in whose value the key is a field, at any depth.
    private static Optional<String> within(ConstructKind kind, String key) {
        List<FieldSpec> inner = Grammar.of(kind).fields().stream()
                .filter(field -> objectIn(field).isPresent())
                .toList();
        return inner.stream()
                .filter(field -> has(objectIn(field).orElseThrow(), key))
                .map(FieldSpec::name)
                .findFirst()
                .or(() -> inner.stream()
                        .map(field -> objectIn(field).orElseThrow())
                        .filter(deeper -> deeper != ConstructKind.NESTED_CHOICE_RULE)
                        .flatMap(deeper -> within(deeper, key).stream())
                        .findFirst());
    }

    /// The field that holds a kind of construct in one that has the key, or that is held by one.
    private static Optional<String> around(ConstructKind kind, String key) {
        if (kind.isState()) {
            return Optional.empty();
        }
        for (ConstructKind outer : ConstructKind.values()) {
            Optional<String> holder = Grammar.of(outer).fields().stream()
                    .filter(field -> outer != kind
                            && objectIn(field).filter(kind::equals).isPresent())
                    .map(FieldSpec::name)
                    .findFirst();
            if (holder.isPresent()) {
                Optional<String> found = has(outer, key) ? holder : around(outer, key);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /// The kind of construct that a field holds, or holds a list of.
    private static Optional<ConstructKind> objectIn(FieldSpec field) {
        return Stream.of(field.type())
                .map(type -> type instanceof ValueType.ListOf list ? list.element() : type)
                .flatMap(
                        type -> type instanceof ValueType.ObjectOf object ? Stream.of(object.construct()) : Stream.of())
                .findFirst();
    }

    private static boolean has(ConstructKind kind, String key) {
        return !COMMON.contains(key) && Grammar.of(kind).field(key).isPresent();
    }

    private static Optional<String> otherStates(ConstructKind kind, String key) {
        List<String> types = Arrays.stream(StateType.values())
                .filter(type -> Grammar.of(type.construct()).field(key).isPresent())
                .map(StateType::text)
                .toList();
        return types.isEmpty() || !kind.isState()
                ? Optional.empty()
                : Optional.of("remove it: only %s states have `%s`".formatted(Phrases.words(types), key));
    }
}
