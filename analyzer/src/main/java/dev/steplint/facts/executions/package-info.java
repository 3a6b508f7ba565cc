/// Which machines start which: the executions that the tasks of a machine start, and those of all machines of a host.
@NullMarked
package dev.steplint.facts.executions;

import org.jspecify.annotations.NullMarked;
