/// The tables of the language, written down once more by hand and held against what the rules say.
@NullMarked
package dev.steplint.rules.language;

import org.jspecify.annotations.NullMarked;
