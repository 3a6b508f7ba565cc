package dev.steplint.facts.data;

import dev.steplint.catalog.OptimizedIntegration;
import dev.steplint.catalog.ParameterType;
import dev.steplint.catalog.SdkOperation;
import dev.steplint.catalog.SdkParameter;
import dev.steplint.catalog.SdkService;
import dev.steplint.catalog.Structure;
import dev.steplint.model.Resource;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What an action takes, as far as it is known.
public final class ActionParameters {

    /// Parameters of an API that clients fill in themselves.
    private static final Pattern FILLED_IN = Pattern.compile("(Client|ClientRequest|Idempotency|Request)(Token|Id)");

    private final boolean complete;
    private final Map<String, SdkParameter> typed;
    private final Set<String> names;
    private final List<String> required;
    private final List<String> requiredByApi;
    private final List<List<String>> oneOf;
    private final Map<String, ParameterType> types;
    private final Map<String, List<String>> values;
    private final Map<String, Map<String, SdkParameter>> structures = new HashMap<>();

    private ActionParameters(Optional<OptimizedIntegration> integration, Optional<SdkOperation> operation) {
        this.complete =
                integration.map(known -> known.knownParameters().isPresent()).orElse(true);
        this.typed = byName(operation.map(SdkOperation::parameters).orElse(List.of()));
        Set<String> all = new LinkedHashSet<>(typed.keySet());
        integration.ifPresent(known -> all.addAll(known.mentionedParameters()));
        this.names = Collections.unmodifiableSet(all);
        this.requiredByApi = operation.filter(SdkOperation::knowsRequired).stream()
                .flatMap(known -> known.requiredParameters().stream())
                .map(SdkParameter::name)
                .filter(name -> !FILLED_IN.matcher(name).matches())
                .toList();
        this.required = integration.map(OptimizedIntegration::required).orElse(requiredByApi);
        this.oneOf = integration.map(OptimizedIntegration::oneOf).orElse(List.of());
        this.types = integration.map(OptimizedIntegration::types).orElse(Map.of());
        this.values = integration.map(OptimizedIntegration::values).orElse(Map.of());
    }

    /// What the action of a resource takes; empty if the action is not known.
    static Optional<ActionParameters> of(Resource resource) {
        return switch (resource) {
            case Resource.Optimized called ->
                OptimizedIntegration.of(called.service(), called.action())
                        .map(known -> new ActionParameters(Optional.of(known), known.sdkOperation()));
            case Resource.AwsSdk called ->
                SdkService.of(called.service())
                        .flatMap(service -> service.operation(called.action()))
                        .map(operation -> new ActionParameters(Optional.empty(), Optional.of(operation)));
            case Resource.LambdaFunction _, Resource.Activity _, Resource.Unrecognized _, Resource.Unknown _ ->
                Optional.empty();
        };
    }

    private static Map<String, SdkParameter> byName(List<SdkParameter> parameters) {
        return parameters.stream()
                .collect(Collectors.toMap(
                        SdkParameter::name, Function.identity(), (first, _) -> first, LinkedHashMap::new));
    }

    /// Whether [#names] is all that it takes.
    public boolean isComplete() {
        return complete;
    }

    /// The names of its parameters.
    public Set<String> names() {
        return names;
    }

    /// A parameter of which the type is known.
    public Optional<SdkParameter> typed(String name) {
        return Optional.ofNullable(typed.get(name));
    }

    /// The parameters without which a call certainly fails.
    public List<String> required() {
        return required;
    }

    /// Those that the API of the service asks for, and the page of the integration does not mention.
    public List<String> requiredByApiOnly() {
        return requiredByApi.stream().filter(name -> !required.contains(name)).toList();
    }

    /// Groups of which it asks for one; a dot leads into an object.
    public List<List<String>> oneOf() {
        return oneOf;
    }

    /// The values of a parameter that takes no others; a dot leads into an object.
    public Map<String, List<String>> values() {
        return values;
    }

    /// The members of an object that it takes.
    Map<String, SdkParameter> members(Structure structure) {
        return structures.computeIfAbsent(structure.name(), _ -> byName(structure.members()));
    }

    /// What is known of the type of a parameter.
    Optional<ParameterType> type(String name) {
        return typed(name).map(SdkParameter::type).or(() -> Optional.ofNullable(types.get(name)));
    }
}
