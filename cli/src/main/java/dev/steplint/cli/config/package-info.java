/// Reads the configuration file of a project.
@NullMarked
package dev.steplint.cli.config;

import org.jspecify.annotations.NullMarked;
