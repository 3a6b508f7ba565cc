package dev.steplint.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a task gets back from the service that it calls.
///
/// @param members their names, as Step Functions spells them
/// @param texts the members that are JSON in a string
public record ServiceResponse(List<String> members, List<String> texts) {

    /// What optimized integrations say of the call itself.
    private static final List<String> METADATA = List.of("SdkHttpMetadata", "SdkResponseMetadata");

    /// The response of an AWS SDK integration; empty if it is not known, or has no members.
    public static Optional<ServiceResponse> ofSdk(String service, String action) {
        return SdkService.of(service).flatMap(known -> known.operation(action)).flatMap(ServiceResponse::of);
    }

    /// What a stream of bytes is called in a result is not known.
    private static Optional<ServiceResponse> of(SdkOperation operation) {
        return operation.outputs().isEmpty() || operation.traits().contains(SdkOperation.Trait.STREAMING_OUTPUT)
                ? Optional.empty()
                : Optional.of(new ServiceResponse(with(METADATA, operation.outputs()), List.of()));
    }

    /// The response of an optimized integration; empty if it is not known.
    ///
    /// @param suffix what stands behind the action: nothing, `.sync`, `.sync:2`
    public static Optional<ServiceResponse> ofOptimized(String service, String action, String suffix) {
        List<String> row = Rows.BY_NAME.get(service + ":" + action + suffix);
        if (row != null) {
            Optional<List<String>> outputs = outputs(row.get(4));
            return Optional.of(new ServiceResponse(
                    with(METADATA, with(words(row.get(3)), outputs.orElse(List.of()))), words(row.get(5))));
        }
        return suffix.isEmpty()
                ? OptimizedIntegration.of(service, action)
                        .flatMap(OptimizedIntegration::sdkOperation)
                        .flatMap(ServiceResponse::of)
                : Optional.empty();
    }

    private static Optional<List<String>> outputs(String operation) {
        if (operation.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = operation.split(":");
        return SdkService.of(parts[0])
                .flatMap(service -> service.operation(parts[1]))
                .map(SdkOperation::outputs);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(","));
    }

    private static List<String> with(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>(others);
        all.addAll(some);
        return List.copyOf(all);
    }

    /// Read when the first response is looked up.
    private static final class Rows {

        private static final Map<String, List<String>> BY_NAME =
                Table.rows("responses.tsv", List.of("service", "action", "suffix", "members", "operation", "text"))
                        .stream()
                        .collect(Collectors.toUnmodifiableMap(
                                row -> row.get(0) + ":" + row.get(1) + row.get(2), row -> row));
    }
}
