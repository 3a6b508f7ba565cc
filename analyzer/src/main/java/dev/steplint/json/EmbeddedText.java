package dev.steplint.json;

import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;

/// A text that stands within another one: a definition in a string of a template, or a file after its placeholders were
/// filled in. Knows where in the outer file each of its characters is written.
public final class EmbeddedText {

    private final SourceFile file;
    private final String text;
    private final OffsetMap offsets;

    private EmbeddedText(SourceFile file, String text, OffsetMap offsets) {
        this.file = file;
        this.text = text;
        this.offsets = offsets;
    }

    /// The value of a string in a file.
    public static EmbeddedText of(SourceFile file, JsonString string) {
        return new EmbeddedText(file, string.value(), string.offsets());
    }

    /// A whole file.
    public static EmbeddedText of(SourceFile file) {
        return builder(file, 0).verbatim(0, file.text().length()).build();
    }

    /// Begins a text that is put together of pieces.
    ///
    /// @param file the outer file, where all pieces are written
    /// @param start the offset that an empty text has
    public static Builder builder(SourceFile file, int start) {
        return new Builder(file, start);
    }

    public SourceFile file() {
        return file;
    }

    public String text() {
        return text;
    }

    /// The characters in the outer file for a part of the text.
    public Span spanOf(int from, int to) {
        return Relocation.span(new Span(from, to), offsets);
    }

    /// The text as a string of the outer file.
    ///
    /// @param span what it is written as
    public JsonString asString(Span span) {
        return new JsonString(span, text, offsets);
    }

    /// Reads the text; every place in the result is one in the outer file.
    ///
    /// A fault beside a placeholder may come of what the placeholder hides, so it is none of the author's: it becomes a
    /// [JsonFault.Kind#TEMPLATE].
    public JsonDocument read(JsonFormat format) {
        JsonDocument inner = JsonReader.read(new SourceFile(file.name(), text), format);
        Relocation relocation = new Relocation(offsets);
        return new JsonDocument(
                file,
                format,
                relocation.value(inner.root()),
                inner.faults().stream()
                        .map(fault -> relocation.fault(fault, text))
                        .toList(),
                new TextPassages(file.text(), text, offsets));
    }

    /// Takes the pieces of a text in order.
    public static final class Builder {

        private final SourceFile file;
        private final StringBuilder text = new StringBuilder();
        private final OffsetMap.Builder offsets;

        private Builder(SourceFile file, int start) {
            this.file = file;
            this.offsets = OffsetMap.builder(start);
        }

        /// A part of the value of a string.
        public Builder part(JsonString string, int from, int to) {
            text.append(string.value(), from, to);
            offsets.append(string.offsets(), from, to);
            return this;
        }

        /// A part of another text in the same file.
        public Builder part(EmbeddedText other, int from, int to) {
            text.append(other.text, from, to);
            offsets.append(other.offsets, from, to);
            return this;
        }

        /// A part of the outer file.
        public Builder verbatim(int from, int to) {
            text.append(file.text(), from, to);
            offsets.verbatim(from, to - from);
            return this;
        }

        /// A text for which something else is written.
        ///
        /// @param span what is written for it
        public Builder replacement(Span span, String replacement) {
            text.append(replacement);
            offsets.escape(span.start(), Math.max(1, span.length()), replacement.length());
            return this;
        }

        public int length() {
            return text.length();
        }

        public EmbeddedText build() {
            return new EmbeddedText(file, text.toString(), offsets.build());
        }
    }
}
