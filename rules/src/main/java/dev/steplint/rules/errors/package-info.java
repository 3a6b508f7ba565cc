/// Rules about errors: what `Retry` and `Catch` cover, in which order, and where a failure leads.
@NullMarked
package dev.steplint.rules.errors;

import org.jspecify.annotations.NullMarked;
