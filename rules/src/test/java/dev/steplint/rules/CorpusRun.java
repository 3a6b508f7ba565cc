package dev.steplint.rules;

import dev.steplint.engine.Analysis;
import dev.steplint.engine.Analyzer;
import dev.steplint.host.Surroundings;
import dev.steplint.host.WorkflowType;
import dev.steplint.rule.Finding;
import dev.steplint.rule.Rule;
import dev.steplint.rules.harness.CorpusFile;
import dev.steplint.source.Position;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Runs rules over the raw definitions in a folder and prints each finding on a line:
/// `file:line:column severity rule message`.
///
/// Usage: `CorpusRun all|RULE-ID[,RULE-ID…] FOLDER [standard|express]`
final class CorpusRun {
    private CorpusRun() {}

    static void main(String[] arguments) {
        List<String> ids = List.of(arguments[0].split(","));
        List<Rule> rules = BuiltInRules.all().stream()
                .filter(rule ->
                        ids.equals(List.of("all")) || ids.contains(rule.id().text()))
                .toList();
        if (rules.isEmpty()) {
            System.err.println("no such rule in BuiltInRules: " + arguments[0]);
            System.exit(2);
        }
        Path folder = Path.of(arguments[1]);
        Surroundings surroundings = arguments.length < 3
                ? Surroundings.NONE
                : new Surroundings(Optional.of(WorkflowType.valueOf(arguments[2].toUpperCase(Locale.ROOT))));
        Analyzer analyzer = new Analyzer(rules);
        Map<String, Integer> counts = new TreeMap<>();
        List<CorpusFile> files = Files.isDirectory(folder)
                ? CorpusFile.in(folder)
                : List.of(new CorpusFile(folder, folder.getFileName().toString()));
        for (CorpusFile file : files) {
            Analysis analysis = file.analyze(analyzer, surroundings);
            for (Finding finding : analysis.findings()) {
                Position at = finding.primary().start();
                System.out.printf(
                        "%s:%d:%d %s %s %s%n",
                        file.name(),
                        at.line(),
                        at.column(),
                        finding.severity().text(),
                        finding.rule(),
                        finding.message());
                counts.merge(finding.rule().text(), 1, Integer::sum);
            }
            analysis.crashes().forEach(crash -> {
                System.out.printf("%s: CRASH %s at %s%n", file.name(), crash.rule(), crash.place());
                crash.cause().printStackTrace(System.out);
            });
        }
        System.err.printf("%d definitions, findings by rule: %s%n", files.size(), counts);
    }
}
