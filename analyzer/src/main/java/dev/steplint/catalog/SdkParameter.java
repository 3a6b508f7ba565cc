package dev.steplint.catalog;

import java.util.Optional;

/// A parameter of an operation, or a member of a structure in one.
///
/// @param name as Step Functions spells it: `DbInstanceIdentifier`
/// @param apiName as the API of the service spells it, where more than the case of the first letter differs:
///     `DBInstanceIdentifier`
public record SdkParameter(String name, ParameterType type, Need need, Optional<String> apiName) {

    /// Whether the service asks for it.
    public enum Need {
        REQUIRED,
        OPTIONAL,
        /// Not known: the parameter is newer than the model that says so, or is inside a structure.
        UNKNOWN
    }
}
