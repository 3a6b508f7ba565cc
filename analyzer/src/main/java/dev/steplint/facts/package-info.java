/// Derived knowledge about a definition that more than one rule needs.
///
/// A fact is computed on first use and at most once for each definition.
@NullMarked
package dev.steplint.facts;

import org.jspecify.annotations.NullMarked;
