package dev.steplint.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/// Turns the bytes of a file into text: UTF-8 with or without a byte order mark, and UTF-16 in both byte orders.
///
/// The result says what was wrong instead of throwing: a binary file or a broken sequence is the user's to mend.
public final class TextDecoder {

    private TextDecoder() {}

    /// What came of the bytes.
    public sealed interface Decoded {

        /// The whole text, without a byte order mark.
        record Text(String text) implements Decoded {}

        /// Bytes that are no text in the encoding they begin with.
        ///
        /// @param readable the text before the fault
        /// @param reason what is wrong, as a clause that can follow "the file"
        record Undecodable(String readable, String reason) implements Decoded {}
    }

    public static Decoded decode(byte[] bytes) {
        TextEncoding encoding = TextEncoding.of(bytes);
        Charset charset = encoding.charset();
        int skip = encoding.markLength();
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer input = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
        CharBuffer output = CharBuffer.allocate(bytes.length - skip + 1);
        CoderResult result = decoder.decode(input, output, true);
        String text = output.flip().toString();
        if (result.isError()) {
            return new Decoded.Undecodable(
                    text, "is not %s text (byte %d)".formatted(charset.name(), input.position() + 1));
        }
        int binary = text.indexOf('\0');
        if (binary >= 0) {
            return new Decoded.Undecodable(text.substring(0, binary), "holds a NUL character and looks binary");
        }
        return new Decoded.Text(text);
    }
}
