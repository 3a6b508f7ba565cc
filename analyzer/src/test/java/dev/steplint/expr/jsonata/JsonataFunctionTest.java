package dev.steplint.expr.jsonata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dashjoin.jsonata.JException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Holds our list of functions to another implementation, and to what Step Functions adds and takes away.
class JsonataFunctionTest {
    /// Of Step Functions, which the language does not have (Developer Guide, "Transforming data with JSONata").
    private static final Set<String> ADDED = Set.of("partition", "range", "hash", "uuid", "parse");

    /// The function library of the JSONata documentation, 2.0.6, without `$eval`; and two that it leaves out and has.
    private static final List<String> BUILT_IN = List.of(
            ("string length substring substringBefore substringAfter uppercase lowercase trim pad contains split join"
                            + " match replace base64encode base64decode encodeUrlComponent encodeUrl"
                            + " decodeUrlComponent decodeUrl number abs floor ceil round power sqrt random"
                            + " formatNumber formatBase formatInteger parseInteger sum max min average boolean not"
                            + " exists count append sort reverse shuffle distinct zip keys lookup spread merge sift"
                            + " each error assert type now millis fromMillis toMillis map filter single reduce clone")
                    .split(" ", -1));

    @Test
    void theListIsThatOfTheLanguageWithWhatIsAdded() {
        Set<String> expected = new TreeSet<>(BUILT_IN);
        expected.addAll(ADDED);
        assertEquals(expected, new TreeSet<>(JsonataFunction.names()));
        assertFalse(JsonataFunction.of(JsonataFunction.REMOVED).isPresent());
    }

    @Test
    void theOtherOneHasAllButWhatIsAdded() {
        for (String name : JsonataFunction.names()) {
            Optional<String> type = Evaluation.of("$type($%s)".formatted(name), List.of(), List.of());
            assertEquals(ADDED.contains(name) ? Optional.empty() : Optional.of("function"), type, name);
        }
        assertEquals(Optional.of("function"), Evaluation.of("$type($eval)", List.of(), List.of()));
    }

    /// One argument more than the most is refused, whatever the arguments are.
    @Test
    void noFunctionTakesMoreThanTheMost() {
        for (String name : BUILT_IN) {
            JsonataFunction function = JsonataFunction.of(name).orElseThrow();
            if (function.most() < Integer.MAX_VALUE
                    && !Set.of("random", "error").contains(name)) {
                String call = "$%s(%s)"
                        .formatted(name, String.join(", ", Collections.nCopies(function.most() + 1, "$nothing")));
                assertEquals(Optional.of("T0410"), error(call), call);
            }
        }
    }

    /// What a function of the list is called with at the least and at the most is a call that can be read.
    @Test
    void everyCallCanBeRead() {
        for (String name : JsonataFunction.names()) {
            JsonataFunction function = JsonataFunction.of(name).orElseThrow();
            assertTrue(function.least() <= function.most(), name);
            String call = "$%s(%s)".formatted(name, String.join(", ", Collections.nCopies(function.least(), "$x")));
            assertTrue(JsonataParser.parse(call).expression().isPresent(), call);
        }
    }

    private static Optional<String> error(String text) {
        try {
            com.dashjoin.jsonata.Jsonata.jsonata(text).evaluate(null);
            return Optional.empty();
        } catch (JException e) {
            return Optional.of(e.getError());
        }
    }
}
