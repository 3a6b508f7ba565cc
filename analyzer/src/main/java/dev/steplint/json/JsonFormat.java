package dev.steplint.json;

/// The notation of a text.
public enum JsonFormat {
    JSON,
    YAML
}
