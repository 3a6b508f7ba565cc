package dev.steplint.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// How the bytes of a text stand for its characters.
///
/// @param mark whether the bytes begin with a byte order mark
public record TextEncoding(Charset charset, boolean mark) {

    private static final String MARK = "\uFEFF";

    /// The encoding that the first bytes of a text tell: UTF-8, or UTF-16 in one of the byte orders.
    public static TextEncoding of(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, true);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, true);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, true);
        }
        // Without a mark a zero byte can only be the high half of an ASCII character (RFC 4627, section 3).
        if (bytes.length >= 2 && bytes[0] == 0 && bytes[1] != 0) {
            return new TextEncoding(StandardCharsets.UTF_16BE, false);
        }
        if (bytes.length >= 2 && bytes[0] != 0 && bytes[1] == 0) {
            return new TextEncoding(StandardCharsets.UTF_16LE, false);
        }
        return new TextEncoding(StandardCharsets.UTF_8, false);
    }

    /// How many bytes of the mark come before the text.
    int markLength() {
        return mark ? MARK.getBytes(charset).length : 0;
    }

    /// The bytes of a text, with the mark if there is one.
    public byte[] encode(String text) {
        return (mark ? MARK + text : text).getBytes(charset);
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
