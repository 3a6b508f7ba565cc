/// Reasons about the conditions of a Choice state: which rules can be taken, and whether an input can match none.
///
/// Conditions of both query languages become one [Formula]. The values that a formula tells apart become a few samples,
/// and every combination of them that matters is tried against the rules in order. What cannot be decided is "maybe",
/// and never leads to a claim.
@NullMarked
package dev.steplint.facts.choice;

import org.jspecify.annotations.NullMarked;
