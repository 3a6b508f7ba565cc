package dev.steplint.host.cloudformation;

import dev.steplint.host.resource.Machine.Substitution;
import dev.steplint.host.value.Bindings;
import dev.steplint.host.value.Reference;
import dev.steplint.host.value.Setting;
import dev.steplint.host.value.Text;
import dev.steplint.json.EmbeddedText;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonBoolean;
import dev.steplint.json.JsonError;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonNull;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPlaceholder;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.source.Location;
import dev.steplint.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `DefinitionSubstitutions`: what deployment puts in place of `${key}` in a definition, once, as text.
///
/// What is known is put in place before the definition is read, so that `"Seconds": ${Wait}` is a number; the rest is
/// bound to what it stands for.
final class Substitutions {

    private final SourceFile file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /// @param text what is put in place; empty if it is no text
    private record Entry(String key, Location place, Optional<Text> text) {

        /// The text that is put in place for certain. One with a placeholder depends on the order of replacement.
        Optional<String> known() {
            return text.flatMap(Text::known).filter(value -> !value.contains("${"));
        }

        String placeholder() {
            return "${" + key + "}";
        }
    }

    /// Whether there are no others.
    private final boolean complete;

    private Substitutions(SourceFile file, boolean complete) {
        this.file = file;
        this.complete = complete;
    }

    static Substitutions of(Properties properties, Evaluator evaluator, Template template) {
        Setting<JsonValue> setting = properties.value("DefinitionSubstitutions");
        Optional<JsonObject> entries = setting.value().flatMap(JsonValue::asObject);
        SourceFile file = template.file();
        Substitutions substitutions =
                new Substitutions(file, !template.open() && (setting.isAbsent() || entries.isPresent()));
        entries.ifPresent(object -> object.members()
                .forEach(member -> substitutions.entries.put(
                        member.key(),
                        new Entry(
                                member.key(),
                                new Location(file, member.keySpan()),
                                evaluator.asText(member.value())))));
        return substitutions;
    }

    /// The entries, with whether a definition uses them.
    ///
    /// @param source the definition before anything is put in place
    List<Substitution> usedIn(String source) {
        return entries.values().stream()
                .map(entry ->
                        new Substitution(entry.key, entry.place, entry.text, source.contains(entry.placeholder())))
                .toList();
    }

    /// What the placeholders stand for that are still there.
    Bindings bindings(Bindings others) {
        Map<String, Text> all = new LinkedHashMap<>(others.byPlaceholder());
        entries.values().stream()
                .filter(entry -> entry.known().isEmpty())
                .forEach(entry -> all.put(
                        entry.placeholder(),
                        entry.text.orElseGet(() -> Text.of(new Reference.Other(entry.placeholder())))));
        return new Bindings(all, complete);
    }

    private Optional<Entry> known(String text, int open, int close) {
        return Optional.ofNullable(entries.get(text.substring(open + 2, close)))
                .filter(entry -> entry.known().isPresent());
    }

    /// Puts what is known in place; gives back the very text if there is nothing to do.
    EmbeddedText apply(EmbeddedText source) {
        EmbeddedText.Builder out = null;
        String text = source.text();
        int from = 0;
        for (int open = text.indexOf("${"); open >= 0; open = text.indexOf("${", open + 2)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            Optional<Entry> entry = known(text, open, close);
            if (entry.isPresent()) {
                out = out == null ? EmbeddedText.builder(source.file(), 0) : out;
                out.part(source, from, open);
                out.replacement(
                        source.spanOf(open, close + 1), entry.get().known().orElseThrow());
                from = close + 1;
            }
        }
        return out == null ? source : out.part(source, from, text.length()).build();
    }

    /// Puts what is known in place in the strings of a tree.
    JsonValue apply(JsonValue value) {
        return switch (value) {
            case JsonObject object -> object(object);
            case JsonArray array -> {
                List<JsonValue> elements =
                        array.elements().stream().map(this::apply).toList();
                yield elements.equals(array.elements()) ? array : new JsonArray(array.span(), elements);
            }
            case JsonString string -> string(string);
            case JsonPlaceholder placeholder -> placeholder(placeholder);
            case JsonNumber _, JsonBoolean _, JsonNull _, JsonError _ -> value;
        };
    }

    private JsonObject object(JsonObject object) {
        List<JsonMember> members = new ArrayList<>(object.members().size());
        boolean same = true;
        for (JsonMember member : object.members()) {
            JsonString name = string(member.name());
            JsonValue value = apply(member.value());
            boolean kept = name == member.name() && value == member.value();
            members.add(kept ? member : new JsonMember(name, value));
            same &= kept;
        }
        return same ? object : new JsonObject(object.span(), members);
    }

    private JsonString string(JsonString string) {
        if (!string.hasPlaceholder()) {
            return string;
        }
        EmbeddedText source = EmbeddedText.of(file, string);
        EmbeddedText replaced = apply(source);
        return replaced == source ? string : replaced.asString(string.span());
    }

    /// An unquoted `${key}` of YAML is a text, and stays one whatever is put in place.
    private JsonValue placeholder(JsonPlaceholder placeholder) {
        String text = placeholder.text();
        if (placeholder.tagged().isPresent() || !text.startsWith("${")) {
            return placeholder;
        }
        return known(text, 0, text.length() - 1)
                .<JsonValue>map(
                        entry -> EmbeddedText.builder(file, placeholder.span().start())
                                .replacement(placeholder.span(), entry.known().orElseThrow())
                                .build()
                                .asString(placeholder.span()))
                .orElse(placeholder);
    }
}
