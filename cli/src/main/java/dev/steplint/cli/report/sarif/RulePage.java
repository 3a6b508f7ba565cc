package dev.steplint.cli.report.sarif;

import java.util.regex.Pattern;

/// The page of a rule, taken apart.
///
/// @param markdown the whole page
record RulePage(String markdown) {

    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");

    /// What the rule does, in plain text; empty if the page does not say.
    String what() {
        return section("What it does");
    }

    /// What happens at run time, in plain text; empty if the page does not say.
    String why() {
        return section("Why is this bad?");
    }

    /// The paragraphs below a heading, each as one line.
    private String section(String heading) {
        StringBuilder text = new StringBuilder();
        boolean within = false;
        boolean paragraph = false;
        for (String line : markdown.lines().toList()) {
            if (line.startsWith("#")) {
                within = line.equals("## " + heading);
            } else if (within && line.isBlank()) {
                paragraph = !text.isEmpty();
            } else if (within) {
                text.append(paragraph ? "\n\n" : text.isEmpty() ? "" : " ").append(line.strip());
                paragraph = false;
            }
        }
        return LINK.matcher(text).replaceAll("$1");
    }
}
