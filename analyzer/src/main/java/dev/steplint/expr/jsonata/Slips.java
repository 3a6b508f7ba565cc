package dev.steplint.expr.jsonata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Mends an expression that cannot be read because it is written as in another language, where only one thing can have
/// been meant.
public final class Slips {

    /// More slips than anybody makes in one expression.
    private static final int MOST = 30;

    /// The longer ones first.
    private static final List<String> FOREIGN = List.of("===", "!==", "==", "&&", "||", "<>", "?.");

    private static final Map<String, String> OURS =
            Map.of("===", "=", "!==", "!=", "==", "=", "&&", "and", "||", "or", "<>", "!=", "?.", ".");

    private final String text;

    /// In the order in which they were found; each is of the original text, and none overlaps another.
    private final List<Repair> repairs = new ArrayList<>();

    private Slips(String text) {
        this.text = text;
    }

    /// What makes an expression one that can be read, in order; empty if it can be read, or is not to be mended.
    public static List<Repair> mend(String text) {
        return new Slips(text).mend();
    }

    private List<Repair> mend() {
        for (int i = 0; i < MOST; i++) {
            String current = apply();
            Optional<JsonataFault> fault = JsonataParser.parse(current).fault();
            if (fault.isEmpty()) {
                return List.copyOf(repairs);
            }
            List<Repair> next = repair(current, fault.get());
            List<Repair> original =
                    next.stream().flatMap(repair -> inOriginal(repair).stream()).toList();
            if (next.isEmpty() || original.size() < next.size()) {
                return List.of();
            }
            repairs.addAll(original);
            repairs.sort(Comparator.comparingInt(Repair::start).thenComparingInt(Repair::end));
        }
        return List.of();
    }

    private String apply() {
        StringBuilder changed = new StringBuilder();
        int at = 0;
        for (Repair repair : repairs) {
            changed.append(text, at, repair.start()).append(repair.replacement());
            at = repair.end();
        }
        return changed.append(text, at, text.length()).toString();
    }

    /// A repair of the text as it is by now, in the original text; empty if it is of what was written anew.
    private Optional<Repair> inOriginal(Repair repair) {
        int shift = 0;
        for (Repair before : repairs) {
            int start = before.start() + shift;
            int end = start + before.replacement().length();
            if (repair.end() <= start) {
                break;
            }
            if (repair.start() < end) {
                return Optional.empty();
            }
            shift += before.replacement().length() - (before.end() - before.start());
        }
        return Optional.of(new Repair(repair.start() - shift, repair.end() - shift, repair.replacement()));
    }

    private static List<Repair> repair(String text, JsonataFault fault) {
        int start = fault.start();
        Optional<String> foreign = FOREIGN.stream()
                .filter(operator -> text.startsWith(operator, start) && fault.end() - start >= 2)
                .findFirst();
        if (foreign.isPresent()) {
            return List.of(operator(text, start, foreign.get()));
        }
        if (start >= text.length()) {
            return List.of();
        }
        return switch (text.charAt(start)) {
            case '!' -> negation(text, start);
            case '[' ->
                isRange(text, fault)
                        ? List.of(new Repair(start, start, "["), new Repair(fault.end(), fault.end(), "]"))
                        : List.of();
            case ')', ']', '}' -> commaBefore(text, start);
            default -> List.of();
        };
    }

    private static Repair operator(String text, int start, String foreign) {
        String ours = OURS.getOrDefault(foreign, foreign);
        int end = start + foreign.length();
        if (Character.isLetter(ours.charAt(0))) {
            boolean blankBefore = start > 0 && !Character.isWhitespace(text.charAt(start - 1));
            boolean blankAfter = end < text.length() && !Character.isWhitespace(text.charAt(end));
            ours = (blankBefore ? " " : "") + ours + (blankAfter ? " " : "");
        }
        return new Repair(start, end, ours);
    }

    private static boolean isRange(String text, JsonataFault fault) {
        return fault.end() <= text.length() && text.charAt(fault.end() - 1) == ']';
    }

    private static List<Repair> commaBefore(String text, int closing) {
        int at = closing - 1;
        while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at >= 0 && text.charAt(at) == ',' ? List.of(new Repair(at, at + 1, "")) : List.of();
    }

    /// `!` binds more tightly than every operator but the step, the call and the filter.
    private static List<Repair> negation(String text, int mark) {
        int start = mark + 1;
        int end = Operand.end(text, start);
        if (end == start) {
            return List.of();
        }
        boolean inBrackets = text.charAt(start) == '(' && Operand.closing(text, start) == end - 1;
        return inBrackets
                ? List.of(new Repair(mark, start, "$not"))
                : List.of(new Repair(mark, start, "$not("), new Repair(end, end, ")"));
    }

    /// Finds the end of a name, a call or a path in a text that need not be readable.
    private static final class Operand {

        /// The index after the operand at an index; the index itself if there is none.
        static int end(String text, int from) {
            int at = from;
            boolean wantsName = true;
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == '(' || c == '[' && !wantsName) {
                    int closing = closing(text, at);
                    if (closing < 0) {
                        return from;
                    }
                    at = closing + 1;
                    wantsName = false;
                } else if (wantsName && isNamePart(c)) {
                    while (at < text.length() && isNamePart(text.charAt(at))) {
                        at++;
                    }
                    wantsName = false;
                } else if (!wantsName && c == '.' && !text.startsWith("..", at)) {
                    at++;
                    wantsName = true;
                } else {
                    break;
                }
            }
            return wantsName ? from : at;
        }

        private static boolean isNamePart(char c) {
            return c == '$' || c == '_' || Character.isLetterOrDigit(c);
        }

        /// The index of the bracket that closes the one at an index; -1 if there is none.
        static int closing(String text, int opening) {
            int depth = 0;
            for (int at = opening; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c == '\'' || c == '"' || c == '`') {
                    at = text.indexOf(c, at + 1);
                    if (at < 0) {
                        return -1;
                    }
                } else if ("([{".indexOf(c) >= 0) {
                    depth++;
                } else if (")]}".indexOf(c) >= 0 && --depth == 0) {
                    return at;
                }
            }
            return -1;
        }
    }
}
