package dev.steplint.json;

import dev.steplint.source.Position;
import dev.steplint.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Texts with mistakes, and beside each what is read and what is said about it.
///
/// A fixture file holds sections (`## name`) of cases. A case is the text, under each line of it
/// the faults that begin there, and at its end the tree behind `= `. Carets mark the characters at
/// fault; a `|` marks a place between two characters, and a last `~` a fault that goes on over the
/// end of the line. After the message come the help and the place of a related one. In the texts
/// `⇥` is a tab, `⍽` a no-break space, `␛` an escape character, and `␍` ends a line with CR LF.
final class FaultFixtures {

    private static final Pattern MARK = Pattern.compile(" *(\\^+~?|\\|) .*");

    private FaultFixtures() {}

    record Case(String section, String text, String expected) {}

    static List<Case> read(String name) {
        String all;
        try (var stream = FaultFixtures.class.getResourceAsStream(name)) {
            all = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Case> cases = new ArrayList<>();
        String section = "";
        StringBuilder text = new StringBuilder();
        StringBuilder expected = new StringBuilder();
        for (String line : all.split("\n")) {
            if (line.startsWith("## ")) {
                section = line.substring(3);
                continue;
            }
            if (line.isEmpty() && text.isEmpty()) {
                continue;
            }
            expected.append(line).append('\n');
            if (line.startsWith("= ")) {
                cases.add(new Case(section, decoded(text.toString()), expected.toString()));
                text.setLength(0);
                expected.setLength(0);
            } else if (!MARK.matcher(line).matches()) {
                text.append(text.isEmpty() ? "" : "\n").append(line);
            }
        }
        return cases;
    }

    private static String decoded(String text) {
        return text.replace('⇥', '\t').replace('⍽', '\u00A0').replace('␍', '\r').replace('␛', '\u001B');
    }

    /// What a text should look like in a fixture file.
    static String render(String text, JsonFormat format) {
        SourceFile file = new SourceFile("test", text);
        JsonDocument document = JsonReader.read(file, format);
        StringBuilder rendered = new StringBuilder();
        for (int line = 1; line <= file.lines().lineCount(); line++) {
            boolean crlf = text.startsWith(
                    "\r\n", file.lines().startOf(line) + file.line(line).length());
            rendered.append(encoded(file.line(line))).append(crlf ? "␍\n" : "\n");
            for (JsonFault fault : document.faults()) {
                if (file.position(fault.span().start()).line() == line) {
                    rendered.append(mark(fault, file)).append('\n');
                }
            }
        }
        return rendered.append("= ")
                .append(Trees.compact(document.root()))
                .append('\n')
                .toString();
    }

    private static String encoded(String line) {
        return line.replace('\t', '⇥').replace('\u00A0', '⍽').replace('\u001B', '␛');
    }

    private static String mark(JsonFault fault, SourceFile file) {
        Position start = file.position(fault.span().start());
        Position end = file.position(fault.span().end());
        boolean goesOn = end.line() > start.line();
        int width = goesOn ? file.line(start.line()).length() - start.column() + 1 : end.column() - start.column();
        String marks = width == 0 && !goesOn ? "|" : "^".repeat(width) + (goesOn ? "~" : "");
        String kind = switch (fault.kind()) {
            case SYNTAX -> "";
            case DUPLICATE_KEY -> "duplicate: ";
            case TEMPLATE -> "template: ";
            case LIMIT -> "limit: ";
        };
        String related = fault.related()
                .map(span -> file.position(span.start()))
                .map(place -> " (see %d:%d)".formatted(place.line(), place.column()))
                .orElse("");
        return "%s%s %s%s; %s%s"
                .formatted(" ".repeat(start.column() - 1), marks, kind, fault.message(), fault.help(), related);
    }
}
