package dev.steplint.expr.jsonata;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Expressions by chance: grown from the grammar, thrown together from tokens, or changed a little.
final class RandomExpressions {

    private static final List<String> LEAVES = List.of(
            "a",
            "b",
            "c",
            "Account",
            "$x",
            "$y",
            "$",
            "$$",
            "$states",
            "in",
            "and",
            "or",
            "true",
            "null",
            "`q r`",
            "function",
            "$sum",
            "1",
            "0",
            "-2",
            "3.5",
            "1e3",
            "\"s\"",
            "'t'",
            "*",
            "**",
            "%",
            "/ab+/i",
            "$states.input.x",
            "[]",
            "{}",
            "()");
    private static final List<String> TOKENS = List.of(
            "a",
            "$x",
            "\"s\"",
            "1",
            ".",
            "[",
            "]",
            "(",
            ")",
            "{",
            "}",
            ",",
            ":",
            ";",
            "?",
            "|",
            "@",
            "#",
            "+",
            "-",
            "*",
            "/",
            "%",
            "=",
            "<",
            ">",
            "!",
            "~",
            "~>",
            ":=",
            "..",
            "**",
            "??",
            "?:",
            " and ",
            " in ",
            "function",
            "/x/",
            "`b`",
            "true",
            " ",
            "$",
            "$$",
            "'",
            "\"",
            "`",
            "\\",
            "é",
            "😀",
            "^(",
            "0",
            ".5",
            "1e",
            "1e999",
            "\\u12",
            "\t");
    private static final List<String> OPERATORS = List.of(
            "+", "-", "*", "/", "%", "&", "=", "<", ">", "!=", "<=", ">=", " and ", " or ", " in ", "~>", "?:", "??");
    private static final List<String> SIGNATURES =
            List.of("", "", "<s-n?:s>", "<a<n>:n>", "<(sn)x:b>", "<n<s>>", "<:n>");

    private final Random random;
    private final List<String> earlier = new ArrayList<>(List.of("$states.input.a"));

    RandomExpressions(Random random) {
        this.random = random;
    }

    String next() {
        int kind = random.nextInt(20);
        String text = kind < 9 ? grown(1 + random.nextInt(5)) : kind < 12 ? thrown() : changed(pick(earlier));
        if (text.length() < 300) {
            earlier.add(text);
        }
        return text;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String thrown() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(pick(TOKENS));
        }
        return text.toString();
    }

    private String changed(String text) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = changed.offsetByCodePoints(0, random.nextInt(changed.codePointCount(0, changed.length()) + 1));
            if (random.nextBoolean() || at == changed.length()) {
                changed.insert(at, pick(TOKENS));
            } else {
                changed.delete(at, random.nextInt(4) == 0 ? changed.length() : changed.offsetByCodePoints(at, 1));
            }
        }
        return changed.toString();
    }

    private String grown(int depth) {
        if (depth <= 0) {
            return pick(LEAVES);
        }
        String a = grown(depth - 1 - random.nextInt(2));
        return switch (random.nextInt(24)) {
            case 0, 1, 2 -> a + "." + grown(depth - 1);
            case 3 -> a + "[" + grown(depth - 2) + "]";
            case 4 -> a + "[]";
            case 5 -> a + "{" + grown(depth - 2) + ":" + grown(depth - 2) + "}";
            case 6 -> a + "^(" + pick(List.of("", "<", ">")) + grown(depth - 2) + "," + grown(depth - 3) + ")";
            case 7 -> a + pick(List.of("@$x", "#$i"));
            case 8, 9, 10 -> a + " " + pick(OPERATORS) + " " + grown(depth - 1);
            case 11 -> "-" + a;
            case 12 -> "[" + a + pick(List.of(",", "..")) + grown(depth - 2) + "]";
            case 13 -> "{" + a + ":" + grown(depth - 2) + "}";
            case 14 -> "(" + a + ";" + grown(depth - 2) + ")";
            case 15, 16 -> a + "(" + pick(List.of("?", "1")) + "," + grown(depth - 2) + ")";
            case 17 -> "function($x,$y)" + pick(SIGNATURES) + "{" + a + "}";
            case 18 -> a + "?" + grown(depth - 2) + ":" + grown(depth - 2);
            case 19 -> "$x:=" + a;
            case 20 -> "|" + a + "|" + grown(depth - 2) + "|";
            case 21 -> a + ".%." + grown(depth - 2);
            case 22 -> a + "[%." + grown(depth - 2) + "]";
            default -> a + ".(" + grown(depth - 2) + ")";
        };
    }
}
