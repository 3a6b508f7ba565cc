/// Rules about the services that tasks call: their arguments, their results.
@NullMarked
package dev.steplint.rules.integration;

import org.jspecify.annotations.NullMarked;
