package dev.steplint.cli;

import java.util.List;
import java.util.Optional;

/// Reads the arguments of `lint` by hand when they are of the usual form.
///
/// The library that reads arguments costs more at start-up than linting a file; it is left to what is not usual: help,
/// other commands, and arguments that are wrong, for which it has the better message.
final class LintArguments {

    private LintArguments() {}

    /// The options, or empty if the arguments are not of the usual form.
    static Optional<LintOptions> read(List<String> arguments, List<String> commands) {
        int index = 0;
        if (!arguments.isEmpty() && arguments.getFirst().equals("lint")) {
            index = 1;
        } else if (!arguments.isEmpty() && commands.contains(arguments.getFirst())) {
            return Optional.empty();
        }
        LintOptions.Builder builder = new LintOptions.Builder();
        while (index < arguments.size()) {
            String argument = arguments.get(index);
            if (argument.equals("-") || !argument.startsWith("-")) {
                builder.path(argument);
                index++;
                continue;
            }
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            Optional<LintOption> option = LintOption.of(name);
            if (option.isEmpty()
                    || equals >= 0 && (option.get().value() == LintOption.Value.NONE || !name.startsWith("--"))) {
                return Optional.empty();
            }
            if (equals < 0 && option.get().value() != LintOption.Value.REQUIRED) {
                builder.set(option.get(), null);
                index++;
            } else if (equals >= 0) {
                builder.set(option.get(), argument.substring(equals + 1));
                index++;
            } else if (index + 1 < arguments.size()
                    && (arguments.get(index + 1).equals("-")
                            || !arguments.get(index + 1).startsWith("-"))) {
                builder.set(option.get(), arguments.get(index + 1));
                index += 2;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(builder.build());
    }
}
