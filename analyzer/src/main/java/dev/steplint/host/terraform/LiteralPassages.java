package dev.steplint.host.terraform;

import dev.steplint.json.Passages;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// The passages of a definition that is an object of HCL: what is written in it as a text or as a key, and whole fields
/// or elements, which may be taken away. Everything else of HCL reads differently from JSON.
final class LiteralPassages implements Passages {

    private static final Pattern CONTENT = Pattern.compile("[^\"\\\\\\r\\n]*");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*");
    private static final Pattern LITERAL =
            Pattern.compile("\"[^\"\\\\\\r\\n]*\"|-?\\d{1,18}(\\.\\d{1,18})?|true|false");
    private static final Pattern SEQUENCE = Pattern.compile("[$%]\\{");

    /// Fields or elements with what parts them: texts without escapes, and other words.
    private static final Pattern PART = Pattern.compile("(?:[^\"'\\\\#/<]++|\"[^\"\\\\\\r\\n]*\")*+");

    private static final int LONGEST = 2_000;

    private final SourceFile file;
    private final Value content;

    LiteralPassages(SourceFile file, Value content) {
        this.file = file;
        this.content = content;
    }

    @Override
    public boolean allow(Span span, String replacement) {
        Literals literals = new Literals();
        literals.read(content);
        Span within = literals.around(span);
        if (within.length() > 0) {
            return isWell(within, span, replacement);
        }
        boolean whole = span.length() > 2 && literals.isLiteral(new Span(span.start() + 1, span.end() - 1));
        if (whole) {
            return LITERAL.matcher(replacement).matches()
                    && !SEQUENCE.matcher(replacement).find();
        }
        return replacement.isEmpty() && isPart(span);
    }

    /// Whether a literal can be read as it is meant after a change within it.
    private boolean isWell(Span literal, Span span, String replacement) {
        String after = file.text().substring(literal.start(), span.start())
                + replacement
                + file.text().substring(span.end(), literal.end());
        String around = file.text().substring(literal.start() - 1, literal.start()) + after;
        return isQuoted(literal)
                ? CONTENT.matcher(after).matches() && !SEQUENCE.matcher(around).find()
                : NAME.matcher(after).matches();
    }

    private boolean isQuoted(Span literal) {
        return literal.start() > 0
                && literal.end() < file.text().length()
                && file.text().charAt(literal.start() - 1) == '"'
                && file.text().charAt(literal.end()) == '"';
    }

    /// Whether a span begins and ends where a field or an element does.
    private boolean isPart(Span span) {
        String part = file.text().substring(span.start(), span.end());
        String before = file.text().substring(0, span.start()).replaceAll("[ \\t]+\\z", "");
        boolean starts = before.endsWith("{")
                || before.endsWith(",")
                || before.endsWith("\n")
                || part.startsWith(",")
                || part.startsWith("\n")
                || part.startsWith("\r\n");
        return starts
                && part.length() <= LONGEST
                && PART.matcher(part).matches()
                && isBalanced(part.replaceAll("\"[^\"]*\"", ""));
    }

    private static boolean isBalanced(String part) {
        StringBuilder open = new StringBuilder();
        for (char c : part.toCharArray()) {
            int closer = ")]}".indexOf(c);
            if ("([{".indexOf(c) >= 0) {
                open.append(c);
            } else if (closer >= 0) {
                int last = open.length() - 1;
                if (last < 0 || open.charAt(last) != "([{".charAt(closer)) {
                    return false;
                }
                open.setLength(last);
            }
        }
        return open.isEmpty();
    }

    /// The literals of a value that are written in the file.
    private final class Literals {

        private final Set<Span> once = new HashSet<>();
        private final Set<Span> several = new HashSet<>();

        private void read(Value value) {
            switch (value) {
                case Value.Text text -> read(text);
                case Value.Items items -> items.items().forEach(this::read);
                case Value.Fields fields ->
                    fields.fields().forEach(field -> {
                        read(field.key());
                        read(field.value());
                    });
                case Value.Numeral _, Value.Bool _, Value.Null _, Value.Encoded _, Value.OneOf _, Value.Unknown _ -> {}
            }
        }

        /// A text that is one piece; where there are others, a function or a sequence may have put them there.
        private void read(Value.Text text) {
            boolean here = text.place().file() == file && text.place().use().isEmpty();
            if (here
                    && text.pieces().size() == 1
                    && text.pieces().getFirst() instanceof Piece.Written written
                    && written.file() == file) {
                int length = written.text().length();
                Span span = new Span(
                        written.offsets().offsetAt(0), written.offsets().endOf(length - 1));
                boolean verbatim = span.length() == length && file.text(span).equals(written.text());
                if (verbatim && !once.add(span)) {
                    several.add(span);
                }
            }
        }

        private boolean isLiteral(Span span) {
            return once.contains(span) && !several.contains(span) && isQuoted(span);
        }

        /// The literal that a span is within; empty if it is within none, or one that is used several times.
        private Span around(Span span) {
            return once.stream()
                    .filter(literal -> literal.contains(span) && !several.contains(literal))
                    .findFirst()
                    .orElse(Span.at(span.start()));
        }
    }
}
