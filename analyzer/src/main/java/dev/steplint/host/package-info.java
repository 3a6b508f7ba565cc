/// Finds the state machine definitions in a file and what the file says about each of them.
///
/// A definition may be the file itself or be embedded in a template; either way its spans point
/// into the file that the author edits.
@NullMarked
package dev.steplint.host;

import org.jspecify.annotations.NullMarked;
