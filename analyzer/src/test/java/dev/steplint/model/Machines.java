package dev.steplint.model;

import dev.steplint.host.Definition;
import dev.steplint.host.Surroundings;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonReader;
import dev.steplint.source.SourceFile;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Machines for tests.
public final class Machines {
    private Machines() {}

    public static StateMachine of(String json) {
        SourceFile file = new SourceFile("test.asl.json", json);
        Definition definition = Definition.whole(JsonReader.read(file, JsonFormat.JSON), Surroundings.NONE);
        return StateMachine.read(definition).orElseThrow();
    }

    /// A machine whose first state is the start, drawn in words, one for each state:
    /// `A>B` goes on to B, `A>B^C` also catches to C, `A?B,C` is a choice between B and the default C, `A.` ends,
    /// `A!` fails, `A>` leads nowhere.
    public static StateMachine drawn(String words) {
        String[] states = words.strip().split("\\s+");
        String body = Arrays.stream(states).map(Machines::state).collect(Collectors.joining(",\n"));
        return of("{\"StartAt\": \"%s\", \"States\": {%s}}".formatted(states[0].split("[>?.!^]")[0], body));
    }

    private static String state(String word) {
        String[] parts = word.split("[>?.!^]", -1);
        String name = parts[0];
        return "\"%s\": %s"
                .formatted(
                        name,
                        switch (word.charAt(name.length())) {
                            case '.' -> "{\"Type\": \"Succeed\"}";
                            case '!' -> "{\"Type\": \"Fail\"}";
                            case '?' -> choice(parts[1].split(","));
                            case '>' -> parts.length > 2 ? task(parts[1], parts[2]) : pass(parts[1]);
                            default -> throw new IllegalArgumentException(word);
                        });
    }

    private static String pass(String next) {
        return next.isEmpty() ? "{\"Type\": \"Pass\"}" : "{\"Type\": \"Pass\", \"Next\": \"%s\"}".formatted(next);
    }

    private static String task(String next, String handler) {
        return "{\"Type\": \"Task\", \"Resource\": \"x\", \"Next\": \"%s\", \"Catch\": [{\"Next\": \"%s\"}]}"
                .formatted(next, handler);
    }

    private static String choice(String[] targets) {
        String rules = Arrays.stream(targets)
                .limit(targets.length - 1L)
                .map(target -> "{\"Variable\": \"$.x\", \"IsNull\": true, \"Next\": \"%s\"}".formatted(target))
                .collect(Collectors.joining(","));
        return "{\"Type\": \"Choice\", \"Choices\": [%s], \"Default\": \"%s\"}"
                .formatted(rules, targets[targets.length - 1]);
    }
}
