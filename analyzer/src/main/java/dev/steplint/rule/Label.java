package dev.steplint.rule;

import dev.steplint.source.Location;

/// A place beside the primary one, and what it has to do with the finding.
///
/// @param text two to five words, up to 40 characters beside the names in it, no period
public record Label(Location location, String text) {}
