package dev.steplint.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.steplint.cli.report.json.JsonRenderer;
import dev.steplint.cli.report.sarif.SarifRenderer;
import dev.steplint.cli.report.sarif.SarifSettings;
import dev.steplint.cli.report.text.TextRenderer;
import dev.steplint.rule.Edit;
import dev.steplint.rule.Fix;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever stands in a file, every format can say something about any place in it.
class AnyTextTest {
    private static final int ROUNDS = 300;

    private static final String[] PIECES = {
        "a",
        "{",
        "}",
        "\"",
        " ",
        "  ",
        ": ",
        "`",
        "States",
        "\n",
        "\r\n",
        "\r",
        "\t",
        "\\",
        "é",
        "e\u0301",
        "注",
        "📦",
        "👩\u200D👧",
        "👍🏽",
        "⚠\uFE0F",
        "🇩🇪",
        "\uD83D",
        "\uDCE6",
        "\u001b[31m",
        "\u001b]8;;x\u0007",
        "\u0000",
        "\u0085",
        "\u009b",
        "\u202e",
        "\u2028",
        "\u200b",
        "\uFEFF",
        "\u0301",
        "…",
        "%s",
        "]",
        "[x](1)"
    };

    private static final SarifSettings SETTINGS =
            new SarifSettings(Path.of("/nowhere"), Path.of("/nowhere"), _ -> Optional.empty(), true);

    private final Random random = new Random(0);

    private String text(int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            String piece = PIECES[random.nextInt(PIECES.length)];
            text.append(random.nextInt(20) == 0 ? piece.repeat(200) : piece);
        }
        return text.toString();
    }

    private Span span(SourceFile file) {
        int length = file.text().length();
        int start = random.nextInt(length + 1);
        int end = random.nextBoolean() ? start + random.nextInt(20) : start + random.nextInt(length - start + 1);
        return new Span(start, Math.min(end, length));
    }

    private ReportedFinding finding() {
        SourceFile file = new SourceFile(text(3), text(random.nextInt(60)));
        Span span = span(file);
        return Samples.finding(file, Samples.TARGET, span, Samples.pointer("States", text(2), text(1)), builder -> {
            builder.message("%s", "M" + text(5)).why("%s", "w" + text(3)).help("%s", "h" + text(3));
            for (int i = random.nextInt(4); i > 0; i--) {
                builder.related(span(file), "%s", text(2));
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                builder.step(span(file), "%s", text(2));
            }
            builder.fix(new Fix("f" + text(2), Fix.Safety.SAFE, List.of(new Edit(span(file), text(3)))));
        });
    }

    private Report report() {
        return new Report(
                Samples.TOOL,
                List.of(Samples.examined(text(2))),
                List.of(Samples.TARGET),
                List.of(finding(), finding()),
                List.of(new SuppressedFinding(finding(), SuppressedFinding.Place.SOURCE, text(2))),
                0,
                List.of(new SkippedFile(text(2), "is " + text(2))),
                List.of(new Crash(Samples.TARGET.id(), text(2), text(2), new IllegalStateException(text(2)))),
                Fixing.NONE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261122})
    void textIsNeverObeyedByATerminal(long seed) {
        random.setSeed(seed);
        TextRenderer plain = new TextRenderer(false);
        TextRenderer colour = new TextRenderer(true);
        for (int i = 0; i < ROUNDS; i++) {
            Report report = report();
            String text = Golden.render(plain, report);
            assertFalse(text.codePoints().anyMatch(AnyTextTest::isObeyed), text);
            assertTrue(text.endsWith("\n"));
            assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(text));
            String painted = Golden.render(colour, report).replaceAll("\u001b\\[[0-9;]*m", "");
            assertFalse(painted.codePoints().anyMatch(AnyTextTest::isObeyed), painted);
            assertEquals(text.replace("`", ""), painted.replace("`", ""));
        }
    }

    private static boolean isObeyed(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT -> character != 0x200D && character != 0x200C;
            case Character.CONTROL -> character != '\n';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> false;
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 20261123})
    void jsonFollowsItsSchemaAndSaysTheSame(long seed) throws IOException {
        random.setSeed(seed);
        SchemaCheck schema = SchemaCheck.of("/dev/steplint/cli/report/json/report.schema.json");
        for (int i = 0; i < ROUNDS; i++) {
            Report report = report();
            String json = Golden.render(new JsonRenderer(), report);
            JsonNode finding = new ObjectMapper().readTree(json).at("/findings/0");
            assertEquals(
                    wellFormed(report.findings().getFirst().finding().message()),
                    finding.get("message").asText());
            assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(json));
            if (i % 20 == 0) {
                schema.check(json);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 20261124})
    void sarifFollowsItsSchemaAndSaysTheSame(long seed) throws IOException {
        random.setSeed(seed);
        SchemaCheck schema = SchemaCheck.of("/schema/sarif-schema-2.1.0.json");
        for (int i = 0; i < ROUNDS; i++) {
            Report report = report();
            String sarif = Golden.render(new SarifRenderer(SETTINGS), report);
            JsonNode result = new ObjectMapper().readTree(sarif).at("/runs/0/results/0");
            assertTrue(result.at("/message/text")
                    .asText()
                    .startsWith(
                            wellFormed(report.findings().getFirst().finding().message())));
            assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(sarif));
            if (i % 50 == 0) {
                schema.check(sarif);
            }
        }
    }

    /// A half of a character cannot be written in any encoding.
    private static String wellFormed(String text) {
        StringBuilder whole = new StringBuilder();
        text.codePoints()
                .map(character -> Character.getType(character) == Character.SURROGATE ? 0xFFFD : character)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }

    @Test
    void manyPlacesOnOneLongLineAreCutEach() {
        String line = "{\"a\": 1}, ".repeat(100_000);
        SourceFile file = new SourceFile("minified.json", line);
        ReportedFinding[] many = new ReportedFinding[2_000];
        for (int i = 0; i < many.length; i++) {
            Span span = new Span(500 * i, 500 * i + 8);
            many[i] = Samples.finding(
                    file,
                    Samples.TARGET,
                    span,
                    Samples.pointer("a"),
                    builder -> builder.message("Here").why("it is so").help("mend it"));
        }
        String text = Golden.render(new TextRenderer(false), Samples.of(many));
        assertTrue(text.lines().allMatch(row -> row.length() < 140));
    }
}
