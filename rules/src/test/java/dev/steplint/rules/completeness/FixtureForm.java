package dev.steplint.rules.completeness;

import dev.steplint.rule.Finding;
import dev.steplint.rule.Rule;
import dev.steplint.rule.RuleOption;
import dev.steplint.rules.BuiltInRules;
import dev.steplint.rules.harness.BlockTag;
import dev.steplint.rules.harness.FixtureCase;
import dev.steplint.rules.harness.FixtureFile;
import dev.steplint.rules.harness.MarkdownFile;
import dev.steplint.rules.harness.Repository;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a rule's fixture must exercise: both outcomes, every message, every option, every fix.
///
/// @param cases every definition in it
/// @param findings what the rule reports in them
record FixtureForm(FixtureFile file, List<FixtureCase> cases, List<Finding> findings) {

    /// The fixture of a rule; empty if there is none.
    static Optional<FixtureForm> of(Rule rule) {
        if (!Files.exists(Repository.fixture(rule.id().text()))) {
            return Optional.empty();
        }
        FixtureFile file =
                FixtureFile.of(MarkdownFile.read(Repository.fixture(rule.id().text())), BuiltInRules.all());
        List<FixtureCase> cases = file.cases().toList();
        List<Finding> findings = cases.stream()
                .flatMap(each -> each.analyze().findings().stream())
                .filter(finding -> finding.rule().equals(rule.id()))
                .toList();
        return Optional.of(new FixtureForm(file, cases, findings));
    }

    /// The messages that its findings have, before names were put in.
    Set<String> templates() {
        Set<String> templates = new LinkedHashSet<>();
        findings.forEach(finding -> templates.add(finding.template()));
        return templates;
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (cases.stream().noneMatch(FixtureCase::isGood)) {
            problems.add("the fixture has no case in which nothing is found");
        }
        if (cases.stream().allMatch(FixtureCase::isGood)) {
            problems.add("the fixture has no case in which something is found");
        }
        if (blocks(BlockTag.Kind.TEXT).size() != 1) {
            problems.add("the fixture has %d text blocks and should have one"
                    .formatted(blocks(BlockTag.Kind.TEXT).size()));
        }
        for (RuleOption<?> option : file.rule().metadata().options()) {
            if (blocks(BlockTag.Kind.CONFIG).stream()
                    .noneMatch(config -> config.contains("\"%s\"".formatted(option.name())))) {
                problems.add("no config block sets `%s`".formatted(option.name()));
            }
        }
        boolean fixes = findings.stream().anyMatch(finding -> !finding.fixes().isEmpty());
        if (fixes != file.rule().metadata().fixable()) {
            problems.add(fixes ? "the metadata does not say fixable" : "no finding in the fixture has a fix");
        }
        if (fixes && blocks(BlockTag.Kind.FIXED).isEmpty()) {
            problems.add("no block shows what the fixes give");
        }
        return problems;
    }

    private List<String> blocks(BlockTag.Kind kind) {
        return file.file().sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(block -> BlockTag.of(block).kind() == kind)
                .map(block -> block.content())
                .toList();
    }
}
