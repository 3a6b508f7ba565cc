package dev.steplint.cli.discovery;

import dev.steplint.host.Expectation;
import java.nio.file.Path;

/// A file to look into.
///
/// @param path absolute and normalised
/// @param name as reports show it: relative to the working folder where it lies inside, with forward slashes
public record Candidate(Path path, String name, Expectation expectation) {}
