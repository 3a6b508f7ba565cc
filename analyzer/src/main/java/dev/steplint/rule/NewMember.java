package dev.steplint.rule;

import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A member with a text for its value that is not there yet, written as its neighbours are: with their quotes, colon,
/// indentation and line ending.
///
/// @param key a text that needs no escape
/// @param value likewise
public record NewMember(String key, String value) {

    private static final Pattern COLON = Pattern.compile("[ \\t]*:[ \\t]*");

    /// What may stand on the line before the first field of an object in block YAML.
    private static final Pattern BLOCK_INDENT = Pattern.compile(" *(- +)*");

    /// Puts the member behind a neighbour, or before it if nothing follows it, or to the front if there is none.
    ///
    /// @return empty if the object has the member, or is not written plainly: empty, with a comment in between, merged
    public Optional<Edit> beside(String neighbour, JsonObject object, SourceFile file) {
        List<JsonMember> members = object.members();
        if (members.isEmpty() || object.has(key)) {
            return Optional.empty();
        }
        int at = object.find(neighbour).map(members::indexOf).orElse(-1);
        JsonMember next = members.get(at + 1 < members.size() ? at + 1 : at);
        if (!object.span().contains(next.keySpan()) || next.name().value().isEmpty()) {
            return Optional.empty();
        }
        boolean block = file.text().charAt(object.span().start()) != '{';
        return block ? inBlock(next, file) : inBrackets(next, members, file);
    }

    private Optional<Edit> inBlock(JsonMember next, SourceFile file) {
        int start = next.keySpan().start();
        int lineStart = file.lines().startOf(file.position(start).line());
        String before = file.text().substring(lineStart, start);
        return BLOCK_INDENT.matcher(before).matches()
                ? Optional.of(new Edit(
                        Span.at(start),
                        written(next, file) + lineBreak(file.text(), start) + " ".repeat(before.length())))
                : Optional.empty();
    }

    private Optional<Edit> inBrackets(JsonMember next, List<JsonMember> members, SourceFile file) {
        int start = next.keySpan().start();
        String blanks = blanksBefore(start, file.text());
        int before = start - blanks.length() - 1;
        if (before < 0 || "{,".indexOf(file.text().charAt(before)) < 0) {
            return Optional.empty();
        }
        // Behind the brace there may be less room than behind a comma.
        String between = blanks.isEmpty() && next == members.getFirst() && members.size() > 1
                ? blanksBefore(members.get(1).keySpan().start(), file.text())
                : blanks;
        return Optional.of(new Edit(Span.at(start), written(next, file) + "," + between));
    }

    private static String blanksBefore(int offset, String text) {
        int from = offset;
        while (from > 0 && Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, offset);
    }

    /// The member with the quotes that a neighbour has around its key: in a definition inside of a string they are
    /// escaped.
    private String written(JsonMember like, SourceFile file) {
        Span name = like.keySpan();
        Span content = like.name().contentSpan();
        String text = file.text();
        String open = text.substring(name.start(), content.start());
        String close = text.substring(content.end(), name.end());
        int valueStart = like.valueSpan().start();
        String between = valueStart < name.end() ? "" : text.substring(name.end(), valueStart);
        String colon = COLON.matcher(between).matches() ? between : ": ";
        return open + key + close + colon + open + value + close;
    }

    private static String lineBreak(String text, int offset) {
        int end = text.indexOf('\n', offset);
        if (end < 0) {
            return text.indexOf('\r', offset) < 0 ? "\n" : "\r";
        }
        return text.charAt(end - 1) == '\r' ? "\r\n" : "\n";
    }
}
