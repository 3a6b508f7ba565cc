package dev.steplint.hcl;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/// Looks for texts that the reader cannot cope with. An ordinary build only reads the texts that are kept beside the
/// tests; `JAZZER_FUZZ=1` makes Jazzer search for new ones.
class HclFuzzTest {

    @FuzzTest(maxDuration = "2m")
    void read(byte[] bytes) {
        HclRobustnessTest.check(new String(bytes, StandardCharsets.UTF_8));
    }
}
