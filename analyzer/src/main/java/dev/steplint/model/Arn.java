package dev.steplint.model;

import dev.steplint.json.JsonString;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A text that has the form of an ARN, `arn:partition:service:region:account:resource`, in its parts.
///
/// A placeholder stands for a part or a piece of one.
public final class Arn {

    private static final int ACCOUNT = 4;

    /// Stands for a placeholder while the text is cut; no ARN has it.
    private static final char MASK = '\0';

    private final List<Part> parts;

    private Arn(List<Part> parts) {
        this.parts = parts;
    }

    /// What stands between two colons.
    ///
    /// @param text as written
    /// @param isKnown whether it is the same after deployment
    /// @param from where it begins in the value of the string
    public record Part(JsonString source, String text, boolean isKnown, int from) {

        public int to() {
            return from + text.length();
        }

        public Span span() {
            return source.spanOf(from, to());
        }

        /// Whether it is known and exactly this.
        public boolean is(String other) {
            return isKnown && text.equals(other);
        }
    }

    /// The ARN in a string; empty if it begins otherwise or ends before the account.
    public static Optional<Arn> of(JsonString string) {
        String masked = mask(string);
        if (!masked.startsWith("arn:")) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        int from = 0;
        while (from <= masked.length()) {
            int colon = masked.indexOf(':', from);
            int to = colon < 0 ? masked.length() : colon;
            boolean known = masked.substring(from, to).indexOf(MASK) < 0;
            parts.add(new Part(string, string.value().substring(from, to), known, from));
            from = to + 1;
        }
        return parts.size() > ACCOUNT + 1 ? Optional.of(new Arn(List.copyOf(parts))) : Optional.empty();
    }

    public Part partition() {
        return parts.get(1);
    }

    public Part service() {
        return parts.get(2);
    }

    public Part region() {
        return parts.get(3);
    }

    public Part account() {
        return parts.get(ACCOUNT);
    }

    /// What follows the account; at least one part.
    public List<Part> resource() {
        return parts.subList(ACCOUNT + 1, parts.size());
    }

    /// The text of some parts of the resource, with the colons between them.
    String text(int first) {
        List<Part> rest = resource().subList(first, resource().size());
        return rest.getFirst()
                .source()
                .value()
                .substring(rest.getFirst().from(), rest.getLast().to());
    }

    boolean isKnownFrom(int first) {
        return resource().subList(first, resource().size()).stream().allMatch(Part::isKnown);
    }

    /// The value with a character in place of each one of a placeholder, so that colons inside `${AWS::Region}` do not
    /// part it.
    private static String mask(JsonString string) {
        StringBuilder masked = new StringBuilder(string.value());
        string.placeholders().forEach(placeholder -> {
            for (int i = placeholder.start(); i < placeholder.end(); i++) {
                masked.setCharAt(i, MASK);
            }
        });
        return masked.toString();
    }
}
