package dev.steplint.json;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/// Looks for texts that a reader cannot cope with. An ordinary build only reads the texts that are kept beside the
/// tests; `JAZZER_FUZZ=1` with one method makes Jazzer search for new ones.
class ReadersFuzzTest {

    @FuzzTest(maxDuration = "2m")
    void json(byte[] bytes) {
        check(bytes, JsonFormat.JSON);
    }

    @FuzzTest(maxDuration = "2m")
    void yaml(byte[] bytes) {
        check(bytes, JsonFormat.YAML);
    }

    private static void check(byte[] bytes, JsonFormat format) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        RobustnessTest.check(text, format, text);
    }
}
