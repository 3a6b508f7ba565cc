package dev.steplint.json;

import dev.steplint.json.JsonFault.Kind;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The faults found so far in one text.
final class FaultList {

    /// A text with more faults than this is of another kind than was thought.
    static final int MOST = 200;

    /// Names of the user are cut to this many characters in messages.
    private static final int LONGEST_NAME = 60;

    private final List<JsonFault> faults = new ArrayList<>();

    void add(JsonFault fault) {
        faults.add(fault);
    }

    void add(Kind kind, Span span, String message, String help) {
        faults.add(new JsonFault(kind, span, message, help, Optional.empty()));
    }

    void add(Kind kind, Span span, String message, String help, Span related) {
        faults.add(new JsonFault(kind, span, message, help, Optional.of(related)));
    }

    /// The next value is not wanted any more: there are more values than [ReadLimits] allows.
    void tooManyValues(Span span, ReadLimits limits) {
        add(
                Kind.LIMIT,
                span,
                "Text holds more than %d values".formatted(limits.values()),
                "split it into several files");
    }

    void tooDeep(Span span, ReadLimits limits) {
        add(
                Kind.LIMIT,
                span,
                "Nesting is deeper than %d levels".formatted(limits.depth()),
                "move the inner levels into a definition of their own");
    }

    void tooLong(ReadLimits limits) {
        add(
                Kind.LIMIT,
                Span.at(0),
                "Text is longer than %d characters".formatted(limits.characters()),
                "split it into several files");
    }

    void tooManyFaults(Span span) {
        add(
                Kind.LIMIT,
                span,
                "Text has more than %d faults".formatted(MOST),
                "mend the first of them, and check that this is JSON or YAML at all");
    }

    static final String DIRECTIVE_HELP = "render the template, and check what comes of it";

    static String directive(String written) {
        return "`%s` is a directive of a template engine".formatted(cited(written));
    }

    void excessiveNumber(Span span) {
        add(Kind.LIMIT, span, "Number is longer than can be computed with", "write fewer digits");
    }

    void empty() {
        add(Kind.SYNTAX, Span.at(0), "Text is empty", "write an object with `StartAt` and `States`");
    }

    void duplicateKey(JsonString key, JsonString first) {
        add(
                Kind.DUPLICATE_KEY,
                key.span(),
                "Key `%s` stands twice in one object".formatted(cited(key.value())),
                "rename one of the two, or remove it",
                first.span());
    }

    boolean isFull() {
        return faults.size() >= MOST;
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    List<JsonFault> inOrder() {
        if (faults.isEmpty()) {
            return List.of();
        }
        List<JsonFault> sorted = new ArrayList<>(faults);
        sorted.sort(Comparator.comparing(JsonFault::span));
        return sorted;
    }

    /// A text of the user in a form that can stand in a message: on one line and not too long.
    static String cited(String text) {
        int length = Math.min(text.length(), LONGEST_NAME);
        StringBuilder cited = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i) == '`' ? '\'' : text.charAt(i);
            cited.append(c < ' ' || c == 0x7F || Character.isSurrogate(c) && isLone(text, i) ? '?' : c);
        }
        if (length < text.length()) {
            if (Character.isHighSurrogate(text.charAt(length - 1))) {
                cited.setLength(length - 1);
            }
            cited.append('…');
        }
        return cited.toString();
    }

    private static boolean isLone(String text, int index) {
        return Character.isHighSurrogate(text.charAt(index))
                ? index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1))
                : index == 0 || !Character.isHighSurrogate(text.charAt(index - 1));
    }
}
