package dev.steplint.rules.completeness;

import dev.steplint.rule.Rule;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.RuleOption;
import dev.steplint.rules.harness.MarkdownFile;
import dev.steplint.rules.harness.Repository;
import dev.steplint.rules.harness.Section;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The skeleton of a rule's page: title, table of facts, headings in their order.
final class PageForm {
    private static final String HEAD = "| level | confidence | since | fix | options |";
    private static final String RULER = "| --- | --- | --- | --- | --- |";

    private PageForm() {}

    static List<String> problems(Rule rule) {
        if (!Files.exists(Repository.page(rule))) {
            return List.of("there is no page " + Repository.nameOf(Repository.page(rule)));
        }
        RuleMetadata metadata = rule.metadata();
        MarkdownFile page = MarkdownFile.read(Repository.page(rule));
        List<String> problems = new ArrayList<>();
        Section title = page.sections().getFirst();
        if (title.level() != 1 || !title.title().equals(rule.id().text())) {
            problems.add("the page does not begin with `# %s`".formatted(rule.id()));
        }
        List<String> table =
                title.prose().stream().filter(line -> line.startsWith("|")).toList();
        List<String> expected = List.of(HEAD, RULER, facts(metadata));
        if (!table.equals(expected)) {
            problems.add("the table under the title should read%n%s".formatted(String.join("\n", expected)));
        }
        List<String> headings = page.sections().stream()
                .filter(section -> section.level() == 2)
                .map(Section::title)
                .toList();
        if (!headings.equals(headings(metadata))) {
            problems.add("the headings are %s and should be %s".formatted(headings, headings(metadata)));
        }
        page.sections().stream()
                .filter(section -> section.level() == 2
                        && section.blocks().isEmpty()
                        && section.prose().stream().allMatch(String::isBlank))
                .forEach(section -> problems.add("nothing stands under \"%s\"".formatted(section.title())));
        String options = page.section("Options").map(Section::prose).stream()
                .flatMap(List::stream)
                .collect(Collectors.joining("\n"));
        metadata.options().stream()
                .filter(option -> !options.contains("`%s`".formatted(option.name())))
                .forEach(option -> problems.add("\"Options\" does not name `%s`".formatted(option.name())));
        return problems;
    }

    private static String facts(RuleMetadata metadata) {
        String options = metadata.options().stream()
                .map(RuleOption::name)
                .map("`%s`"::formatted)
                .collect(Collectors.joining(", "));
        return "| %s | %s | %s | %s | %s |"
                .formatted(
                        metadata.severity().text(),
                        metadata.confidence().text(),
                        metadata.since(),
                        metadata.fixable() ? "yes" : "no",
                        options.isEmpty() ? "none" : options);
    }

    private static List<String> headings(RuleMetadata metadata) {
        List<String> headings = new ArrayList<>(
                List.of("What it does", "Why is this bad?", "Example", "Use instead", "When it does not report"));
        if (!metadata.options().isEmpty()) {
            headings.add("Options");
        }
        if (metadata.fixable()) {
            headings.add("Fix safety");
        }
        headings.add("References");
        return headings;
    }
}
