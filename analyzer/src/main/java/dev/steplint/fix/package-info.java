/// Changes a text by what its findings propose, and takes no change that makes it worse.
///
/// Files are not known here. Start reading at [dev.steplint.fix.Fixer].
@NullMarked
package dev.steplint.fix;

import org.jspecify.annotations.NullMarked;
