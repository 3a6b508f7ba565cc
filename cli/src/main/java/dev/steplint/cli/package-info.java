/// The program: commands, options and exit codes.
///
/// Standard output holds the report alone; everything else goes to standard error. The library that
/// reads arguments is used in this package only.
@NullMarked
package dev.steplint.cli;

import org.jspecify.annotations.NullMarked;
