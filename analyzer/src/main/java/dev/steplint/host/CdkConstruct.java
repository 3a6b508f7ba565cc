package dev.steplint.host;

import dev.steplint.source.Location;
import java.util.Optional;

/// The construct of a CDK program that a machine was made from.
///
/// @param path its path in the program, such as `Stack/Flow`
/// @param declared where the program makes it; empty if the assembly has no trace of it, or not its file
public record CdkConstruct(String path, Optional<Location> declared) {}
