package dev.steplint.rules.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.steplint.engine.Analysis;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonBoolean;
import dev.steplint.json.JsonError;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonNull;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPlaceholder;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.rule.Finding;
import dev.steplint.rule.Severity;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is not known is never an error: a value that somebody fills in later may be right, in whatever place it stands.
class PlaceholderTest {
    private static final long SEED = Long.getLong("steplint.seed", 20_261_122L);

    /// So many texts in all for each way to leave something open.
    private static final int TEXTS = Integer.getInteger("steplint.placeholders", 2_000);

    private static final int REPORTED = 10;
    private static final String UNKNOWN = "${Unknown}";

    /// Definitions without an error, on which a placeholder could bring one.
    private static List<Sample> samples;

    @BeforeAll
    static void readSamples() {
        samples = Sample.all().stream()
                .filter(sample -> sample.format() == JsonFormat.JSON)
                .filter(sample -> sample.definition().document().faults().isEmpty())
                // A finding that was silenced would be there again.
                .filter(sample -> !sample.text().contains("steplint allow"))
                .filter(sample -> errors(sample.analyze()).isEmpty())
                .toList();
    }

    /// A way to leave a part of a definition open.
    private enum Way {
        /// A string, a number, a boolean or null.
        SCALAR {
            @Override
            Stream<Change> changes(JsonValue value, Random random) {
                // A number may be replaced with or without quotes; text stays text.
                boolean quoted = value instanceof JsonString || random.nextBoolean();
                return isScalar(value)
                        ? Stream.of(new Change(value.span(), quoted ? quote(UNKNOWN) : UNKNOWN))
                        : none();
            }
        },
        /// An object or an array, which a template puts in as a whole.
        CONTAINER {
            @Override
            Stream<Change> changes(JsonValue value, Random random) {
                boolean quoted = random.nextBoolean();
                return isScalar(value)
                        ? none()
                        : Stream.of(new Change(value.span(), quoted ? quote(UNKNOWN) : UNKNOWN));
            }
        },
        /// The key of a field, or the name of a state.
        KEY {
            @Override
            Stream<Change> changes(JsonValue value, Random random) {
                return value instanceof JsonObject object
                        ? object.members().stream()
                                .map(member -> new Change(member.name().span(), quote(UNKNOWN)))
                        : none();
            }
        },
        /// The beginning of a string, its middle or its end.
        PART_OF_STRING {
            @Override
            Stream<Change> changes(JsonValue value, Random random) {
                if (!(value instanceof JsonString string) || string.value().isEmpty()) {
                    return none();
                }
                int length = string.value().length();
                int from = random.nextInt(length);
                int to = from + 1 + random.nextInt(length - from);
                return Stream.of(
                        new Change(string.spanOf(0, to), UNKNOWN),
                        new Change(string.spanOf(from, to), UNKNOWN),
                        new Change(string.spanOf(from, length), UNKNOWN));
            }
        },
        /// Something inside of `{% %}`.
        PART_OF_JSONATA {
            @Override
            Stream<Change> changes(JsonValue value, Random random) {
                if (!(value instanceof JsonString string)
                        || !string.value().startsWith("{%")
                        || !string.value().endsWith("%}")
                        || string.value().length() < 5) {
                    return none();
                }
                int end = string.value().length() - 2;
                int from = 2 + random.nextInt(end - 2);
                int to = from + random.nextInt(end - from + 1);
                return Stream.of(
                        new Change(string.spanOf(2, end), UNKNOWN), new Change(string.spanOf(from, to), UNKNOWN));
            }
        },
        /// An element of an array, which need not be the only one.
        ELEMENT {
            @Override
            Stream<Change> changes(JsonValue value, Random random) {
                return value instanceof JsonArray array && !array.isEmpty()
                        ? Stream.of(
                                new Change(array.elements().getFirst().span(), UNKNOWN),
                                new Change(array.elements().getLast().span(), quote(UNKNOWN)))
                        : none();
            }
        };

        abstract Stream<Change> changes(JsonValue value, Random random);

        private static boolean isScalar(JsonValue value) {
            return !(value instanceof JsonObject) && !(value instanceof JsonArray);
        }

        private static Stream<Change> none() {
            return Stream.empty();
        }

        private static String quote(String text) {
            return '"' + text + '"';
        }
    }

    private record Change(Span span, String replacement) {}

    @ParameterizedTest
    @EnumSource
    void aPlaceholderCreatesNoError(Way way) {
        int each = Math.max(2, TEXTS / Math.max(1, samples.size()));
        List<String> failures = new ArrayList<>();
        int tried = 0;
        for (int i = 0; i < samples.size() && failures.size() < REPORTED; i++) {
            tried += check(samples.get(i), way, each, new Random(SEED + i), failures);
        }
        assertEquals("", String.join("\n\n", failures));
        assertTrue(tried > samples.size() / 10, "tried " + tried);
    }

    private static int check(Sample sample, Way way, int limit, Random random, List<String> failures) {
        List<Change> changes = new ArrayList<>();
        collect(sample.definition().document().root(), way, random, changes);
        Collections.shuffle(changes, random);
        List<Change> chosen = changes.subList(0, Math.min(limit, changes.size()));
        for (Change change : chosen) {
            List<Finding> errors =
                    errors(sample.with(replace(sample.text(), change)).analyze());
            if (!errors.isEmpty()) {
                failures.add("%s: with %s in place of %s, `%s` says: %s"
                        .formatted(
                                sample.name(),
                                change.replacement(),
                                sample.definition().file().text(change.span()),
                                errors.getFirst().rule(),
                                errors.getFirst().message()));
            }
        }
        return chosen.size();
    }

    private static void collect(JsonValue value, Way way, Random random, List<Change> changes) {
        way.changes(value, random).forEach(changes::add);
        switch (value) {
            case JsonObject object -> object.members().forEach(member -> collect(member.value(), way, random, changes));
            case JsonArray array -> array.elements().forEach(element -> collect(element, way, random, changes));
            case JsonString _, JsonNumber _, JsonBoolean _, JsonNull _, JsonPlaceholder _, JsonError _ -> {}
        }
    }

    private static List<Finding> errors(Analysis analysis) {
        return analysis.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private static String replace(String text, Change change) {
        return text.substring(0, change.span().start())
                + change.replacement()
                + text.substring(change.span().end());
    }
}
