/// Definitions within templates: faults are found where the author wrote them.
@NullMarked
package dev.steplint.rules.hosts;

import org.jspecify.annotations.NullMarked;
