package dev.steplint.rules.completeness;

import dev.steplint.rule.Finding;
import dev.steplint.rule.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The style of the texts of a finding. What stands in back-ticks is somebody's name and is not judged.
final class MessageStyle {
    private static final Pattern CODE = Pattern.compile("`[^`]*`");
    private static final Pattern ARGUMENT = Pattern.compile("%[-#+ 0,(]*\\d*(?:\\.\\d+)?[sdnfxc%]");
    private static final Pattern WORD = Pattern.compile("[a-z]+");
    private static final Set<String> BANNED = Set.of("please", "invalid", "illegal", "bad");
    private static final int MESSAGE = 80;
    private static final int WHY = 120;
    private static final int HELP = 100;
    private static final int LABEL = 40;

    private MessageStyle() {}

    static List<String> problems(Finding finding) {
        List<String> problems = new ArrayList<>();
        int length = ARGUMENT.matcher(finding.template()).replaceAll("").length();
        if (length > MESSAGE) {
            problems.add("message has %d characters without its arguments: %s".formatted(length, finding.template()));
        }
        if (!startsLikeASentence(finding.message())) {
            problems.add("message begins with a small letter: " + finding.message());
        }
        text("message", finding.message(), Integer.MAX_VALUE, problems);
        text("why", finding.why(), WHY, problems);
        text("help", finding.help(), HELP, problems);
        for (Label label : finding.related()) {
            text("related label", label.text(), LABEL, problems);
        }
        for (Label label : finding.route()) {
            text("route label", label.text(), LABEL, problems);
        }
        if (startsWithCapital(finding.help())) {
            problems.add("help begins with a capital letter: " + finding.help());
        }
        return problems;
    }

    /// The style of what a rule says of itself.
    static List<String> summaryProblems(String summary) {
        List<String> problems = new ArrayList<>();
        if (!startsLikeASentence(summary)) {
            problems.add("summary begins with a small letter: " + summary);
        }
        if (summary.length() > MESSAGE) {
            problems.add("summary has %d characters: %s".formatted(summary.length(), summary));
        }
        text("summary", summary, MESSAGE, problems);
        return problems;
    }

    private static void text(String part, String text, int limit, List<String> problems) {
        String prose = CODE.matcher(text).replaceAll("");
        if (prose.length() > limit) {
            problems.add("%s has %d characters without names: %s".formatted(part, prose.length(), text));
        }
        if (text.isBlank() || !text.equals(text.strip())) {
            problems.add("%s is blank at an end: `%s`".formatted(part, text));
        }
        if (prose.endsWith(".") || prose.contains("!")) {
            problems.add("%s ends with a period or has an exclamation mark: %s".formatted(part, text));
        }
        if (prose.indexOf('`') >= 0) {
            problems.add("%s has a back-tick without its other: %s".formatted(part, text));
        }
        Matcher word = WORD.matcher(prose.toLowerCase(Locale.ROOT));
        while (word.find()) {
            if (BANNED.contains(word.group())) {
                problems.add("%s has the word `%s`: %s".formatted(part, word.group(), text));
            }
        }
    }

    private static boolean startsLikeASentence(String text) {
        return !text.isEmpty() && !Character.isLowerCase(text.charAt(0));
    }

    /// A word such as `AWS` or `JSONata` may begin with capitals; `Add` may not.
    private static boolean startsWithCapital(String text) {
        return text.length() > 1 && Character.isUpperCase(text.charAt(0)) && Character.isLowerCase(text.charAt(1));
    }
}
