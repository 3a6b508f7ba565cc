/// Rules about what AWS refuses: fields, types, bounds, names, targets, templates and the shape of choice rules.
@NullMarked
package dev.steplint.rules.definition;

import org.jspecify.annotations.NullMarked;
