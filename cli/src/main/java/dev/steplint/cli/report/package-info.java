/// What a run has to say, and the interface of those who write it down.
///
/// Start at [Report]. Each format is a package of its own below this one, which only reads a report.
@NullMarked
package dev.steplint.cli.report;

import org.jspecify.annotations.NullMarked;
