/// Where the states lead: what is never reached, never left, never chosen, or there for nothing.
@NullMarked
package dev.steplint.rules.flow;

import org.jspecify.annotations.NullMarked;
