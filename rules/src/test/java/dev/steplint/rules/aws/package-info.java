/// Holds what steplint says in the words of AWS against what is known of AWS's own diagnostics: `testdata/aws`.
@NullMarked
package dev.steplint.rules.aws;

import org.jspecify.annotations.NullMarked;
