package dev.steplint.rule;

import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonString;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// One replacement in the file of the definition.
public record Edit(Span span, String replacement) {

    /// Texts that read the same in JSON, in YAML with and without quotes, and in a definition inside of a string.
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}$]([\\p{L}\\p{N}$_./()+ -]*[\\p{L}\\p{N}$_.)])?");

    private static final Pattern COMMA = Pattern.compile("\\s*,?\\s*");

    /// Puts another text in the place of a string, within its quotes.
    ///
    /// @return empty if the text would need an escape or quotes, for which the host of the definition has a say, or if
    ///   the string is not written as it is
    public static Optional<Edit> rewrite(JsonString string, String replacement) {
        return string.value().isEmpty()
                        || !string.isVerbatim()
                        || !PLAIN.matcher(replacement).matches()
                ? Optional.empty()
                : Optional.of(new Edit(string.contentSpan(), replacement));
    }

    /// Takes a member out of its object, with the comma that goes with it.
    ///
    /// @return empty for the only member, which leaves nothing that every format reads as an object
    public static Optional<Edit> removal(JsonObject object, JsonMember member) {
        return between(object, member).map(between -> new Edit(between.union(member.span()), ""));
    }

    /// The same, unless a comment would go with it.
    public static Optional<Edit> removal(JsonObject object, JsonMember member, SourceFile file) {
        return between(object, member)
                .filter(between -> COMMA.matcher(file.text(between)).matches())
                .flatMap(_ -> removal(object, member));
    }

    /// What parts a member from the next one, or the last one from the one before.
    private static Optional<Span> between(JsonObject object, JsonMember member) {
        List<JsonMember> members = object.members();
        int at = members.indexOf(member);
        if (at < 0 || members.size() == 1) {
            return Optional.empty();
        }
        Span first = members.get(at + 1 < members.size() ? at : at - 1).span();
        Span second = members.get(at + 1 < members.size() ? at + 1 : at).span();
        // Members that come from elsewhere need not stand in order.
        return first.end() <= second.start() ? Optional.of(new Span(first.end(), second.start())) : Optional.empty();
    }
}
