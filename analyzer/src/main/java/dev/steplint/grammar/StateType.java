package dev.steplint.grammar;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The eight values of `Type` (Amazon States Language specification, "States").
public enum StateType {
    TASK("Task", ConstructKind.TASK),
    PARALLEL("Parallel", ConstructKind.PARALLEL),
    MAP("Map", ConstructKind.MAP),
    PASS("Pass", ConstructKind.PASS),
    WAIT("Wait", ConstructKind.WAIT),
    CHOICE("Choice", ConstructKind.CHOICE),
    SUCCEED("Succeed", ConstructKind.SUCCEED),
    FAIL("Fail", ConstructKind.FAIL);

    private final String text;
    private final ConstructKind construct;

    StateType(String text, ConstructKind construct) {
        this.text = text;
        this.construct = construct;
    }

    /// The name as `Type` has it.
    public String text() {
        return text;
    }

    public ConstructKind construct() {
        return construct;
    }

    public static Optional<StateType> of(String text) {
        return Arrays.stream(values()).filter(type -> type.text.equals(text)).findFirst();
    }

    public static List<String> texts() {
        return Arrays.stream(values()).map(StateType::text).toList();
    }
}
