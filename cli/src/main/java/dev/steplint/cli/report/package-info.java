/// Renders findings, one class for each output format.
@NullMarked
package dev.steplint.cli.report;

import org.jspecify.annotations.NullMarked;
