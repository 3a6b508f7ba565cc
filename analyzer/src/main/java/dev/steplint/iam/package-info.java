/// What roles may do: the policies that a host writes out, and those that AWS publishes.
@NullMarked
package dev.steplint.iam;

import org.jspecify.annotations.NullMarked;
