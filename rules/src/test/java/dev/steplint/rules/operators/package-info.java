/// Plants one bug at a time in machines that have none, and holds the rules to naming it.
@NullMarked
package dev.steplint.rules.operators;

import org.jspecify.annotations.NullMarked;
