package dev.steplint.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.steplint.source.TextDecoder.Decoded;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TextDecoderTest {

    private static final String TEXT = "{\"é\": \"中 \uD83D\uDE00\"}\r\n";

    private static byte[] bytes(Object... parts) {
        StringBuilder latin = new StringBuilder();
        for (Object part : parts) {
            latin.append(part instanceof Integer unit ? String.valueOf((char) unit.intValue()) : part);
        }
        return latin.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void assertText(String expected, byte[] bytes) {
        assertEquals(new Decoded.Text(expected), TextDecoder.decode(bytes));
        assertArrayEquals(bytes, TextEncoding.of(bytes).encode(expected));
    }

    private static void assertUndecodable(String readable, String reason, byte[] bytes) {
        assertEquals(new Decoded.Undecodable(readable, reason), TextDecoder.decode(bytes));
    }

    @Test
    void readsEveryEncodingWithAndWithoutItsMark() {
        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE}) {
            assertText(TEXT, TEXT.getBytes(charset));
            assertText(TEXT, ("\uFEFF" + TEXT).getBytes(charset));
            assertText("", "\uFEFF".getBytes(charset));
        }
        assertText("", new byte[0]);
        assertText("x", bytes("x"));
    }

    @Test
    void onlyTheFirstMarkIsOne() {
        assertText("\uFEFF\uFEFF", "\uFEFF\uFEFF\uFEFF".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void lineEndingsStay() {
        assertText("a\r\nb\rc\n", bytes("a\r\nb\rc\n"));
    }

    @Test
    void bytesThatAreNoTextEndIt() {
        assertUndecodable("a", "is not UTF-8 text (byte 2)", bytes("a", 0xFF, "b"));
        assertUndecodable("caf", "is not UTF-8 text (byte 4)", bytes("caf", 0xE9));
        assertUndecodable("", "is not UTF-8 text (byte 1)", bytes(0xC0, 0x80));
        assertUndecodable("", "is not UTF-8 text (byte 1)", bytes(0xED, 0xA0, 0x80));
    }

    @Test
    void aTruncatedCharacterIsNoText() {
        byte[] whole = "中\uD83D\uDE00".getBytes(StandardCharsets.UTF_8);
        for (int length : new int[] {1, 2}) {
            assertUndecodable("", "is not UTF-8 text (byte 1)", Arrays.copyOf(whole, length));
        }
        for (int length : new int[] {4, 5, 6}) {
            assertUndecodable("中", "is not UTF-8 text (byte 4)", Arrays.copyOf(whole, length));
        }
        assertUndecodable("{", "is not UTF-16LE text (byte 3)", bytes("{", 0, "}"));
        assertUndecodable("", "is not UTF-16BE text (byte 3)", bytes(0xFE, 0xFF, 0xD8, 0x3D));
    }

    @Test
    void binaryFilesAreNoText() {
        assertUndecodable("ab", "holds a NUL character and looks binary", bytes("ab", 0, "c"));
        assertUndecodable("", "holds a NUL character and looks binary", bytes(0, 0, 1, 2));
        assertUndecodable("", "holds a NUL character and looks binary", bytes(0xFF, 0xFE, 0, 0, "{", 0, 0, 0));
    }
}
