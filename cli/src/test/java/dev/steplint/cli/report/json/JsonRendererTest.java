package dev.steplint.cli.report.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.steplint.cli.report.Golden;
import dev.steplint.cli.report.Report;
import dev.steplint.cli.report.Samples;
import dev.steplint.cli.report.SchemaCheck;
import dev.steplint.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class JsonRendererTest {
    private static final String SCHEMA = "/dev/steplint/cli/report/json/report.schema.json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static String render(Report report) {
        return Golden.render(new JsonRenderer(), report);
    }

    @Test
    void everythingThatAReportCanHold() {
        Golden.check("full.json", render(Samples.full()));
    }

    @Test
    void nothingToSay() {
        Golden.check("clean.json", render(Samples.clean()));
    }

    @Test
    void followsItsSchema() {
        SchemaCheck schema = SchemaCheck.of(SCHEMA);
        schema.check(render(Samples.full()));
        schema.check(render(Samples.clean()));
        schema.check(render(Samples.of(Samples.withoutText())));
        assertFalse(schema.errors("{\"version\": 2}").isEmpty());
    }

    @Test
    void schemaAndPageNameEveryKey() throws IOException {
        Set<String> keys = new TreeSet<>();
        collectKeys(MAPPER.readTree(render(Samples.full())), keys);
        keys.remove("quotas");
        String schema = resource(SCHEMA);
        String page = resource("/dev/steplint/cli/report/json/json.md");
        for (String key : keys) {
            assertTrue(schema.contains("\"" + key + "\": {"), "in the schema: " + key);
            assertTrue(page.contains("`" + key + "`"), "on the page: " + key);
        }
    }

    @Test
    void offsetsPointIntoTheText() throws IOException {
        var reported = Samples.wide();
        JsonNode finding = MAPPER.readTree(render(Samples.of(reported))).at("/findings/0");
        Span span = new Span(
                finding.at("/start/offset").asInt(), finding.at("/end/offset").asInt());
        assertEquals("\"Seconds\"", reported.finding().primary().file().text(span));
    }

    private static void collectKeys(JsonNode node, Set<String> keys) {
        node.fieldNames().forEachRemaining(keys::add);
        node.forEach(child -> collectKeys(child, keys));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = JsonRendererTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
