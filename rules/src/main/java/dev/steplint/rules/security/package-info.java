/// Rules about secrets, keys, and what guards the data of executions.
@NullMarked
package dev.steplint.rules.security;

import org.jspecify.annotations.NullMarked;
