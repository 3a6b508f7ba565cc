/// A state machine as typed records: scopes, states, transitions and fields, each with its spans.
///
/// Wrong things have a type too, for example a state of unknown type or a missing transition, so
/// that a rule can match on them.
@NullMarked
package dev.steplint.model;

import org.jspecify.annotations.NullMarked;
