/// The Amazon States Language as data: which fields an object has, and the kind of each value.
///
/// Nothing here looks at a definition; the layers above do, with these tables in hand.
@NullMarked
package dev.steplint.grammar;

import org.jspecify.annotations.NullMarked;
