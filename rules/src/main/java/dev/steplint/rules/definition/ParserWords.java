package dev.steplint.rules.definition;

import dev.steplint.rule.AwsCode;
import dev.steplint.rule.AwsDiagnostic;
import dev.steplint.source.Position;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.Optional;
import java.util.regex.Pattern;

/// How AWS says that a text is no JSON: in the words of its parser, which quotes the text as the place (recorded on the
/// service for a word that JSON does not have; its words for other faults are not known).
final class ParserWords {

    /// So much of the text the parser quotes.
    private static final int QUOTED = 500;

    private static final Pattern WORD = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

    private ParserWords() {}

    static AwsDiagnostic of(Span fault, SourceFile file) {
        Position end = file.position(fault.end());
        String place =
                "[Source: (String)%s; line: %d, column: %d]".formatted(quoted(file.text()), end.line(), end.column());
        String written = file.text(fault);
        Optional<String> words = WORD.matcher(written).matches()
                ? Optional.of("Unrecognized token '%s': was expecting (JSON String, Number, Array, Object or token"
                                .formatted(written)
                        + " 'null', 'true' or 'false')\n at " + place)
                : Optional.empty();
        return new AwsDiagnostic(AwsCode.INVALID_JSON_DESCRIPTION, Optional.of(place), words);
    }

    private static String quoted(String text) {
        int length = text.length();
        return length <= QUOTED
                ? "\"" + text + "\""
                : "\"%s\"[truncated %d chars]".formatted(text.substring(0, QUOTED), length - QUOTED);
    }
}
