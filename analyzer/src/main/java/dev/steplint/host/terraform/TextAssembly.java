package dev.steplint.host.terraform;

import dev.steplint.json.EmbeddedText;
import dev.steplint.json.JsonString;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.HashMap;
import java.util.Map;

/// Puts a text of several pieces together, as seen from the file that most of it is written in.
final class TextAssembly {

    private TextAssembly() {}

    /// The file that most of a text is written in.
    static SourceFile home(Value.Text text) {
        SourceFile home = text.place().file();
        Map<SourceFile, Integer> lengths = new HashMap<>();
        int most = 0;
        for (Piece piece : text.pieces()) {
            if (piece instanceof Piece.Written written) {
                int length = lengths.merge(written.file(), written.text().length(), Integer::sum);
                if (length > most) {
                    most = length;
                    home = written.file();
                }
            }
        }
        return home;
    }

    static EmbeddedText assemble(Value.Text text, SourceFile file) {
        Span whole = text.place().in(file).orElse(Span.at(0));
        EmbeddedText.Builder out = EmbeddedText.builder(file, whole.start());
        // What is written in another file stands where the text before it ends.
        Span last = whole;
        for (Piece piece : text.pieces()) {
            switch (piece) {
                case Piece.Written written -> {
                    JsonString string = new JsonString(whole, written.text(), written.offsets());
                    if (written.file() == file) {
                        out.part(string, 0, written.text().length());
                        last = string.contentSpan();
                    } else {
                        out.replacement(last, written.text());
                    }
                }
                case Piece.Inserted inserted -> {
                    last = inserted.place().in(file).orElse(last);
                    out.replacement(last, inserted.text());
                }
                case Piece.Open open -> {
                    last = open.place().in(file).orElse(last);
                    out.replacement(last, open.hole().placeholder());
                }
            }
        }
        return out.build();
    }
}
