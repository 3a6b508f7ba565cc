package dev.steplint.rules.harness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A Markdown file as headings and fenced blocks; nothing else of the language matters here.
public record MarkdownFile(Path path, List<Section> sections) {
    private static final Pattern HEADING = Pattern.compile("(#{1,6}) +(.*?) *");
    private static final Pattern FENCE = Pattern.compile("(`{3,})([^`]*)");

    public MarkdownFile {
        sections = List.copyOf(sections);
    }

    public static MarkdownFile read(Path path) {
        return parse(path, Repository.read(path));
    }

    static MarkdownFile parse(Path path, String text) {
        return new MarkdownFile(path, new Parser(text.lines().toList()).parse());
    }

    /// The file name without its extension: the id of the rule that the file is about.
    public String ruleId() {
        return path.getFileName().toString().replaceFirst("\\.md$", "");
    }

    public Optional<Section> section(String title) {
        return sections.stream()
                .filter(section -> section.title().equals(title))
                .findFirst();
    }

    /// Writes new content into a block of the file as it is on disk now.
    public void rewrite(Block block, String content) {
        List<String> lines = new ArrayList<>(Repository.read(path).lines().toList());
        List<Section> current = new Parser(lines).parse();
        Block target = current.stream()
                .flatMap(section -> section.blocks().stream())
                .filter(candidate -> candidate.number() == block.number())
                .findFirst()
                .orElseThrow();
        int from = target.line() - 1;
        List<String> replaced = lines.subList(from, from + target.lines().size());
        replaced.clear();
        replaced.addAll(content.lines().toList());
        Repository.write(path, String.join("\n", lines) + "\n");
    }

    private static final class Parser {
        private final List<String> lines;
        private final List<Section> sections = new ArrayList<>();
        private List<String> prose = new ArrayList<>();
        private List<Block> blocks = new ArrayList<>();
        private String title = "";
        private int level;
        private int line = 1;
        private int blockCount;

        private Parser(List<String> lines) {
            this.lines = lines;
        }

        private List<Section> parse() {
            for (int i = 0; i < lines.size(); i++) {
                Matcher heading = HEADING.matcher(lines.get(i));
                Matcher fence = FENCE.matcher(lines.get(i));
                if (heading.matches()) {
                    endSection();
                    title = heading.group(2);
                    level = heading.group(1).length();
                    line = i + 1;
                } else if (fence.matches()) {
                    i = readBlock(i + 1, fence.group(1), fence.group(2).strip());
                } else {
                    prose.add(lines.get(i));
                }
            }
            endSection();
            return sections;
        }

        /// The index of the line of the closing fence.
        private int readBlock(int first, String fence, String tag) {
            for (int end = first; end < lines.size(); end++) {
                if (lines.get(end).strip().equals(fence)) {
                    blocks.add(new Block(blockCount++, first + 1, tag, lines.subList(first, end)));
                    return end;
                }
            }
            throw new FixtureError(first, "the block that begins here is never closed");
        }

        private void endSection() {
            boolean onlyBlank =
                    title.isEmpty() && blocks.isEmpty() && prose.stream().allMatch(String::isBlank);
            if (!onlyBlank) {
                sections.add(new Section(title, level, line, prose, blocks));
            }
            prose = new ArrayList<>();
            blocks = new ArrayList<>();
        }
    }
}
