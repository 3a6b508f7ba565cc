package dev.steplint.rules.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.steplint.engine.Analysis;
import dev.steplint.engine.Analyzer;
import dev.steplint.host.Surroundings;
import dev.steplint.rule.Severity;
import dev.steplint.rules.BuiltInRules;
import dev.steplint.rules.harness.Corpus;
import dev.steplint.rules.harness.CorpusFile;
import dev.steplint.rules.harness.ReasonList;
import dev.steplint.rules.harness.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A finding is true, also on definitions that nobody wrote for a test.
class CorpusTest {
    private static final Path SNAPSHOT = Path.of("rules/src/test/resources/corpus/findings.txt");
    private static final Path PEERS = Path.of("rules/src/test/resources/corpus/peers.md");
    private static final Analyzer ANALYZER = new Analyzer(BuiltInRules.all());
    private static Corpus corpus;
    private static final Map<String, Analysis> VALID = new TreeMap<>();

    @BeforeAll
    static void readCorpus() {
        Optional<Corpus> found = Corpus.find();
        assumeTrue(found.isPresent(), "no corpus; name its folder with -Dsteplint.corpus=FOLDER");
        corpus = found.get();
        for (CorpusFile file : corpus.valid()) {
            VALID.put(file.name(), file.analyze(ANALYZER, Surroundings.NONE));
        }
    }

    @Test
    void noRuleCrashes() {
        List<String> crashes = new ArrayList<>();
        VALID.forEach((name, analysis) -> analysis.crashes()
                .forEach(crash ->
                        crashes.add("%s: %s at %s: %s".formatted(name, crash.rule(), crash.place(), crash.cause()))));
        assertEquals("", String.join("\n", crashes));
    }

    @Test
    void validDefinitionsHaveNoErrors() {
        Set<String> errors = new TreeSet<>();
        VALID.forEach((name, analysis) -> analysis.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .forEach(finding -> errors.add(name + " " + finding.rule())));
        ReasonList known = ReasonList.read("/corpus/known-errors.tsv");
        assertEquals("", String.join("\n", known.differences(errors)));
    }

    /// Not just some error: the one for what is wrong with it, where it is.
    @Test
    void wrongDefinitionsHaveTheRightError() {
        Map<String, Judgement> judgements = Judgement.all();
        List<String> problems = new ArrayList<>();
        for (Corpus.Expected expected : corpus.invalid()) {
            String name = expected.file().name();
            Analysis analysis = expected.file().analyze(ANALYZER, new Surroundings(Optional.of(expected.type())));
            Optional.ofNullable(judgements.remove(name))
                    .map(judgement -> judgement.differences(analysis))
                    .orElse(List.of("has no line in invalid.tsv"))
                    .forEach(problem -> problems.add(name + ": " + problem));
            boolean agrees = expected.location().isEmpty()
                    || analysis.findings().stream()
                            .flatMap(finding -> finding.aws().stream())
                            .anyMatch(said -> said.location().equals(Optional.of(expected.location())));
            if (!agrees) {
                problems.add("%s: nothing is at %s".formatted(name, expected.location()));
            }
        }
        judgements.keySet().forEach(name -> problems.add(name + ": is not in the corpus"));
        assertEquals("", String.join("\n", problems));
    }

    /// The page that compares steplint with others does not flatter it.
    @Test
    void thePageAboutPeersHasOurFigures() {
        long refused = VALID.values().stream().filter(CorpusTest::hasError).count();
        List<Corpus.Expected> wrong = corpus.invalid();
        long taken = wrong.stream()
                .filter(expected ->
                        !hasError(expected.file().analyze(ANALYZER, new Surroundings(Optional.of(expected.type())))))
                .count();
        String page = Repository.read(Repository.root().resolve(PEERS));
        assertTrue(page.contains("| | refuses of %d that should pass | takes of %d that should not |"
                .formatted(VALID.size(), wrong.size())));
        assertTrue(
                page.contains("| steplint | %d | %d |".formatted(refused, taken)),
                "refuses %d, takes %d".formatted(refused, taken));
    }

    private static boolean hasError(Analysis analysis) {
        return analysis.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /// A change of a rule shows as a diff of the snapshot; `-Dsteplint.update=true` writes it.
    @Test
    void findingsAreThoseOfTheSnapshot() {
        Snapshot snapshot = new Snapshot();
        VALID.forEach(snapshot::add);
        Path path = Repository.root().resolve(SNAPSHOT);
        if (Repository.updates()) {
            Repository.write(path, snapshot.text());
        }
        assumeTrue(Files.exists(path), "no snapshot has been recorded yet");
        assertEquals(Repository.read(path), snapshot.text());
    }
}
