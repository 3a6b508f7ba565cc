package dev.steplint.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.steplint.json.JsonPointer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StateNameTest {
    private static Optional<StateName> of(JsonPointer definition, JsonPointer value) {
        return StateName.of(definition, value);
    }

    @Test
    void aFieldOfAState() {
        assertEquals(
                Optional.of(new StateName("A", "States/A")),
                of(JsonPointer.ROOT, Samples.pointer("States", "A", "Retry").child(0)));
    }

    @Test
    void theInnermostStateCounts() {
        JsonPointer branch = Samples.pointer("States", "P", "Branches").child(1);
        assertEquals(
                Optional.of(new StateName("B", "States/P/Branches/1/States/B")),
                of(JsonPointer.ROOT, branch.child("States").child("B").child("Next")));
        assertEquals(Optional.of(new StateName("P", "States/P")), of(JsonPointer.ROOT, branch.child("StartAt")));
        assertEquals(
                Optional.of(new StateName("B", "States/M/ItemProcessor/States/B")),
                of(JsonPointer.ROOT, Samples.pointer("States", "M", "ItemProcessor", "States", "B")));
    }

    @Test
    void dataCalledStatesIsNoScope() {
        assertEquals(
                Optional.of(new StateName("A", "States/A")),
                of(JsonPointer.ROOT, Samples.pointer("States", "A", "Parameters", "States", "B")));
    }

    @Test
    void aDefinitionInsideATemplate() {
        JsonPointer definition = Samples.pointer("Resources", "M", "Definition");
        assertEquals(
                Optional.of(new StateName("a/b~", "Resources/M/Definition/States/a~1b~0")),
                of(definition, definition.child("States").child("a/b~")));
        assertEquals(Optional.empty(), of(definition, definition.child("StartAt")));
        assertEquals(Optional.empty(), of(definition, Samples.pointer("States", "A")));
    }
}
