package dev.steplint.rules.harness;

import dev.steplint.engine.Analysis;
import dev.steplint.engine.Analyzer;
import dev.steplint.engine.RuleSetting;
import dev.steplint.engine.RuleSettings;
import dev.steplint.host.Definition;
import dev.steplint.host.Surroundings;
import dev.steplint.host.WorkflowType;
import dev.steplint.json.JsonReader;
import dev.steplint.rule.Rule;
import dev.steplint.rule.RuleId;
import dev.steplint.rule.RuleOptions;
import dev.steplint.source.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One definition of a fixture, with what it expects and how it is run.
///
/// @param known every rule there is
/// @param rule the rule under test
/// @param rules all rules that run, the one under test first
/// @param marked the definition, wrapped if it was given as a state
/// @param options of the rule under test
/// @param fixed the block that holds the definition after its fixes
/// @param rendering the block that holds the text report
public record FixtureCase(
        MarkdownFile file,
        Section section,
        Block block,
        BlockTag tag,
        List<Rule> known,
        Rule rule,
        List<Rule> rules,
        MarkedText marked,
        Optional<StateShorthand> shorthand,
        RuleOptions options,
        Optional<WorkflowType> type,
        Optional<Block> fixed,
        Optional<Block> rendering) {

    /// Runs the rules over the definition.
    public Analysis analyze() {
        return analyze(marked.text());
    }

    /// Runs the rules over another text in place of the definition.
    public Analysis analyze(String text) {
        return analyze(text, settings());
    }

    /// Runs the rules that some settings choose over a text.
    public Analysis analyze(String text, RuleSettings chosen) {
        Analyzer analyzer = new Analyzer(known);
        return tag.template()
                ? HostRun.analyze(analyzer, tag.fileName(), text, chosen)
                : analyzer.analyze(definition(text), chosen);
    }

    /// A text in place of the definition, with its surroundings.
    public Definition definition(String text) {
        return Definition.whole(
                JsonReader.read(new SourceFile(tag.fileName(), text), tag.format()), new Surroundings(type));
    }

    /// Every rule is there, so that suppressions can name it, but only those of this case run.
    public RuleSettings settings() {
        Map<RuleId, RuleSetting> settings = new HashMap<>();
        known.forEach(other ->
                settings.put(other.id(), new RuleSetting(runs(other), Optional.empty(), RuleOptions.DEFAULTS)));
        settings.put(rule.id(), new RuleSetting(true, Optional.empty(), options));
        return new RuleSettings(settings);
    }

    /// The same, but every rule runs.
    public RuleSettings settingsOfAll() {
        return new RuleSettings(Map.of(rule.id(), new RuleSetting(true, Optional.empty(), options)));
    }

    private boolean runs(Rule other) {
        return rules.stream().anyMatch(each -> each.id().equals(other.id()));
    }

    /// Whether it is about a definition in which nothing is found.
    public boolean isGood() {
        return marked.expectations().isEmpty();
    }

    /// A text of this case as it would stand in a block.
    String asBlock(String text) {
        return shorthand.map(around -> around.unwrap(text)).orElse(text);
    }
}
