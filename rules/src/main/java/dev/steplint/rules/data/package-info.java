/// Rules about what states pass on to each other: variables, and the paths and expressions that read them.
@NullMarked
package dev.steplint.rules.data;

import org.jspecify.annotations.NullMarked;
