package dev.steplint.expr.jsonata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dashjoin.jsonata.JException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Holds our reader to the Java port of the reference implementation, and its spans to themselves, over many
/// expressions that a seed makes.
class JsonataDifferentialTest {

    private static final int COUNT = 6_000;

    /// Found after an expression was read; of several, each implementation finds another one first.
    private static final Set<String> LATE = Set.of("S0207", "S0209", "S0210", "S0213", "S0215", "S0216", "S0217");

    private record Answer(String code, String words) {}

    /// What the other one says; empty if it fails by itself.
    private static Optional<Answer> other(String text) {
        try {
            com.dashjoin.jsonata.Jsonata.jsonata(text);
            return Optional.of(new Answer("ok", ""));
        } catch (JException e) {
            return Optional.of(new Answer(e.getError(), e.getMessage()));
        } catch (RuntimeException e) {
            // A comment at the end, a pattern that Java does not take: faults of its own.
            return Optional.empty();
        }
    }

    private static Answer own(String text) {
        JsonataParsed parsed = JsonataParser.parse(text);
        return parsed.fault()
                .map(fault -> new Answer(fault.code(), fault.reference().orElse("")))
                .orElse(new Answer("ok", ""));
    }

    @Test
    void agreesWithAnotherImplementation() {
        RandomExpressions expressions = new RandomExpressions(new Random(20_261_122));
        int accepted = 0;
        int worded = 0;
        for (int i = 0; i < COUNT; i++) {
            String text = expressions.next();
            Optional<Answer> other = other(text);
            if (other.isEmpty()) {
                continue;
            }
            Answer own = own(text);
            // It looks for the digits of `\\u` beyond the end of the text.
            boolean cut = own.code.equals("S0101") && other.get().code.equals("S0104");
            if (!cut && !(LATE.contains(own.code) && LATE.contains(other.get().code))) {
                assertEquals(other.get().code, own.code, text);
                if (!own.words.isEmpty()) {
                    assertEquals(other.get().words, own.words, text);
                    worded++;
                }
            }
            accepted += own.code.equals("ok") ? 1 : 0;
        }
        // Else the seed says nothing about expressions that are right.
        assertTrue(accepted > COUNT / 5, "accepted " + accepted);
        assertTrue(worded > COUNT / 20, "in the other's words " + worded);
    }

    @Test
    void everyPartReadsTheSameByItself() {
        RandomExpressions expressions = new RandomExpressions(new Random(7));
        for (int i = 0; i < COUNT; i++) {
            String text = expressions.next();
            JsonataParser.parse(text).expression().ifPresent(tree -> checkSpans(text, tree));
        }
    }

    private static void checkSpans(String text, Jsonata part) {
        String own = text.substring(part.start(), part.end());
        for (Jsonata child : part.children()) {
            assertTrue(part.start() <= child.start() && child.end() <= part.end(), own);
            checkSpans(text, child);
        }
        boolean range =
                part instanceof Jsonata.Binary binary && binary.operator().equals("..");
        if (part instanceof Jsonata.Hole || range) {
            return;
        }
        // A `%` alone has lost its parent, which is all that may be wrong with it.
        JsonataParsed parsed = JsonataParser.parse(own);
        List<String> read = parsed.expression().map(Shown::show).stream().toList();
        if (!parsed.fault().map(JsonataFault::code).equals(Optional.of("S0217"))) {
            assertEquals(List.of(Shown.show(part)), read, own);
        }
    }
}
