/// Runs rules over definitions: loads them, walks each once, applies suppressions and
/// configuration.
@NullMarked
package dev.steplint.engine;

import org.jspecify.annotations.NullMarked;
