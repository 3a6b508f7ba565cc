package dev.steplint.host.value;

import dev.steplint.host.value.Text.Literal;
import dev.steplint.host.value.Text.Part;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonBoolean;
import dev.steplint.json.JsonError;
import dev.steplint.json.JsonNull;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPlaceholder;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.json.Placeholder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What the placeholders in a definition stand for, by how they are written: `${OrderFunctionArn}` is the ARN of a
/// function of the template. A placeholder that is not bound is known by its text alone.
///
/// @param complete whether every placeholder that is replaced is bound, so that any other stays as it is written
public record Bindings(Map<String, Text> byPlaceholder, boolean complete) {

    public static final Bindings NONE = new Bindings(Map.of(), false);

    /// Bindings beside which others may be replaced.
    public Bindings(Map<String, Text> byPlaceholder) {
        this(byPlaceholder, false);
    }

    public Bindings {
        byPlaceholder = Map.copyOf(byPlaceholder);
    }

    /// @param placeholder as written, braces included
    public Text of(String placeholder) {
        Text bound = byPlaceholder.get(placeholder);
        return bound == null ? Text.of(new Reference.Other(placeholder)) : bound;
    }

    /// A value as the text it becomes at deployment; empty if it is no text.
    public Optional<Text> text(JsonValue value) {
        return switch (value) {
            case JsonString string -> Optional.of(text(string));
            case JsonNumber number -> Optional.of(Text.of(number.text()));
            case JsonBoolean bool -> Optional.of(Text.of(String.valueOf(bool.value())));
            case JsonPlaceholder placeholder -> Optional.of(of(placeholder.text()));
            case JsonObject _, JsonArray _, JsonNull _, JsonError _ -> Optional.empty();
        };
    }

    public Text text(JsonString string) {
        return text(string, this::of);
    }

    /// @param bound what a placeholder stands for
    public static Text text(JsonString string, Function<String, Text> bound) {
        if (!string.hasPlaceholder()) {
            return Text.of(string.value());
        }
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (Placeholder placeholder : string.placeholders()) {
            parts.add(new Literal(string.value().substring(from, placeholder.start())));
            parts.addAll(bound.apply(placeholder.text()).parts());
            from = placeholder.end();
        }
        parts.add(new Literal(string.value().substring(from)));
        return new Text(parts);
    }

    /// What one placeholder and nothing else stands for; empty for texts with other parts.
    public Optional<Reference> reference(JsonValue value) {
        return text(value).flatMap(Text::reference);
    }
}
