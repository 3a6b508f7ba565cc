package dev.steplint.rule;

import dev.steplint.source.Span;

/// One replacement in the file of the definition.
public record Edit(Span span, String replacement) {}
