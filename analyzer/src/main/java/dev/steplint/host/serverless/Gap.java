package dev.steplint.host.serverless;

import dev.steplint.source.Span;

/// Why a variable has no known value.
///
/// @param place the variable
record Gap(Span place, Cause cause) {

    sealed interface Cause {}

    /// Only deployment tells.
    record Deployment() implements Cause {}

    /// There is certainly no such file, and no other source of a value.
    record MissingFile(String path) implements Cause {}

    /// What should be there is not in the service, or not in the file.
    record Nowhere() implements Cause {}

    /// Its value needs its value.
    record Circle() implements Cause {}

    /// It goes beyond what is read of a service.
    record Bound() implements Cause {}

    /// @param reason a clause that can follow "the definition"
    record OutOfReach(String reason) implements Cause {}
}
