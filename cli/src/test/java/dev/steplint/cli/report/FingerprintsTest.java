package dev.steplint.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.steplint.json.JsonPointer;
import dev.steplint.source.SourceFile;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
    private static final JsonPointer NEXT = Samples.pointer("States", "A", "Next");

    private static ReportedFinding finding(String text, String value, JsonPointer pointer) {
        SourceFile file = new SourceFile("a.json", text);
        return Samples.finding(
                file,
                Samples.TARGET,
                Samples.find(file, value),
                pointer,
                builder -> builder.message("Something").why("it is so").help("mend it"));
    }

    private static String name(String text, String value, JsonPointer pointer) {
        return Fingerprints.of(List.of(finding(text, value, pointer))).getFirst();
    }

    @Test
    void linesAndLayoutDoNotMatter() {
        String before = name("{\"Next\":\"B\"}", "\"B\"", NEXT);
        assertEquals(before, name("\n\n{\n  \"Next\": \"B\"\n}\n", "\"B\"", NEXT));
        assertEquals(
                name("{\"a\":{\"b\": 1}}", "{\"b\": 1}}", NEXT), name("{\"a\":{ \"b\":2 }}", "{ \"b\":2 }}", NEXT));
    }

    @Test
    void rulePlaceAndValueMatter() {
        String before = name("{\"Next\":\"B\"}", "\"B\"", NEXT);
        assertNotEquals(before, name("{\"Next\":\"C\"}", "\"C\"", NEXT));
        assertNotEquals(before, name("{\"Next\":\"B\"}", "\"B\"", Samples.pointer("States", "Z", "Next")));
    }

    @Test
    void noTwoAreTheSame() {
        ReportedFinding one = finding("{\"Next\":\"B\"}", "\"B\"", NEXT);
        List<String> names = Fingerprints.of(List.of(one, one, one));
        assertEquals(3, new HashSet<>(names).size());
        assertEquals(names.getFirst() + ":3", names.getLast());
    }
}
