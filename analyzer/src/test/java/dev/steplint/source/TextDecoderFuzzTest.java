package dev.steplint.source;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.steplint.source.TextDecoder.Decoded;

/// Looks for bytes that cannot be decoded without an exception.
class TextDecoderFuzzTest {

    @FuzzTest(maxDuration = "2m")
    void decode(byte[] bytes) {
        switch (TextDecoder.decode(bytes)) {
            case Decoded.Text(String text) -> {
                assertTrue(text.length() <= bytes.length);
                assertTrue(text.indexOf('\0') < 0);
            }
            case Decoded.Undecodable(String readable, String reason) -> {
                assertTrue(readable.length() <= bytes.length);
                assertFalse(reason.isEmpty());
            }
        }
    }
}
