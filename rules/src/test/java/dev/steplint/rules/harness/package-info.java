/// Runs rules over fixtures: Markdown files in which headings are tests, fenced blocks are definitions, and markers
/// under or beside a line say what a rule must find there.
///
/// Start reading at `FixtureFile` for the form of a file and at `Comparison` for what is held against it. Other modules
/// use this package through the test jar of this one.
@NullMarked
package dev.steplint.rules.harness;

import org.jspecify.annotations.NullMarked;
