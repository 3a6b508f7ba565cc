/// What a host says of a value that may be known only at deployment: texts with holes, what a hole stands for, and
/// settings that are there, absent, or not to be told.
@NullMarked
package dev.steplint.host.value;

import org.jspecify.annotations.NullMarked;
