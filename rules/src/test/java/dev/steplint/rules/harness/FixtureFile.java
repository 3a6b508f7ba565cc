package dev.steplint.rules.harness;

import dev.steplint.host.WorkflowType;
import dev.steplint.json.JsonFormat;
import dev.steplint.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The cases of a Markdown file about one rule: each block that is a definition is one.
public final class FixtureFile {
    private final MarkdownFile file;
    private final List<Rule> known;
    private final Rule rule;

    private FixtureFile(MarkdownFile file, List<Rule> known, Rule rule) {
        this.file = file;
        this.known = known;
        this.rule = rule;
    }

    /// @param known every rule that a block may name
    public static FixtureFile of(MarkdownFile file, List<Rule> known) {
        return new FixtureFile(file, known, find(known, file.ruleId(), 1));
    }

    private static Rule find(List<Rule> known, String id, int line) {
        return known.stream()
                .filter(rule -> rule.id().text().equals(id))
                .findFirst()
                .orElseThrow(() -> new FixtureError(line, "there is no rule `%s`".formatted(id)));
    }

    public MarkdownFile file() {
        return file;
    }

    public Rule rule() {
        return rule;
    }

    public Stream<FixtureCase> cases() {
        return file.sections().stream().flatMap(section -> cases(section).stream());
    }

    public List<FixtureCase> cases(Section section) {
        SectionConfig config = section.blocks().stream()
                .filter(block -> BlockTag.of(block).kind() == BlockTag.Kind.CONFIG)
                .findFirst()
                .map(block -> SectionConfig.read(block, rule))
                .orElse(SectionConfig.NONE);
        List<FixtureCase> cases = new ArrayList<>();
        for (Block block : section.blocks()) {
            BlockTag tag = BlockTag.of(block);
            if (tag.kind() == BlockTag.Kind.DEFINITION) {
                cases.add(read(section, block, tag, config));
            }
        }
        return cases;
    }

    private FixtureCase read(Section section, Block block, BlockTag tag, SectionConfig config) {
        MarkedText marked = MarkedText.of(block);
        marked.expectations().forEach(each -> find(known, each.rule(), fileLine(marked, each)));
        Optional<StateShorthand> shorthand = Optional.empty();
        if (tag.state()) {
            if (tag.format() != JsonFormat.JSON) {
                throw new FixtureError(block.line(), "a state alone can only be given in JSON");
            }
            shorthand = Optional.of(StateShorthand.around(marked.text()));
        }
        List<Rule> rules = new ArrayList<>();
        rules.add(rule);
        tag.with().forEach(id -> rules.add(find(known, id, block.line() - 1)));
        Optional<WorkflowType> type = tag.type().or(config::type);
        return new FixtureCase(
                file,
                section,
                block,
                tag,
                known,
                rule,
                List.copyOf(rules),
                shorthand.map(around -> around.wrap(marked)).orElse(marked),
                shorthand,
                config.options(),
                type,
                after(section, block, BlockTag.Kind.FIXED),
                after(section, block, BlockTag.Kind.TEXT));
    }

    private static int fileLine(MarkedText marked, Expectation expectation) {
        return marked.fileLines().get(expectation.line() - 1);
    }

    /// The block of a kind between a definition and the next definition.
    private static Optional<Block> after(Section section, Block definition, BlockTag.Kind kind) {
        return section.blocks().stream()
                .filter(block -> block.number() > definition.number())
                .takeWhile(block -> BlockTag.of(block).kind() != BlockTag.Kind.DEFINITION)
                .filter(block -> BlockTag.of(block).kind() == kind)
                .findFirst();
    }
}
