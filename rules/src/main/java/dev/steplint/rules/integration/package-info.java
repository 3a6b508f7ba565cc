/// Rules about what tasks call and how: the forms of `Resource`, services and actions, arguments and results.
@NullMarked
package dev.steplint.rules.integration;

import org.jspecify.annotations.NullMarked;
