/// Holds every built-in rule against what a rule must have: its registration, its names, its page, its fixture, the
/// style of its texts.
///
/// What is not there yet is listed in `completeness/not-yet.tsv` with a reason; the list may only shrink.
@NullMarked
package dev.steplint.rules.completeness;

import org.jspecify.annotations.NullMarked;
