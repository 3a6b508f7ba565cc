package dev.steplint.rule;

import java.util.Optional;

/// What AWS says of a definition, in an element of the answer of `ValidateStateMachineDefinition`.
///
/// @param location as AWS writes it, from the root of the definition; empty where it names none
/// @param message its words; empty where they are not known
public record AwsDiagnostic(AwsCode code, Optional<String> location, Optional<String> message) {}
