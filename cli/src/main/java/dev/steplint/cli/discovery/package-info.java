/// Finds the files that may hold definitions: from arguments, folders and globs. What they hold is decided by their
/// content, in the analyzer.
@NullMarked
package dev.steplint.cli.discovery;

import org.jspecify.annotations.NullMarked;
