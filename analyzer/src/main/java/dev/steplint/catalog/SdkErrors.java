package dev.steplint.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The error names that an AWS SDK integration raises.
///
/// An error is named `DynamoDb.ConditionalCheckFailedException`: the prefix of the service, a dot, the name of the
/// error, which always ends in `Exception` (AWS Step Functions Developer Guide, "Integrating SDK services").
///
/// @param service the token of the service in a task's `Resource`, such as `dynamodb`
/// @param prefix what its error names begin with, such as `DynamoDb`
/// @param errors the names with their prefix, in alphabetical order
public record SdkErrors(String service, String prefix, List<String> errors) {

    /// The errors of a service; empty if the service is not known.
    public static Optional<SdkErrors> of(String service) {
        return SdkService.of(service).map(SdkService::raised);
    }

    /// Whether the error names of some service begin so. A prefix is the key of its service but for the case.
    public static boolean isPrefix(String text) {
        return SdkService.of(text.toLowerCase(Locale.ROOT))
                .filter(service -> service.prefix().equals(text))
                .isPresent();
    }

    static SdkErrors read(SdkService service) {
        List<String> errors = Stream.concat(service.errors().stream(), Stream.of(service.baseError()))
                .sorted()
                .map(name -> service.prefix() + "." + name + "Exception")
                .toList();
        return new SdkErrors(service.key(), service.prefix(), errors);
    }
}
