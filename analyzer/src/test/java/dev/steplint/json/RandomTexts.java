package dev.steplint.json;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Writes random texts in JSON and YAML; the same seed gives the same text.
final class RandomTexts {

    private static final String[] CHARACTERS = {
        "a",
        "b",
        "Z",
        "0",
        " ",
        "  ",
        "-",
        ":",
        "#",
        ",",
        "[",
        "]",
        "{",
        "}",
        "'",
        "*",
        "&",
        "!",
        "%",
        "é",
        "ß",
        "中",
        "\uD83D\uDE00",
        "\u2028",
        "\u00A0",
        "\uFEFF",
        "$",
        "${x}",
        "{{y}}"
    };

    private static final String[] JSON_ESCAPES = {
        "\\\"", "\\\\", "\\/", "\\b", "\\f", "\\n", "\\r", "\\t", "\\u0000", "\\u00e9", "\\uABcd", "\\ud83d\\ude00"
    };

    private static final String[] YAML_ESCAPES = {
        "\\\"",
        "\\\\",
        "\\/",
        "\\n",
        "\\t",
        "\\0",
        "\\a",
        "\\e",
        "\\N",
        "\\_",
        "\\L",
        "\\P",
        "\\ ",
        "\\x41",
        "\\u00e9",
        "\\U0001F600"
    };

    private static final String[] BREAKS = {"\n", "\r\n"};

    private final RandomGenerator random;
    private int names;

    RandomTexts(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /// The seeds of a test. For a longer search than a build can afford, `-Dsteplint.seeds=10` makes it ten times as
    /// long, and `-Dsteplint.seed=1000000` lets it begin elsewhere.
    static IntStream seeds(int count) {
        int first = Integer.getInteger("steplint.seed", 0);
        return IntStream.range(first, first + count * Integer.getInteger("steplint.seeds", 1));
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    /// A valid JSON text; no object holds a key twice.
    String json() {
        return blank() + jsonValue(0) + blank();
    }

    String jsonObject() {
        return jsonObject(0);
    }

    private String blank() {
        return oneIn(2) ? "" : pick(" ", "\n", "\r\n", "\t", "\r", "  \n  ");
    }

    private String jsonValue(int depth) {
        return switch (random.nextInt(depth > 4 ? 6 : 10)) {
            case 0 -> pick("true", "false", "null");
            case 1, 2 -> jsonNumber();
            case 3, 4, 5 -> jsonString("");
            case 6, 7 -> jsonArray(depth);
            default -> jsonObject(depth);
        };
    }

    private String jsonArray(int depth) {
        StringBuilder array = new StringBuilder("[").append(blank());
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            array.append(i > 0 ? "," : "")
                    .append(blank())
                    .append(jsonValue(depth + 1))
                    .append(blank());
        }
        return array.append(']').toString();
    }

    private String jsonObject(int depth) {
        StringBuilder object = new StringBuilder("{").append(blank());
        int count = oneIn(10) ? 20 : random.nextInt(5);
        for (int i = 0; i < count; i++) {
            object.append(i > 0 ? "," : "")
                    .append(blank())
                    .append(jsonString("k" + names++))
                    .append(blank());
            object.append(':').append(blank()).append(jsonValue(depth + 1)).append(blank());
        }
        return object.append('}').toString();
    }

    private String jsonNumber() {
        StringBuilder number = new StringBuilder(oneIn(3) ? "-" : "");
        number.append(oneIn(4) ? "0" : "" + random.nextLong(1, oneIn(4) ? Long.MAX_VALUE : 1000));
        number.append(oneIn(3) ? "." + pick("0", "5", "25", "000", "123456789012345678901234567890") : "");
        number.append(oneIn(4) ? pick("e", "E") + pick("", "+", "-") + random.nextInt(400) : "");
        return number.toString();
    }

    private String jsonString(String prefix) {
        StringBuilder string = new StringBuilder("\"").append(prefix);
        int count = random.nextInt(8);
        for (int i = 0; i < count; i++) {
            string.append(oneIn(4) ? pick(JSON_ESCAPES) : pick(CHARACTERS));
        }
        return string.append('"').toString();
    }

    /// A text that is YAML most of the time, with scalars in all styles over several lines.
    String yaml() {
        String text = pick("", "", "---\n", "# note\n", "%YAML 1.2\n---\n") + yamlBlock(0);
        return oneIn(4) ? text.replace("\n", "\r\n") : text;
    }

    private String yamlBlock(int indent) {
        StringBuilder block = new StringBuilder();
        boolean list = oneIn(3);
        int count = random.nextInt(1, 5);
        for (int i = 0; i < count; i++) {
            block.append(" ".repeat(indent)).append(list ? "-" : yamlKey() + ":");
            String tag = oneIn(15) ? pick(" !!str", " &a" + names++, " !!str &b" + names++) : "";
            if (indent < 8 && oneIn(4)) {
                block.append(oneIn(5) ? " # note" : "").append('\n').append(yamlBlock(indent + random.nextInt(1, 4)));
            } else {
                block.append(tag).append(oneIn(10) ? "\n" + " ".repeat(indent + 2) : pick(" ", "  "));
                block.append(yamlLeaf(indent + 1))
                        .append(oneIn(8) ? "  # note" : "")
                        .append('\n');
            }
            block.append(oneIn(10) ? pick("\n", "# note\n", "   \n") : "");
        }
        return block.toString();
    }

    private String yamlKey() {
        String name = "k" + names++ + pick("", "", " x", "-y", ".$");
        return oneIn(4) ? '"' + name + pick("", "\\n", "\\u00e9") + '"' : oneIn(4) ? '\'' + name + "''z'" : name;
    }

    private String yamlLeaf(int indent) {
        return switch (random.nextInt(8)) {
            case 0 -> pick("true", "null", "~", "", "12", "-1.5", "0x1F", "1e3", "yes", "1_0", "False", "0o17", ".5");
            case 1 -> plain(indent);
            case 2 -> singleQuoted(indent);
            case 3 -> doubleQuoted(indent);
            case 4, 5 -> block(indent);
            case 6 -> flow(indent, 0);
            default -> pick("word", "two words", "http://x/y", "a:b", "$.x", "-x", "x]");
        };
    }

    private String lineBreak(int indent) {
        StringBuilder lines = new StringBuilder(pick("", "", " ", "  ", "\t"));
        for (int i = oneIn(3) ? random.nextInt(1, 4) : 1; i > 0; i--) {
            lines.append("\n").append(oneIn(5) ? " ".repeat(random.nextInt(indent + 4)) : "");
        }
        return lines.append("\n", 0, 0)
                .append(" ".repeat(indent + random.nextInt(3)))
                .toString();
    }

    private String plain(int indent) {
        StringBuilder text = new StringBuilder(pick("x", "é", "\uD83D\uDE00", "~x"));
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(pick(
                    "a", "b c", "  ", "-", "'", "\"", "中", "\uD83D\uDE00", "#", ":x", "!", lineBreak(indent) + "y"));
        }
        return text.append('z').toString();
    }

    private String singleQuoted(int indent) {
        StringBuilder text = new StringBuilder("'");
        for (int i = random.nextInt(7); i > 0; i--) {
            text.append(
                    pick("''", "\\", "\"", lineBreak(indent), pick(CHARACTERS).replace("'", "")));
        }
        return text.append('\'').toString();
    }

    private String doubleQuoted(int indent) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(pick(
                    pick(YAML_ESCAPES),
                    "'",
                    lineBreak(indent),
                    pick(CHARACTERS),
                    "\\" + lineBreak(indent).stripLeading().transform(line -> "\n" + line)));
        }
        return text.append('"').toString();
    }

    private String block(int indent) {
        int inner = random.nextInt(1, 4);
        String digit = oneIn(3) ? "" + inner : "";
        String chomp = pick("", "-", "+");
        StringBuilder text = new StringBuilder(pick("|", ">")).append(oneIn(2) ? digit + chomp : chomp + digit);
        text.append(oneIn(6) ? " # note" : "");
        // Indicators count from the parent, which stands one to the left of `indent`.
        int column = digit.isEmpty() ? indent + random.nextInt(3) : indent - 1 + inner;
        for (int i = random.nextInt(6); i > 0; i--) {
            String lead = digit.isEmpty() && text.indexOf("\n") < 0 ? "" : pick("", "", "", "  ", " ", "\t");
            String line = " ".repeat(column)
                    + lead
                    + pick("text", "x: y", "- z", "# no note", "a  b ", "é\uD83D\uDE00", "\"q'");
            text.append('\n').append(oneIn(5) ? " ".repeat(random.nextInt(column + 1)) : oneIn(8) ? line + "\n" : line);
        }
        return text.append(oneIn(4) ? "\n\n" : "").toString();
    }

    private String flow(int indent, int depth) {
        String space = oneIn(4) ? "\n" + " ".repeat(indent + 1) : pick("", " ");
        StringBuilder flow = new StringBuilder();
        boolean list = oneIn(2);
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            flow.append(i > 0 ? "," : "").append(space);
            flow.append(list ? "" : yamlKey() + ": ");
            flow.append(
                    depth < 3 && oneIn(4)
                            ? flow(indent, depth + 1)
                            : pick("1", "x y", "\"q\\n\"", "'s'", "true", singleQuoted(indent), doubleQuoted(indent)));
        }
        flow.append(space);
        return list ? "[" + flow + "]" : "{" + flow + "}";
    }

    /// A text with one or two small changes.
    String mutated(String text) {
        StringBuilder mutated = new StringBuilder(text);
        for (int i = random.nextInt(1, 3); i > 0 && !mutated.isEmpty(); i--) {
            int at = random.nextInt(mutated.length());
            switch (random.nextInt(4)) {
                case 0 -> mutated.deleteCharAt(at);
                case 1 -> mutated.insert(at, pick(CHARACTERS));
                case 2 ->
                    mutated.insert(
                            at,
                            pick("\"", "\\", "\n", "\r", "\t", "\0", "\u0001", "/*", "//", "%{", "{%", "\uD800", ";"));
                default -> {
                    int end = Math.min(mutated.length(), at + random.nextInt(12));
                    mutated.insert(random.nextInt(mutated.length()), mutated.substring(at, end));
                }
            }
        }
        return mutated.toString();
    }

    /// Characters in no order at all.
    String noise() {
        StringBuilder noise = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            noise.append(
                    switch (random.nextInt(5)) {
                        case 0 -> pick(CHARACTERS);
                        case 1 ->
                            pick(
                                    "\"", "\\", "\n", "\r", "\t", "'", "/", "“", "”", "|", ">", "?", "<<", "- ", ": ",
                                    "&a ", "*a ");
                        case 2 ->
                            pick("true", "null", "1", "-", "01", "\"a\"", "\"b\":", "a: ", "{\"", "---\n", "...\n");
                        case 3 -> pick("{", "}", "[", "]", ",", ":", "\n  ", "\n ");
                        default -> Character.toString(random.nextInt(oneIn(10) ? 0x110000 : 0x80));
                    });
        }
        return noise.toString();
    }
}
