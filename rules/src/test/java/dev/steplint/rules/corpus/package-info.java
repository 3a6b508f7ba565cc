/// Runs the rules over real definitions, which are not part of the repository: the folder that the system property
/// `steplint.corpus` names, or `../shared/corpus` beside the repository. Without that folder the tests are skipped.
@NullMarked
package dev.steplint.rules.corpus;

import org.jspecify.annotations.NullMarked;
