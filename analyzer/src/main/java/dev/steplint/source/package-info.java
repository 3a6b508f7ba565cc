/// Text and places in it: files, spans of character offsets, lines and columns.
///
/// The lowest layer. A span is a pair of offsets; a line and a column are a view computed from it.
@NullMarked
package dev.steplint.source;

import org.jspecify.annotations.NullMarked;
