/// JSONata, the expression language of `{% … %}`: reader and tree, with a span on every node.
///
/// Start reading at [JsonataParser]; [Jsonata] is the tree. Nothing is evaluated. The reader takes what the reference
/// implementation takes (versions 2.0.6 to 2.2.2), so that it never refuses an expression that the service runs.
@NullMarked
package dev.steplint.expr.jsonata;

import org.jspecify.annotations.NullMarked;
