package dev.steplint.hcl;

import java.util.List;
import java.util.Random;

/// Random expressions, as HCL and as [Shown] shows them.
final class RandomHcl {

    private static final List<String> NAMES = List.of("a", "var", "local", "x-y", "_z", "ünder");
    private static final List<String> TEXTS =
            List.of("", "x", " a b ", "$", "%", "$$", "{", "}", "é", "😀", "#", "//", "/*", "<<A", "=");
    private static final List<String> OPERATORS = List.of("+", "-", "*", "/", "%", "==", "<", ">=", "&&", "||");

    private final Random random;
    private final StringBuilder shown = new StringBuilder();
    private final StringBuilder text = new StringBuilder();

    /// What to write and what it should be read as.
    record Sample(String text, String shown) {}

    private RandomHcl(long seed) {
        this.random = new Random(seed);
    }

    static Sample expression(long seed) {
        RandomHcl hcl = new RandomHcl(seed);
        hcl.expression(4);
        return new Sample(hcl.text.toString(), hcl.shown.toString());
    }

    private void write(String part) {
        text.append(part);
    }

    private void both(String part) {
        text.append(part);
        shown.append(part);
    }

    private void show(String part) {
        shown.append(part);
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    /// Blanks where the end of a line means nothing.
    private void blank() {
        write(pick(List.of("", " ", "\n", "\t", " # c\n", "/* \n */", "// }\n")));
    }

    private void expression(int depth) {
        if (depth == 0) {
            switch (random.nextInt(4)) {
                case 0 -> both(pick(NAMES));
                case 1 -> both(pick(List.of("0", "12", "1.5", "2e3", "true", "false", "null")));
                case 2 -> {
                    write("\"");
                    show("'");
                    literal();
                    write("\"");
                    show("'");
                }
                default -> {
                    write("[]");
                    show("[]");
                }
            }
            return;
        }
        switch (random.nextInt(11)) {
            case 0 -> expression(0);
            case 1 -> group(depth);
            case 2 -> {
                write("(");
                show("((");
                String operator = pick(OPERATORS);
                show(operator + " ");
                group(depth - 1);
                blank();
                write(" " + operator + " ");
                show(" ");
                blank();
                group(depth - 1);
                write(")");
                show("))");
            }
            case 3 -> {
                write("(");
                show("((? ");
                group(depth - 1);
                blank();
                write("?");
                blank();
                show(" ");
                expression(depth - 1);
                blank();
                write(" : ");
                show(" ");
                expression(depth - 1);
                write(")");
                show("))");
            }
            case 4 -> list("[", "]", depth);
            case 5 -> fields(depth);
            case 6 -> {
                String name = pick(NAMES);
                write(name + "(");
                show("(" + name);
                int count = random.nextInt(3);
                for (int i = 0; i < count; i++) {
                    show(" ");
                    blank();
                    expression(depth - 1);
                    blank();
                    write(i + 1 < count || random.nextBoolean() ? "," : "");
                }
                write(")");
                show(")");
            }
            case 7 -> {
                group(depth - 1);
                both("." + pick(NAMES));
                both("[");
                expression(depth - 1);
                both("]");
            }
            case 8 -> loop(depth);
            case 9 -> template(depth);
            default -> heredoc(depth);
        }
    }

    private void group(int depth) {
        both("(");
        blank();
        expression(depth - 1 < 0 ? 0 : depth - 1);
        blank();
        both(")");
    }

    private void list(String open, String close, int depth) {
        both(open);
        int count = random.nextInt(3);
        for (int i = 0; i < count; i++) {
            show(i > 0 ? " " : "");
            blank();
            expression(depth - 1);
            blank();
            write(i + 1 < count ? "," : "");
        }
        both(close);
    }

    private void fields(int depth) {
        both("{");
        int count = random.nextInt(3);
        for (int i = 0; i < count; i++) {
            show(i > 0 ? " " : "");
            write(pick(List.of("", "\n", " /* c */ ", "\n# c\n")));
            if (random.nextBoolean()) {
                both(pick(NAMES));
            } else {
                both("(");
                expression(depth - 1);
                both(")");
            }
            write(pick(List.of(" = ", "=", ": ")));
            show(":");
            expression(depth - 1);
            write(pick(List.of(",", "\n", ",\n")));
        }
        both("}");
    }

    private void loop(int depth) {
        boolean object = random.nextBoolean();
        write((object ? "{" : "[") + "for k, v in ");
        show("(for k,v ");
        expression(depth - 1);
        blank();
        write(":");
        show(" ");
        if (object) {
            expression(depth - 1);
            blank();
            both("=>");
        }
        blank();
        expression(depth - 1);
        if (object && random.nextBoolean()) {
            both("...");
        }
        if (random.nextBoolean()) {
            both(" if ");
            expression(depth - 1);
        }
        write(object ? "}" : "]");
        show(")");
    }

    private void template(int depth) {
        write("\"");
        show("'");
        parts(depth, false);
        write("\"");
        show("'");
    }

    private void parts(int depth, boolean lines) {
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            switch (random.nextInt(4)) {
                case 0 -> {
                    write("${");
                    show("<");
                    blank();
                    expression(depth - 1);
                    blank();
                    write("}");
                    show(">");
                }
                case 1 -> {
                    write("%{ if ");
                    show("<if ");
                    expression(0);
                    write(" }");
                    show("|");
                    literal();
                    write("%{else}");
                    show("|");
                    literal();
                    write("%{ endif }");
                    show(">");
                }
                case 2 -> {
                    write("%{for " + "i in ");
                    show("<for i ");
                    expression(0);
                    write("}");
                    show("|");
                    literal();
                    write("%{ endfor }");
                    show(">");
                }
                default -> literal();
            }
            if (lines) {
                write("\n");
                show("\\n");
            }
        }
    }

    private void heredoc(int depth) {
        // One inside of another must not end the outer one.
        String word = "EOT" + depth;
        write("f(<<" + word + "\n");
        show("(f <<'");
        parts(depth, true);
        if (text.charAt(text.length() - 1) != '\n') {
            write("\n");
            show("\\n");
        }
        write(word + "\n)");
        show("')");
    }

    private void literal() {
        if (random.nextInt(4) == 0) {
            write("$${%%{");
            show("${%{");
        } else {
            String part = pick(TEXTS);
            // What follows must not make an opening of it.
            both(part.endsWith("$") || part.endsWith("%") ? part + "." : part);
        }
    }
}
