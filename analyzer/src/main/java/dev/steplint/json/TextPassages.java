package dev.steplint.json;

import dev.steplint.json.OffsetMap.Run;
import dev.steplint.source.Span;
import java.util.List;
import java.util.regex.Pattern;

/// The passages of a text that stands within another one.
final class TextPassages implements Passages {

    /// What is written for one character: an escape, a doubled sign, or a line break with the blanks around it.
    private static final Pattern ESCAPE = Pattern.compile("\\\\[^\\r\\n]+|''|\\$\\$|%%|[ \\t]*(\\r\\n|\\r|\\n)[ \\t]*");

    /// What begins a placeholder or a directive, in one outer text or another.
    private static final Pattern SEQUENCE = Pattern.compile("[$%#]\\{|\\{\\{");

    private static final Pattern ESCAPED = Pattern.compile("(?:[^\"\\\\\\r\\n]++|\\\\[\"\\\\])*+");

    /// How many characters the longest escape stands for.
    private static final int MOST = 2;

    private static final int LONGEST = 2_000;

    private final String outer;
    private final String inner;
    private final OffsetMap offsets;

    /// @param outer the file
    /// @param offsets where each character of the inner text stands in it
    TextPassages(String outer, String inner, OffsetMap offsets) {
        this.outer = outer;
        this.inner = inner;
        this.offsets = offsets;
    }

    @Override
    public boolean allow(Span span, String replacement) {
        return span.end() <= outer.length() && isOwn(span) && isPlain(span, replacement);
    }

    /// Whether the characters of a span are all of the inner text, once, and in one piece.
    private boolean isOwn(Span span) {
        List<Run> runs = offsets.runs();
        int first = -1;
        int last = -1;
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            if (!meets(run, span)) {
                continue;
            }
            if (!isAsWritten(run) || last >= 0 && (i != last + 1 || !follows(runs.get(last), run))) {
                return false;
            }
            first = first < 0 ? i : first;
            last = i;
        }
        return first >= 0
                && runs.get(first).start() <= span.start()
                && span.end() <= runs.get(last).end()
                && !cuts(runs.get(first), span.start())
                && !cuts(runs.get(last), span.end());
    }

    /// Whether a run has a character in a span; an insertion stands between two of them, or at an end.
    private static boolean meets(Run run, Span span) {
        return span.length() == 0
                ? run.start() <= span.start() && span.start() <= run.end()
                : run.start() < span.end() && span.start() < run.end();
    }

    private boolean isAsWritten(Run run) {
        return run.width() == 0
                || run.count() <= MOST
                        && run.end() <= outer.length()
                        && ESCAPE.matcher(outer.substring(run.start(), run.end()))
                                .matches();
    }

    /// Whether nothing stands between two runs but what the outer text indents its lines by.
    private boolean follows(Run before, Run run) {
        if (run.start() == before.end()) {
            return true;
        }
        if (run.start() < before.end()) {
            return false;
        }
        String between = outer.substring(before.end(), run.start());
        char last = before.end() == 0 ? '\n' : outer.charAt(before.end() - 1);
        return between.isBlank()
                && (last == '\n' || last == '\r' || between.startsWith("\n") || between.startsWith("\r"));
    }

    private static boolean cuts(Run run, int offset) {
        return run.width() > 0 && run.start() < offset && offset < run.end();
    }

    /// Whether the outer text reads a replacement as it is meant.
    private boolean isPlain(Span span, String replacement) {
        String around = outer.substring(Math.max(0, span.start() - 1), span.start())
                + replacement
                + outer.substring(span.end(), Math.min(outer.length(), span.end() + 1));
        boolean breaks = replacement.indexOf('\n') >= 0 || replacement.indexOf('\r') >= 0;
        return replacement.length() <= LONGEST
                && !SEQUENCE.matcher(around).find()
                && replacement.indexOf('\'') < 0
                && (isEscaped() ? ESCAPED.matcher(replacement).matches() : !breaks || isIndented(span, replacement));
    }

    /// Whether quotes of the inner text are written as escapes.
    private boolean isEscaped() {
        int quote = inner.indexOf('"');
        return quote >= 0 && outer.charAt(offsets.offsetAt(quote)) == '\\';
    }

    /// Whether a replacement ends with a line break and the very blanks that stand before the place.
    private boolean isIndented(Span span, String replacement) {
        String line = replacement.stripTrailing();
        String blanks = replacement.substring(line.length());
        return line.indexOf('\n') < 0
                && line.indexOf('\r') < 0
                && outer.substring(0, span.start()).endsWith(blanks);
    }
}
