package dev.steplint.rules.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.steplint.engine.Analyzer;
import dev.steplint.engine.DefinitionLoader;
import dev.steplint.engine.RuleSettings;
import dev.steplint.host.Definition;
import dev.steplint.host.Expectation;
import dev.steplint.host.Host;
import dev.steplint.host.Sighting;
import dev.steplint.rule.Finding;
import dev.steplint.rule.Severity;
import dev.steplint.rules.BuiltInRules;
import dev.steplint.rules.harness.MemoryFiles;
import dev.steplint.source.Position;
import dev.steplint.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A template and its files with faults planted in their definitions, each between `«` and `»`, perhaps with the rule that
/// finds it and a `¦` before it.
final class Planted {

    private static final Analyzer ANALYZER = new Analyzer(BuiltInRules.all());

    private static final Pattern MARK = Pattern.compile("«(?:(?<rule>[a-z-]+)¦)?(?<text>[^»]*)»");

    private final MemoryFiles files = new MemoryFiles();
    private final List<String> expected = new ArrayList<>();
    private final String host;
    private String rule = "undefined-target";

    Planted(String host, String text) {
        this.host = host;
        add(host, text);
    }

    static Planted yaml(String text) {
        return new Planted("template.yaml", text);
    }

    static Planted json(String text) {
        return new Planted("template.json", text);
    }

    /// A service of the Serverless Framework.
    static Planted service(String text) {
        return new Planted("serverless.yml", text);
    }

    /// A template in a folder.
    static Planted file(String name, String text) {
        return new Planted(name, text);
    }

    /// A file beside the template.
    Planted with(String name, String text) {
        add(name, text);
        return this;
    }

    /// The rule that finds the faults, if it is another one.
    Planted of(String other) {
        rule = other;
        return this;
    }

    private void add(String name, String marked) {
        StringBuilder text = new StringBuilder();
        Matcher marks = MARK.matcher(marked);
        while (marks.find()) {
            marks.appendReplacement(text, "");
            int start = text.length();
            text.append(marks.group("text"));
            SourceFile file = new SourceFile(name, text.toString());
            String finder = Optional.ofNullable(marks.group("rule")).orElse("");
            expected.add(finder + " " + place(name, file.position(start), file.position(text.length())));
        }
        files.put(name, marks.appendTail(text).toString());
    }

    private static String place(String name, Position start, Position end) {
        return "%s:%d:%d-%d:%d".formatted(name, start.line(), start.column(), end.line(), end.column());
    }

    Host read() {
        Sighting sighting = DefinitionLoader.load(
                host, files.text(host).getBytes(StandardCharsets.UTF_8), Expectation.FOUND, files.beside(host));
        return assertInstanceOf(Sighting.Hosted.class, sighting).host();
    }

    /// Every error in the template and its definitions is a planted one, and no other is there.
    void areFound() {
        List<Finding> errors = new ArrayList<>();
        read().all().forEach(each -> {
            errors.addAll(errors(ANALYZER.analyze(each, RuleSettings.DEFAULTS).findings()));
            for (Definition definition : each.definitions()) {
                errors.addAll(errors(
                        ANALYZER.analyze(definition, RuleSettings.DEFAULTS).findings()));
            }
        });
        List<String> found = errors.stream()
                .map(finding -> finding.rule() + " "
                        + place(
                                finding.primary().file().name(),
                                finding.primary().start(),
                                finding.primary().end()))
                .sorted()
                .distinct()
                .toList();
        assertEquals(
                expected.stream()
                        .map(place -> place.startsWith(" ") ? rule + place : place)
                        .sorted()
                        .toList(),
                found,
                files.toString());
    }

    private static List<Finding> errors(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }
}
