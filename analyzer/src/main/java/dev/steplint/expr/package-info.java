/// Parsers for the expression languages inside a definition, with a span on every node.
///
/// They parse; they do not evaluate.
@NullMarked
package dev.steplint.expr;

import org.jspecify.annotations.NullMarked;
