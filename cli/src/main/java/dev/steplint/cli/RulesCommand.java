package dev.steplint.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.steplint.cli.LintOptions.UsageException;
import dev.steplint.rule.Rule;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rules.BuiltInRules;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `steplint rules`: the list of rules.
final class RulesCommand {

    private final Console console;

    RulesCommand(Console console) {
        this.console = console;
    }

    /// What to list.
    ///
    /// @param text a piece of the id, the summary, the category or a tag; all rules if empty
    record Options(String text, String category, String severity, String format) {

        static Options of(ParseResult parsed) {
            return new Options(
                    parsed.matchedPositionalValue(0, ""),
                    parsed.matchedOptionValue("--category", ""),
                    parsed.matchedOptionValue("--severity", ""),
                    parsed.matchedOptionValue("--format", "text"));
        }

        boolean matches(RuleMetadata rule) {
            String searched = String.join(
                            " ",
                            rule.id().text(),
                            rule.summary(),
                            rule.category().text(),
                            String.join(" ", rule.tags()))
                    .toLowerCase(Locale.ROOT);
            return searched.contains(text.toLowerCase(Locale.ROOT))
                    && (category.isEmpty() || rule.category().text().equals(category))
                    && (severity.isEmpty() || rule.severity().text().equals(severity));
        }
    }

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        spec.usageMessage().description("Lists the rules.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("TEXT")
                .arity("0..1")
                .type(String.class)
                .description("Only rules with this in their id, summary, category or tags.")
                .build());
        spec.addOption(option("--category", "CATEGORY", "Only rules of this category."));
        spec.addOption(option("--severity", "SEVERITY", "Only rules of this severity: error, warning or info."));
        spec.addOption(option("--format", "FORMAT", "text (default) or json."));
        return spec;
    }

    private static OptionSpec option(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .arity("1")
                .type(String.class)
                .description(description)
                .build();
    }

    int run(Options options) {
        List<RuleMetadata> rules = BuiltInRules.all().stream()
                .map(Rule::metadata)
                .filter(options::matches)
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .toList();
        switch (options.format()) {
            case "text" -> console.out().print(text(rules));
            case "json" -> console.out().println(json(rules));
            default -> throw new UsageException("`--format` is `%s`; it can be text, json".formatted(options.format()));
        }
        return ExitCode.CLEAN;
    }

    private static String text(List<RuleMetadata> rules) {
        StringBuilder text = new StringBuilder();
        int width =
                rules.stream().mapToInt(rule -> rule.id().text().length()).max().orElse(0);
        String row = "%-" + Math.max(width, 1) + "s  %-7s  %-6s  %-10s  %s%n";
        for (RuleMetadata rule : rules) {
            text.append(row.formatted(
                    rule.id(),
                    rule.severity().text(),
                    rule.confidence().text(),
                    rule.category().text(),
                    rule.summary()));
        }
        return text.append("%d rules%n".formatted(rules.size())).toString();
    }

    private static String json(List<RuleMetadata> rules) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartArray();
            for (RuleMetadata rule : rules) {
                json.writeStartObject();
                json.writeStringField("id", rule.id().text());
                json.writeStringField("summary", rule.summary());
                json.writeStringField("severity", rule.severity().text());
                json.writeStringField("confidence", rule.confidence().text());
                json.writeStringField("category", rule.category().text());
                json.writeStringField("since", rule.since());
                json.writeBooleanField("fixable", rule.fixable());
                json.writeArrayFieldStart("tags");
                for (String tag : rule.tags()) {
                    json.writeString(tag);
                }
                json.writeEndArray();
                json.writeArrayFieldStart("options");
                for (var option : rule.options()) {
                    json.writeStartObject();
                    json.writeStringField("name", option.name());
                    json.writeStringField("default", option.defaultValue().toString());
                    json.writeStringField("description", option.description());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
