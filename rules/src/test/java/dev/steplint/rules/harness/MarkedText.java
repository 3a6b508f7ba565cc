package dev.steplint.rules.harness;

import dev.steplint.rules.harness.Expectation.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text of a definition and the markers that stood in it.
///
/// Two shapes are markers and no others, so that a web address or a comment in a definition stays what it is:
///
/// - a line that begins with `//`, with carets under the characters that the rule must underline in the last line
///   before it that is no marker, then the rule's id, a colon and a part of the message. One `|` in place of carets
///   is a finding between two characters; `...` after the carets is a finding that ends on a later line.
/// - a tail `//~ rule-id`, for a finding somewhere on the line; an id is written twice for two findings.
///
/// Markers are taken out of the text, a caret line with its line end, so that the rule sees the definition as its
/// author would have it, and the same in JSON and in a block scalar of YAML.
///
/// @param text what the rule sees
/// @param fileLines for each line of the text the line of the Markdown file it stands on; 0 for one that was supplied
public record MarkedText(String text, List<Integer> fileLines, List<Expectation> expectations) {
    private static final Pattern CARETS =
            Pattern.compile("//( *)(\\^+|\\|)(\\.\\.\\.)? +([a-z0-9-]+)(?:: +(.*?))?\\s*");
    private static final Pattern TAIL = Pattern.compile("\\s*//~ +([a-z0-9-]+(?: +[a-z0-9-]+)*)\\s*$");

    public MarkedText {
        fileLines = List.copyOf(fileLines);
        expectations = List.copyOf(expectations);
    }

    static MarkedText of(Block block) {
        List<String> lines = new ArrayList<>();
        List<Integer> fileLines = new ArrayList<>();
        List<Expectation> expectations = new ArrayList<>();
        for (int i = 0; i < block.lines().size(); i++) {
            String line = block.lines().get(i);
            int fileLine = block.line() + i;
            if (line.startsWith("//")) {
                expectations.add(carets(line, lines.size(), fileLine));
                continue;
            }
            Matcher tail = TAIL.matcher(line);
            boolean marked = tail.find();
            if (!marked && line.contains("//~")) {
                throw new FixtureError(fileLine, "a trailing marker reads `//~ rule-id`");
            }
            lines.add(marked ? line.substring(0, tail.start()) : line);
            fileLines.add(fileLine);
            if (marked) {
                for (String rule : tail.group(1).split(" +")) {
                    expectations.add(new Expectation(lines.size(), Optional.empty(), rule, ""));
                }
            }
        }
        return new MarkedText(String.join("\n", lines), fileLines, expectations);
    }

    private static Expectation carets(String line, int aboutLine, int fileLine) {
        Matcher matcher = CARETS.matcher(line);
        if (!matcher.matches() || aboutLine == 0) {
            throw new FixtureError(
                    fileLine, "a caret line reads `//   ^^^^ rule-id: part of the message` and stands below its line");
        }
        int start = matcher.start(2) + 1;
        int length = matcher.group(2).equals("|") ? 0 : matcher.group(2).length();
        Columns columns = new Columns(start, start + length, matcher.group(3) != null);
        String piece = Optional.ofNullable(matcher.group(5)).orElse("");
        return new Expectation(aboutLine, Optional.of(columns), matcher.group(4), piece);
    }

    /// The same with a line before and a line after it.
    MarkedText between(String before, String after) {
        List<Integer> moved = new ArrayList<>();
        moved.add(0);
        moved.addAll(fileLines);
        moved.add(0);
        List<Expectation> below = expectations.stream()
                .map(each -> new Expectation(each.line() + 1, each.columns(), each.rule(), each.piece()))
                .toList();
        return new MarkedText(before + "\n" + text + "\n" + after, moved, below);
    }

    String line(int number) {
        return text.split("\n", -1)[number - 1];
    }
}
