package dev.steplint.facts;

import dev.steplint.expr.jsonata.Jsonata;
import dev.steplint.expr.jsonata.JsonataParsed;
import dev.steplint.expr.jsonata.JsonataParser;
import dev.steplint.expr.jsonata.Occurrence;
import dev.steplint.json.JsonPointer;
import dev.steplint.json.JsonString;
import dev.steplint.model.Construct;
import dev.steplint.source.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A string `{% … %}` of a JSONata state that is evaluated.
///
/// @param construct the state, catcher, choice rule or reader that has the field
/// @param field the field of the construct, such as `Arguments`; the string may stand anywhere in it
/// @param text the string with its marks
/// @param parsed the tree, or why there is none; its indexes count from the character after `{%`
/// @param occurrences the parts of the tree; none if there is no tree
/// @param bound the names of variables that the expression binds by itself
public record JsonataExpression(
        Construct construct,
        String field,
        JsonString text,
        JsonPointer pointer,
        JsonataParsed parsed,
        List<Occurrence> occurrences,
        Set<String> bound) {

    static final String OPEN = "{%";
    static final String CLOSE = "%}";

    static JsonataExpression read(DataField field, DataEntry entry, JsonString text) {
        String inner = text.value().substring(OPEN.length(), text.value().length() - CLOSE.length());
        JsonataParsed parsed = JsonataParser.parse(inner);
        List<Occurrence> occurrences = parsed.expression().map(Occurrence::in).orElse(List.of());
        return new JsonataExpression(
                field.construct(),
                field.name(),
                text,
                entry.pointer(),
                parsed,
                occurrences,
                Occurrence.bound(occurrences));
    }

    /// Whether a string is marked as an expression.
    static boolean isMarked(String text) {
        return text.length() >= OPEN.length() + CLOSE.length() && text.startsWith(OPEN) && text.endsWith(CLOSE);
    }

    /// The expression without its marks.
    public String code() {
        return text.value().substring(OPEN.length(), text.value().length() - CLOSE.length());
    }

    /// What a reader calls the place: the field and the construct, with back-ticks.
    public String title() {
        return "`%s` of %s".formatted(field, construct.title());
    }

    /// A part as it is written.
    public String codeOf(Jsonata part) {
        return code().substring(part.start(), part.end());
    }

    /// Where a part of the expression stands in the file.
    public Span spanOf(Jsonata part) {
        return spanOf(part.start(), part.end());
    }

    /// Where characters of the expression stand in the file.
    public Span spanOf(int start, int end) {
        return text.spanOf(start + OPEN.length(), end + OPEN.length());
    }

    /// The paths from `$states`.
    public Stream<StatesPath> statesPaths() {
        return bound.contains("states")
                ? Stream.empty()
                : occurrences.stream().flatMap(occurrence -> StatesPath.of(occurrence).stream());
    }

    /// The subtractions that were meant as names.
    public List<HyphenatedName> hyphenatedNames() {
        return HyphenatedName.in(occurrences);
    }
}
