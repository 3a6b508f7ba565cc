/// Rules about how machines are deployed, named and watched.
@NullMarked
package dev.steplint.rules.operations;

import org.jspecify.annotations.NullMarked;
