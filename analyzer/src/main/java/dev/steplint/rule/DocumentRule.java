package dev.steplint.rule;

import dev.steplint.host.Definition;

/// A rule about the text of a definition, whether or not a machine can be read from it.
public non-sealed interface DocumentRule extends Rule {

    void check(Definition definition, DocumentContext context);
}
