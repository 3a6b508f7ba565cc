/// Breaks definitions in every way it can think of and holds the rules to what must survive that: nothing is thrown,
/// every place lies in the file, the same text gives the same findings, and what is unknown is no error.
@NullMarked
package dev.steplint.rules.robustness;

import org.jspecify.annotations.NullMarked;
