/// Rules about the use of steplint itself.
@NullMarked
package dev.steplint.rules.steplint;

import org.jspecify.annotations.NullMarked;
