package dev.steplint.json;

import java.util.Locale;

/// The notation of a text.
public enum JsonFormat {
    JSON,
    YAML;

    /// The notation that a file's name and text suggest. JSON in a `.yaml` file is YAML; a `.asl` file may hold either.
    public static JsonFormat of(String name, String text) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
            return YAML;
        }
        if (lower.endsWith(".json")) {
            return JSON;
        }
        String body = text.stripLeading();
        return body.isEmpty() || body.startsWith("{") || body.startsWith("[") ? JSON : YAML;
    }
}
