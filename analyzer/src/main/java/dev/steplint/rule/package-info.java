/// The interface between rules and the engine: rules, their metadata, findings and fixes.
///
/// Start reading here to write a rule.
@NullMarked
package dev.steplint.rule;

import org.jspecify.annotations.NullMarked;
