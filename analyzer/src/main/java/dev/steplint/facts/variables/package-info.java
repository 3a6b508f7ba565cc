/// The variables of a machine: which scope assigns which name where, who reads it, and whether it is assigned by then.
///
/// Start at [dev.steplint.facts.variables.VariableScopes], which resolves a read. Facts are AWS Step Functions Developer
/// Guide, "Passing data between states with variables" (mid-2026).
@NullMarked
package dev.steplint.facts.variables;

import org.jspecify.annotations.NullMarked;
