package dev.steplint.expr.jsonata;

import java.util.Map;

/// The words for what the parser cannot read. The codes are the reference implementation's.
final class SyntaxFaults {

    /// Pairs of operators that other languages have, each by its two halves.
    private static final Map<String, String> FOREIGN = Map.of(
            "==", "compare with a single `=`",
            "!==", "write `!=`",
            "&&", "write `and`",
            "||", "write `or`",
            "=>", "write `function($x) { … }`",
            "<>", "write `!=`",
            "++", "write `+ 1`",
            "+=", "write `$x + …`",
            "?.", "write `.`: a field that is missing gives nothing");

    private SyntaxFaults() {}

    /// `!` and `~` alone.
    static Unreadable noOperator(Token token) {
        String help = token.is("!") ? "write `$not(…)`" : "write `~>` to pass a value on";
        return at("S0204", token, "`%s` is no operator".formatted(token.text()), help)
                .inWords(ReferenceWords.unknownOperator(token));
    }

    /// Something follows what could have been the whole expression.
    ///
    /// @param before the last token that could be read
    static Unreadable surplus(String text, Token before, Token token) {
        return explainSurplus(text, before, token).inWords(ReferenceWords.syntaxError(token));
    }

    private static Unreadable explainSurplus(String text, Token before, Token token) {
        if (before.is("*") || before.is("**") || before.is("%")) {
            // As a value of its own it is a wildcard, which was hardly meant.
            return at(
                    "S0201",
                    before,
                    "`%s` stands where a value should".formatted(before.text()),
                    "write a value before it, or remove it");
        }
        String written = text.substring(token.start(), token.end());
        if (token.is("|") && text.startsWith("||", token.start())) {
            return foreign("S0201", "||", token.start());
        }
        if (token.kind() != Token.Kind.OPERATOR) {
            if (before.kind() == Token.Kind.NAME && before.text().equals("not")) {
                return at("S0201", before, "`not` is no operator of JSONata", "write `$not(…)`");
            }
            return at(
                    "S0201",
                    token,
                    "`%s` follows without an operator".formatted(shorten(written)),
                    "put an operator before it, such as `&` to join texts");
        }
        String help = switch (token.text()) {
            case ")", "]", "}" -> "remove it, or open its bracket";
            case ".." -> "write a range as `[1..10]`";
            case ":" -> "write `condition ? a : b`, or `{key: value}`";
            case ";" -> "put several expressions into `(…; …)`";
            case "," -> "put a list into `[…]`";
            default -> "remove it";
        };
        return at("S0201", token, "`%s` has no place here".formatted(written), help);
    }

    /// An operator or a bracket stands where a value should.
    static Unreadable noValue(String text, Token before, Token token) {
        return explainNoValue(text, before, token).inWords(ReferenceWords.noUnaryOperator(token));
    }

    private static Unreadable explainNoValue(String text, Token before, Token token) {
        if (before.kind() == Token.Kind.OPERATOR && before.end() == token.start()) {
            String pair = before.text() + token.text();
            if (FOREIGN.containsKey(pair)) {
                return foreign("S0211", pair, before.start());
            }
            if (pair.equals("[?")) {
                return Unreadable.fault(
                        "S0211",
                        before.start(),
                        token.end(),
                        "`[?` is a filter of JSONPath",
                        "write the condition alone: `[price < 10]`");
            }
            if (pair.equals("%}")) {
                return Unreadable.fault(
                        "S0211",
                        before.start(),
                        token.end(),
                        "`%}` ends the expression before the end of the text",
                        "write one `{% … %}` and join its parts with `&`");
            }
        }
        boolean trailing = before.is(",") && (token.is(")") || token.is("]") || token.is("}"));
        return at(
                "S0211",
                token,
                "`%s` stands where a value should".formatted(text.substring(token.start(), token.end())),
                trailing ? "remove the comma before it" : "write a value before it, or remove it");
    }

    private static Unreadable foreign(String code, String operator, int start) {
        return Unreadable.fault(
                code,
                start,
                start + operator.length(),
                "`%s` is no operator of JSONata".formatted(operator),
                FOREIGN.getOrDefault(operator, "remove it"));
    }

    /// The expression ends behind a token that asks for more.
    static Unreadable nothingFollows(Token before, Token end) {
        if (before.isEnd()) {
            return Unreadable.fault("S0207", 0, end.end(), "the expression is empty", "write an expression");
        }
        return at(
                "S0207",
                before,
                "nothing follows `%s`".formatted(before.text()),
                "complete the expression, or remove it");
    }

    /// Something other than the operator that must come now.
    ///
    /// @param opening what asks for it
    /// @param before the last token that could be read
    static Unreadable expected(String text, String operator, Token opening, Token before, Token found) {
        return explainExpected(text, operator, opening, before, found)
                .inWords(ReferenceWords.expected(operator, found));
    }

    private static Unreadable explainExpected(String text, String operator, Token opening, Token before, Token found) {
        String code = found.isEnd() ? "S0203" : "S0202";
        if (text.startsWith("||", found.start())) {
            return foreign(code, "||", found.start());
        }
        boolean closing = ")]}|>".contains(operator);
        if (found.isEnd() && closing) {
            return at(
                    code,
                    opening,
                    "`%s` is not closed".formatted(opening.text()),
                    "close it with `%s`".formatted(operator));
        }
        if (found.isEnd()) {
            return at(
                    code,
                    before,
                    "`%s` is missing at the end".formatted(operator),
                    "write it behind `%s`".formatted(before.text()));
        }
        if (found.is("==") || before.is("=") && found.is("=")) {
            return foreign("S0202", "==", before.start());
        }
        return at(
                code,
                found,
                "`%s` is missing before `%s`".formatted(operator, shorten(found.text())),
                closing
                        ? "close `%s` with `%s`".formatted(opening.text(), operator)
                        : "write `%s`".formatted(operator));
    }

    /// A range stands in brackets behind a value, where it is no list.
    ///
    /// @param start of the brackets, or of the `..` alone
    static Unreadable rangeAsFilter(String text, int start, int end) {
        String written = shorten(text.substring(start, end));
        return Unreadable.fault(
                "S0202",
                start,
                end,
                "a range behind a value needs brackets of its own",
                "write the indexes as an array: `[%s]`".formatted(end - start > 2 ? written : "[0..2]"));
    }

    /// @param where what must be a variable, such as `the left side of …`
    static Unreadable noVariable(String code, String where, Jsonata found, String text) {
        return Unreadable.fault(
                code,
                found.start(),
                found.end(),
                "%s is no variable".formatted(where),
                found instanceof Jsonata.Name name && !name.name().isEmpty()
                        ? "write `$%s`".formatted(name.name())
                        : "write a name that begins with `$` in place of `%s`"
                                .formatted(shorten(text.substring(found.start(), found.end()))));
    }

    private static Unreadable at(String code, Token token, String message, String help) {
        return Unreadable.fault(code, token.start(), token.end(), message, help);
    }

    /// Enough of a text to be recognized.
    static String shorten(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= 24) {
            return line;
        }
        return line.substring(0, Character.isLowSurrogate(line.charAt(23)) ? 22 : 23) + "…";
    }
}
