package dev.steplint.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A change of the outer text is allowed where it changes the inner one alike.
class TextPassagesTest {

    /// `‹…›` stands for another text, `«…»` is what is to be replaced; neither mark is in the file.
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '§',
            value = {
                "{\"a\": \"«bc»\"}¦d¦true",
                "{\"a\": \"b«»c\"}¦d¦true",
                "{\"a\": «\"5\"»}¦5¦true",
                "{\"a\": «5»}¦\"5\"¦true",
                "{«\"a\": 1, »\"b\": 2}¦§§¦true",
                "{\"a\": «‹x›»}¦1¦false",
                "{\"a\": \"b‹x›«c»\"}¦d¦true",
                "{\"a\": \"b‹x›«»c\"}¦d¦false",
                "{\"a\": \"«b‹x›c»\"}¦d¦false",
                "{\"a\": \"«b»‹x›\"}¦d¦true",
                "{\"a\": \"$«b»{c}\"}¦§§¦false",
                "{\"a\": \"«b»{c}\"}¦$¦false",
                "{\"a\": \"«b»\"}¦it's¦false",
                "{\\\"a\\\": \\\"«b»\\\"}¦c¦true",
                "{\\\"a\\\": \\\"«b»\\\"}¦c\"d¦false",
                "{\\\"a\\\": \\\"«b»\\\"}¦c\\\"d¦true",
                "{\\\"a\\\": \\«\"b»\\\"}¦c¦false",
                "{\\\"a\\\": «\\\"5\\\"»}¦5¦true",
                "{\"a\": 1⏎, «»\"b\": 2}¦§\"c\": 3,⏎, §¦false",
                "{⏎  «»\"b\": 2}¦§\"c\": 3,⏎  §¦true",
                "{⏎  «»\"b\": 2}¦§\"c\": 3,⏎    §¦false",
            })
    void passages(String text, String replacement, boolean allowed) {
        String marked = text.replace('⏎', '\n');
        String plain = marked.replaceAll("[«»‹›]", "");
        EmbeddedText.Builder inner = EmbeddedText.builder(new SourceFile("x", plain), 0);
        int from = 0;
        int to = 0;
        int at = 0;
        int other = -1;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            switch (c) {
                case '«' -> from = at;
                case '»' -> to = at;
                case '‹' -> other = at;
                case '›' -> {
                    inner.replacement(new Span(other, at), "other");
                    other = -1;
                }
                default -> {
                    boolean escape = c == '\\' && other < 0;
                    int next = escape && "«»".indexOf(marked.charAt(i + 1)) >= 0 ? i + 2 : i + 1;
                    if (escape) {
                        inner.replacement(new Span(at, at + 2), String.valueOf(marked.charAt(next)));
                        if (next > i + 1) {
                            from = at + 1;
                        }
                        i = next;
                        at++;
                    } else if (other < 0) {
                        inner.verbatim(at, at + 1);
                    }
                    at++;
                }
            }
        }
        Passages passages = inner.build().read(JsonFormat.JSON).passages();
        assertEquals(allowed, passages.allow(new Span(from, to), replacement.replace('⏎', '\n')), text);
    }
}
