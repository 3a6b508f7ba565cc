package dev.steplint.rules.terraform;

import dev.steplint.engine.Analyzer;
import dev.steplint.engine.DefinitionLoader;
import dev.steplint.engine.RuleSettings;
import dev.steplint.host.Definition;
import dev.steplint.host.Expectation;
import dev.steplint.host.Host;
import dev.steplint.host.Sighting;
import dev.steplint.rule.Finding;
import dev.steplint.rules.BuiltInRules;
import dev.steplint.rules.harness.MemoryFiles;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Files beside each other, written as one text: a line `--- name` begins each. `«` and `»` stand around the characters
/// at which something should be found; they are not part of the files.
public final class Folder {

    private final MemoryFiles files = new MemoryFiles();
    private final TreeSet<String> marked = new TreeSet<>();

    public static Folder of(String text) {
        Folder folder = new Folder();
        for (String part : text.split("(?m)^--- ")) {
            if (!part.isBlank()) {
                int lineEnd = part.indexOf('\n');
                folder.add(part.substring(0, lineEnd).strip(), part.substring(lineEnd + 1));
            }
        }
        return folder;
    }

    private void add(String name, String text) {
        StringBuilder plain = new StringBuilder(text);
        List<Span> spans = new ArrayList<>();
        for (int open = plain.indexOf("«"); open >= 0; open = plain.indexOf("«")) {
            plain.deleteCharAt(open);
            int close = plain.indexOf("»");
            plain.deleteCharAt(close);
            spans.add(new Span(open, close));
        }
        files.put(name, plain.toString());
        SourceFile file = new SourceFile(name, plain.toString());
        spans.forEach(span -> marked.add(place(file, span)));
    }

    private static String place(SourceFile file, Span span) {
        return "%s:%s-%s".formatted(file.name(), position(file, span.start()), position(file, span.end()));
    }

    private static String position(SourceFile file, int offset) {
        return file.position(offset).line() + ":" + file.position(offset).column();
    }

    /// The places that are marked.
    public String marks() {
        return String.join("\n", marked);
    }

    /// What a file hosts; empty if it is none of a host.
    public Optional<Host> host(String name) {
        Sighting sighting = DefinitionLoader.load(
                name, files.text(name).getBytes(StandardCharsets.UTF_8), Expectation.FOUND, files.beside(name));
        return sighting instanceof Sighting.Hosted(Host host) ? Optional.of(host) : Optional.empty();
    }

    /// Those that are found in any of the files.
    public Stream<Host> hosts() {
        return files.names().stream().flatMap(name -> host(name).stream());
    }

    /// Everything that all rules find in all hosts.
    public List<Finding> findings() {
        Analyzer analyzer = new Analyzer(BuiltInRules.all());
        List<Finding> findings = new ArrayList<>();
        hosts().forEach(host -> {
            findings.addAll(analyzer.analyze(host, RuleSettings.DEFAULTS).findings());
            for (Definition definition : host.definitions()) {
                findings.addAll(
                        analyzer.analyze(definition, RuleSettings.DEFAULTS).findings());
            }
        });
        return findings;
    }

    /// Where a rule finds something.
    public String found(String rule) {
        TreeSet<String> places = new TreeSet<>();
        findings().stream()
                .filter(finding -> finding.rule().text().equals(rule))
                .forEach(finding -> places.add(place(finding.primary().file(), finding.span())));
        return String.join("\n", places);
    }
}
