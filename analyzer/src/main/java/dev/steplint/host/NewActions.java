package dev.steplint.host;

import java.util.List;
import java.util.Map;

/// What AWS has that steplint does not know of yet, as its user says.
///
/// @param sdk actions of AWS SDK integrations, by the key of the service
/// @param optimized actions of optimized integrations, by the token of the service
public record NewActions(Map<String, List<String>> sdk, Map<String, List<String>> optimized) {

    public static final NewActions NONE = new NewActions(Map.of(), Map.of());

    public NewActions {
        sdk = Map.copyOf(sdk);
        optimized = Map.copyOf(optimized);
    }

    /// Whether `aws-sdk:service:action` is one of them.
    public boolean hasSdk(String service, String action) {
        return sdk.getOrDefault(service, List.of()).contains(action);
    }

    /// Whether `service:action` is one of them.
    public boolean hasOptimized(String service, String action) {
        return optimized.getOrDefault(service, List.of()).contains(action);
    }
}
