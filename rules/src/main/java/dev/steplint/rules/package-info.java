/// The built-in rules, one class each, in one package for each topic.
///
/// The page that explains a rule lies beside it in the resources.
@NullMarked
package dev.steplint.rules;

import org.jspecify.annotations.NullMarked;
