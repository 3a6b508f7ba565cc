package dev.steplint.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An action of an AWS SDK integration.
///
/// @param name as a task's `Resource` spells it, such as `putItem`
/// @param parameters in alphabetical order
/// @param outputs the members of its result, as Step Functions spells them
/// @param errors the names of the errors that it declares, without prefix and `Exception`; services raise others too
/// @param permissions the IAM actions that calling it needs; empty if they are not known
public record SdkOperation(
        String name,
        Set<Trait> traits,
        List<SdkParameter> parameters,
        List<String> outputs,
        List<String> errors,
        Optional<List<Permission>> permissions) {

    /// What is special about an operation.
    public enum Trait {
        DEPRECATED,
        /// One of its parameters is the body of the request.
        STREAMING_INPUT,
        /// Its result is a stream of bytes.
        STREAMING_OUTPUT
    }

    /// An IAM action.
    ///
    /// @param action such as `dynamodb:PutItem`
    /// @param always whether every call needs it
    public record Permission(String action, boolean always) {}

    /// What the API of the service calls it, such as `PutItem`.
    public String apiName() {
        return apiName(name);
    }

    /// What the API of a service calls the action of a task; empty for an action that is not written yet.
    public static String apiName(String name) {
        return name.isEmpty() ? "" : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /// Whether [#requiredParameters] is all that the service asks for.
    public boolean knowsRequired() {
        return parameters.stream().noneMatch(parameter -> parameter.need() == SdkParameter.Need.UNKNOWN);
    }

    public List<SdkParameter> requiredParameters() {
        return parameters.stream()
                .filter(parameter -> parameter.need() == SdkParameter.Need.REQUIRED)
                .toList();
    }

    /// The parameter of a name, spelt exactly so.
    public Optional<SdkParameter> parameter(String wanted) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(wanted))
                .findFirst();
    }
}
