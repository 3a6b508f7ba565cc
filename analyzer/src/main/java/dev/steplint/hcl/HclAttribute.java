package dev.steplint.hcl;

import dev.steplint.source.Span;

/// `name = value` in a body.
public record HclAttribute(Span nameSpan, String name, HclExpression value) {

    public Span span() {
        return nameSpan.union(value.span());
    }
}
