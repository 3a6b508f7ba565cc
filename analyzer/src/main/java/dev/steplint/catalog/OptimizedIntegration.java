package dev.steplint.catalog;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What `arn:aws:states:::service:action` is.
///
/// @param service the token of the service, such as `sqs`
/// @param action without the suffix of a pattern, such as `sendMessage`
/// @param place the only place of a definition that takes it
/// @param patterns whether it takes each [suffix][#SUFFIXES]
/// @param required the parameters that it asks for
/// @param oneOf groups of parameters of which it asks for one; a dot leads into an object, as in
///     `InvocationConfig.ConnectionArn`
/// @param values the values of parameters that take no others
/// @param types of parameters that no operation describes
public record OptimizedIntegration(
        String service,
        String action,
        Place place,
        Map<String, Answer> patterns,
        List<String> required,
        List<List<String>> oneOf,
        Parameters parameters,
        Map<String, List<String>> values,
        Map<String, ParameterType> types) {

    /// What stands behind the action for each pattern; request response has nothing there.
    public static final List<String> SUFFIXES = List.of("", ".sync", ".sync:2", ".waitForTaskToken");

    /// Where a definition can call an integration.
    public enum Place {
        TASK,
        ITEM_READER,
        RESULT_WRITER
    }

    /// @param listed parameters that it takes beside the required ones and those of a group
    /// @param complete whether it takes no others, but for those of the operation
    /// @param operation the operation of an SDK service whose parameters it takes, as `sqs:sendMessage`
    record Parameters(List<String> listed, boolean complete, Optional<String> operation) {}

    /// The integration of an action; empty if the service or the action is not known.
    public static Optional<OptimizedIntegration> of(String service, String action) {
        return Optional.ofNullable(Rows.BY_NAME.getOrDefault(service, Map.of()).get(action));
    }

    /// Every service, in alphabetical order.
    public static Set<String> services() {
        return Rows.BY_NAME.keySet();
    }

    /// The actions of a service, in alphabetical order; none if it is not known.
    public static Set<String> actions(String service) {
        return Rows.BY_NAME.getOrDefault(service, Map.of()).keySet();
    }

    /// Whether it takes what stands behind the action in a `Resource`; no, if that is no suffix.
    public Answer takes(String suffix) {
        return patterns.getOrDefault(suffix, Answer.NO);
    }

    /// The operation of an AWS SDK integration that does the same with the same parameters, as `sqs:sendMessage`.
    public Optional<String> operation() {
        return parameters.operation;
    }

    /// What that operation takes.
    public Optional<SdkOperation> sdkOperation() {
        return operation().flatMap(OptimizedIntegration::find);
    }

    /// All parameters that it takes, in alphabetical order; empty if that is not known.
    public Optional<Set<String>> knownParameters() {
        return parameters.complete ? Optional.of(mentionedParameters()) : Optional.empty();
    }

    /// The parameters that AWS mentions, in alphabetical order; there may be others.
    public Set<String> mentionedParameters() {
        Set<String> names = new TreeSet<>(required);
        oneOf.forEach(group -> group.forEach(path -> names.add(path.split("\\.")[0])));
        names.addAll(parameters.listed);
        names.addAll(types.keySet());
        sdkOperation().ifPresent(same -> same.parameters().forEach(parameter -> names.add(parameter.name())));
        return Collections.unmodifiableSet(names);
    }

    private static Optional<SdkOperation> find(String name) {
        String[] parts = name.split(":");
        return SdkService.of(parts[0]).flatMap(service -> service.operation(parts[1]));
    }

    /// Read when the first integration is looked up.
    private static final class Rows {

        private static final String MORE = "...";
        private static final List<String> HEADER = List.of(
                "service",
                "action",
                "place",
                "request",
                "sync",
                "sync2",
                "callback",
                "required",
                "one_of",
                "parameters",
                "operation");
        private static final Map<String, Map<String, OptimizedIntegration>> BY_NAME = read();

        private static Map<String, Map<String, OptimizedIntegration>> read() {
            Map<String, Map<String, List<String>>> values = new LinkedHashMap<>();
            Table.rows("optimized-values.tsv", List.of("service", "action", "parameter", "values"))
                    .forEach(row -> values.computeIfAbsent(row.get(0) + ":" + row.get(1), _ -> new LinkedHashMap<>())
                            .put(row.get(2), words(row.get(3), ",")));
            Map<String, Map<String, ParameterType>> types = new LinkedHashMap<>();
            Table.rows("optimized-types.tsv", List.of("service", "action", "parameter", "type"))
                    .forEach(row -> types.computeIfAbsent(row.get(0) + ":" + row.get(1), _ -> new LinkedHashMap<>())
                            .put(row.get(2), ParameterType.of(row.get(3))));
            Map<String, Map<String, OptimizedIntegration>> all = new LinkedHashMap<>();
            Table.rows("optimized-integrations.tsv", HEADER).forEach(row -> {
                String name = row.get(0) + ":" + row.get(1);
                all.computeIfAbsent(row.get(0), _ -> new LinkedHashMap<>())
                        .put(
                                row.get(1),
                                read(row, values.getOrDefault(name, Map.of()), types.getOrDefault(name, Map.of())));
            });
            return Collections.unmodifiableMap(all);
        }

        private static OptimizedIntegration read(
                List<String> row, Map<String, List<String>> values, Map<String, ParameterType> types) {
            Map<String, Answer> patterns = new LinkedHashMap<>();
            for (int i = 0; i < SUFFIXES.size(); i++) {
                patterns.put(SUFFIXES.get(i), Answer.of(row.get(3 + i)));
            }
            Set<String> listed = new LinkedHashSet<>(words(row.get(9), ","));
            boolean more = listed.remove(MORE);
            return new OptimizedIntegration(
                    row.get(0),
                    row.get(1),
                    place(row.get(2)),
                    Collections.unmodifiableMap(patterns),
                    words(row.get(7), ","),
                    words(row.get(8), ",").stream()
                            .map(group -> words(group, "\\|"))
                            .toList(),
                    new Parameters(
                            List.copyOf(listed), !more, Optional.of(row.get(10)).filter(name -> !name.isEmpty())),
                    values,
                    types);
        }

        private static Place place(String word) {
            return switch (word) {
                case "task" -> Place.TASK;
                case "item-reader" -> Place.ITEM_READER;
                case "result-writer" -> Place.RESULT_WRITER;
                default -> throw new IllegalStateException(word);
            };
        }

        private static List<String> words(String text, String separator) {
            return text.isEmpty() ? List.of() : Arrays.asList(text.split(separator));
        }
    }
}
