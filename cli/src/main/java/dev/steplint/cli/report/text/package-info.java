/// The report for people: each finding with the lines it is about.
///
/// [TextRenderer] is the way in. A [Frame] holds the lines of one part of a file, a [SourceLine] is one of them as a
/// terminal shows it, [Underlines] are the rows below it. No library is used here, so that the usual run starts fast.
@NullMarked
package dev.steplint.cli.report.text;

import org.jspecify.annotations.NullMarked;
