package dev.steplint.cli.report.text;

import java.util.List;

/// The column of line numbers, and what is written beside it.
final class Gutter {

    private final StringBuilder out;
    private final Paint paint;
    private final int width;

    /// @param lastLine the highest line number to come
    Gutter(StringBuilder out, Paint paint, int lastLine) {
        this.out = out;
        this.paint = paint;
        this.width = Integer.toString(lastLine).length();
    }

    /// A line of source.
    void line(int number, String source) {
        String digits = Integer.toString(number);
        String bar = " ".repeat(width - digits.length()) + digits + " |";
        end(paint.text(Paint.Tone.FRAME, bar), source);
    }

    /// A row that is no line of source; may be empty.
    void row(String text) {
        end(paint.text(Paint.Tone.FRAME, " ".repeat(width + 1) + "|"), text);
    }

    /// Lines that are left out.
    void gap() {
        out.append(paint.text(Paint.Tone.FRAME, "...")).append('\n');
    }

    /// Something that names a place.
    void pointer(String arrow, String place) {
        out.append(" ".repeat(width)).append(paint.text(Paint.Tone.FRAME, arrow));
        end("", place);
    }

    /// A remark under the source.
    ///
    /// @param lines painted already, at least one
    void note(String name, List<String> lines) {
        out.append(" ".repeat(width + 1))
                .append(paint.text(Paint.Tone.FRAME, "="))
                .append(' ')
                .append(paint.text(Paint.Tone.STRONG, name + ":"));
        String indent = " ".repeat(width + name.length() + 4);
        for (int i = 0; i < lines.size(); i++) {
            out.append(i == 0 ? "" : indent).append(' ').append(lines.get(i)).append('\n');
        }
    }

    private void end(String bar, String text) {
        out.append(bar);
        if (!text.isEmpty()) {
            out.append(' ').append(text);
        }
        out.append('\n');
    }
}
