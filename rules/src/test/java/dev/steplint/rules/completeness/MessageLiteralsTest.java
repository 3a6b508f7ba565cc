package dev.steplint.rules.completeness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MessageLiteralsTest {
    @Test
    void literalsAreReadAsTheCompilerReadsThem() {
        String code = """
                context.report(span, pointer)
                        .message("`%s` has no \\"End\\"", name)
                        .why("it ends (here)");
                report.message(
                        "One part, "
                                + "and another");
                """;
        assertEquals(
                new MessageLiterals(List.of("`%s` has no \"End\"", "One part, and another"), 0),
                MessageLiterals.in(code));
    }

    @Test
    void whatIsNoLiteralIsCounted() {
        String code = """
                report.message(text);
                report.message("a" + name);
                report.message(flag ? "a" : "b");
                report.message("a", name);
                """;
        assertEquals(new MessageLiterals(List.of("a"), 3), MessageLiterals.in(code));
    }
}
