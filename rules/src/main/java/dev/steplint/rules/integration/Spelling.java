package dev.steplint.rules.integration;

import dev.steplint.facts.data.Argument;
import dev.steplint.facts.data.Argument.Candidate;
import dev.steplint.facts.data.Arguments;
import dev.steplint.facts.data.TaskCall;
import dev.steplint.rule.NearestName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What was meant by a name that an action does not have.
sealed interface Spelling {

    Pattern ACRONYM = Pattern.compile("^\\p{Lu}{2}|\\p{Lu}{3}");

    /// Another name.
    record Meant(String name) implements Spelling {}

    /// The name as the API of the service spells it; Step Functions spells it otherwise.
    record Api(String name) implements Spelling {}

    /// Perhaps the name that is written: it is that of the API, and whether Step Functions takes it is not said.
    record Accepted() implements Spelling {}

    /// Nothing that the action has.
    record Nothing() implements Spelling {}

    static Spelling of(Argument.Unknown argument) {
        String name = argument.member().name();
        List<Candidate> left = argument.candidates().stream()
                .filter(candidate -> !argument.beside().contains(candidate.name()))
                .toList();
        Optional<Candidate> same = left.stream()
                .filter(candidate -> candidate.name().equalsIgnoreCase(name))
                .findFirst();
        if (argument.candidates().stream()
                .anyMatch(candidate -> candidate.apiName().equals(name))) {
            // `DBInstanceIdentifier` for `DbInstanceIdentifier`. Optimized integrations are older than the SDK whose
            // names these are.
            return same.isPresent() && argument.top() && isSdk(argument.call())
                    ? new Api(same.get().name())
                    : new Accepted();
        }
        if (same.isPresent() && !argument.top() && ACRONYM.matcher(name).find()) {
            // How the API spells the members of data types is not known; `BOOL` and `SS` of DynamoDB are in use.
            return new Accepted();
        }
        return same.map(Candidate::name)
                .or(() -> NearestName.of(name, names(left)).flatMap(near -> named(near, left)))
                .<Spelling>map(Meant::new)
                .orElseGet(Nothing::new);
    }

    private static List<String> names(List<Candidate> candidates) {
        return candidates.stream()
                .flatMap(candidate -> Stream.of(candidate.name(), candidate.apiName()))
                .distinct()
                .toList();
    }

    private static Optional<String> named(String near, List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate ->
                        candidate.name().equals(near) || candidate.apiName().equals(near))
                .map(Candidate::name)
                .findFirst();
    }

    private static boolean isSdk(TaskCall call) {
        return call.action().startsWith("aws-sdk:");
    }

    /// Whether some argument of a call was meant to be a parameter, or may be it.
    static boolean mayBeWritten(String parameter, TaskCall call, Arguments arguments) {
        return arguments.in(call).stream()
                .anyMatch(argument -> argument instanceof Argument.Unknown unknown
                        && unknown.top()
                        && switch (of(unknown)) {
                            case Meant meant -> meant.name().equals(parameter);
                            case Api same -> same.name().equals(parameter);
                            case Accepted _ -> true;
                            case Nothing _ -> false;
                        });
    }
}
