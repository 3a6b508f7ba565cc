package dev.steplint.cli.report;

import dev.steplint.rule.Fix;
import java.util.List;
import java.util.Optional;

/// Which fixes a run makes.
public enum FixMode {
    NONE,
    /// Those that do not change what the machine does.
    SAFE,
    ALL;

    /// The mode that a value of `--fix` asks for; the option alone has the empty value.
    public static Optional<FixMode> of(String text) {
        return switch (text) {
            case "", "safe" -> Optional.of(SAFE);
            case "unsafe" -> Optional.of(ALL);
            default -> Optional.empty();
        };
    }

    public static List<String> texts() {
        return List.of("safe", "unsafe");
    }

    /// The most that a fix may do.
    public Fix.Safety most() {
        return this == ALL ? Fix.Safety.UNSAFE : Fix.Safety.SAFE;
    }
}
