package dev.steplint.catalog;

import dev.steplint.catalog.SdkOperation.Permission;
import dev.steplint.catalog.SdkOperation.Trait;
import dev.steplint.catalog.SdkParameter.Need;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the lines of one operation.
final class OperationReader {

    private OperationReader() {}

    static SdkOperation read(SdkService service, String name, SdkText text, List<String> lines) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        List<SdkParameter> parameters = new ArrayList<>();
        List<String> outputs = List.of();
        List<String> errors = List.of();
        Optional<List<Permission>> permissions = service.iamPrefix()
                .map(prefix -> List.of(new Permission(prefix + ":" + SdkOperation.apiName(name), true)));
        for (String line : lines) {
            String[] words = line.split(" ");
            String[] rest = Arrays.copyOfRange(words, 1, words.length);
            switch (words[0]) {
                case "trait" -> traits.add(trait(rest[0]));
                case "iam" -> permissions = permissions(rest);
                case "required" -> parameters.add(text.parameter(Need.REQUIRED, rest));
                case "optional" -> parameters.add(text.parameter(Need.OPTIONAL, rest));
                case "unknown" -> parameters.add(text.parameter(Need.UNKNOWN, rest));
                case "outputs" -> outputs = List.of(rest[0].split(","));
                case "errors" -> errors = List.of(rest[0].split(","));
                default -> throw new IllegalStateException(line);
            }
        }
        return new SdkOperation(name, Set.copyOf(traits), List.copyOf(parameters), outputs, errors, permissions);
    }

    private static Trait trait(String word) {
        return switch (word) {
            case "deprecated" -> Trait.DEPRECATED;
            case "streaming-input" -> Trait.STREAMING_INPUT;
            case "streaming-output" -> Trait.STREAMING_OUTPUT;
            default -> throw new IllegalStateException(word);
        };
    }

    /// `?` alone stands for actions that are not known, `-` for none; `?` behind an action for one that only some calls
    /// need.
    private static Optional<List<Permission>> permissions(String[] words) {
        return switch (words[0]) {
            case "?" -> Optional.empty();
            case "-" -> Optional.of(List.of());
            default ->
                Optional.of(Arrays.stream(words)
                        .map(word -> word.endsWith("?")
                                ? new Permission(word.substring(0, word.length() - 1), false)
                                : new Permission(word, true))
                        .toList());
        };
    }
}
