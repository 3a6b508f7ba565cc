/// Draws state machines as text for programs that lay out graphs.
///
/// Start reading at [Drawing]: what is drawn, without a format. [Sketch] makes it from a machine, and a writer for each
/// format turns it into text.
@NullMarked
package dev.steplint.cli.graph;

import org.jspecify.annotations.NullMarked;
