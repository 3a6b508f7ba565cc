package dev.steplint.rules.terraform;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.steplint.engine.Analysis;
import dev.steplint.engine.Analyzer;
import dev.steplint.engine.RuleSettings;
import dev.steplint.host.Definition;
import dev.steplint.host.Host;
import dev.steplint.rule.Finding;
import dev.steplint.rules.BuiltInRules;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.Random;

/// Spoils hosts, and holds that whatever is in them is examined without a crash and reported within a file.
public final class Noise {

    private static final String CHARACTERS = "{}[]()\"$%~<=>-.,:?!#\\ \nabE019_";

    private static final Analyzer ANALYZER = new Analyzer(BuiltInRules.all());

    private Noise() {}

    /// The text with a few characters changed, taken away or put in.
    public static String mutated(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int i = 0; i <= random.nextInt(4); i++) {
            int at = random.nextInt(mutated.length());
            char c = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
            switch (random.nextInt(4)) {
                case 0 -> mutated.deleteCharAt(at);
                case 1 -> mutated.setCharAt(at, c);
                case 2 -> mutated.delete(at, Math.min(mutated.length(), at + random.nextInt(20)));
                default -> mutated.insert(at, c);
            }
        }
        return mutated.toString();
    }

    /// @param files as [Folder#of] takes them
    /// @param seed what tells this case from others
    public static void check(String files, int seed) {
        String description = "seed %d:%n%s".formatted(seed, files);
        try {
            Folder.of(files).hosts().forEach(host -> check(host, description));
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(description, e);
        }
    }

    private static void check(Host host, String description) {
        check(ANALYZER.analyze(host, RuleSettings.DEFAULTS), description);
        for (Definition definition : host.definitions()) {
            check(ANALYZER.analyze(definition, RuleSettings.DEFAULTS), description);
        }
    }

    private static void check(Analysis analysis, String description) {
        assertTrue(analysis.crashes().isEmpty(), () -> analysis.crashes() + description);
        for (Finding finding : analysis.findings()) {
            SourceFile file = finding.primary().file();
            assertTrue(new Span(0, file.text().length()).contains(finding.span()), description);
        }
    }
}
