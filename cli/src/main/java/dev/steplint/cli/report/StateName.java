package dev.steplint.cli.report;

import dev.steplint.json.JsonPointer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The state that a finding is in.
///
/// @param name as the author wrote it
/// @param qualified the steps to it from the root of the file, as in a JSON pointer but without the first slash: a name
///   is unique in its scope only
public record StateName(String name, String qualified) {

    /// The innermost state that a value belongs to; empty if it belongs to the machine itself.
    ///
    /// @param definition where the definition stands in the file
    /// @param value where the value stands in the file
    public static Optional<StateName> of(JsonPointer definition, JsonPointer value) {
        String base = definition.text();
        String whole = value.text();
        if (!whole.startsWith(base + "/")) {
            return Optional.empty();
        }
        List<String> steps = Arrays.asList(whole.substring(base.length() + 1).split("/", -1));
        int found = -1;
        int at = 0;
        while (at + 1 < steps.size() && steps.get(at).equals("States")) {
            found = at + 1;
            at = found + 1 + stepsToScope(steps, found + 1);
        }
        if (found < 0) {
            return Optional.empty();
        }
        String within = String.join("/", steps.subList(0, found + 1));
        String qualified = base.isEmpty() ? within : base.substring(1) + "/" + within;
        String name = steps.get(found).replace("~1", "/").replace("~0", "~");
        return Optional.of(new StateName(name, qualified));
    }

    /// How many steps lead from a state into a scope inside it; more than there are if they do not.
    private static int stepsToScope(List<String> steps, int at) {
        if (at >= steps.size()) {
            return steps.size();
        }
        return switch (steps.get(at)) {
            case "Branches" -> 2;
            case "ItemProcessor", "Iterator" -> 1;
            default -> steps.size();
        };
    }
}
