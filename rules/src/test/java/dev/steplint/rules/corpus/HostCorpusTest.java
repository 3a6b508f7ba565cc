package dev.steplint.rules.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.steplint.engine.Analysis;
import dev.steplint.engine.Analyzer;
import dev.steplint.engine.DefinitionLoader;
import dev.steplint.engine.RuleSettings;
import dev.steplint.host.Definition;
import dev.steplint.host.Expectation;
import dev.steplint.host.Host;
import dev.steplint.host.HostFault;
import dev.steplint.host.Neighbours;
import dev.steplint.host.Origin;
import dev.steplint.host.Sighting;
import dev.steplint.json.JsonFault;
import dev.steplint.rule.Severity;
import dev.steplint.rules.BuiltInRules;
import dev.steplint.rules.harness.Corpus;
import dev.steplint.rules.harness.CorpusFile;
import dev.steplint.rules.harness.ReasonList;
import dev.steplint.rules.harness.Repository;
import dev.steplint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every machine of every real template is found, and what is said of it is true.
class HostCorpusTest {
    private static final Path SNAPSHOT = Path.of("rules/src/test/resources/corpus/hosts.txt");
    private static final Analyzer ANALYZER = new Analyzer(BuiltInRules.all());

    /// The type of a resource, as it stands on a line of its own in every template of the corpus.
    private static final Pattern MACHINE = Pattern.compile(
            "\"?Type\"? *: *[\"']?AWS::(?:StepFunctions|Serverless)::StateMachine\\b(?!::|Version|Alias)");

    /// What every machine of a service of the Serverless Framework has in the corpus.
    private static final Pattern OF_SERVICE = Pattern.compile("(?m)^ +definition:$");

    private static final Map<String, Host> HOSTS = new TreeMap<>();
    private static final Map<String, Analysis> ANALYSES = new TreeMap<>();
    private static final List<CorpusFile> FILES = new ArrayList<>();

    /// The files beside one of the corpus.
    private record Beside(Path folder, Path root) implements Neighbours {
        @Override
        public Reading read(String path) {
            Path file = folder.resolve(path).normalize();
            if (!Files.isRegularFile(file)) {
                return new Reading.Missing();
            }
            String name = root.relativize(file).toString();
            return new Reading.Found(new SourceFile(name, new CorpusFile(file, name).text()));
        }
    }

    @BeforeAll
    static void readCorpus() throws IOException {
        Optional<Corpus> corpus = Corpus.find();
        assumeTrue(corpus.isPresent(), "no corpus; name its folder with -Dsteplint.corpus=FOLDER");
        for (String kind : List.of("cfn", "cdk", "serverless")) {
            FILES.addAll(CorpusFile.in(corpus.get().folder().resolve(kind)));
        }
        for (CorpusFile file : FILES) {
            Sighting sighting = DefinitionLoader.load(
                    file.name(),
                    Files.readAllBytes(file.path()),
                    Expectation.FOUND,
                    new Beside(file.path().getParent(), root(file)));
            if (sighting instanceof Sighting.Hosted(Host host)) {
                HOSTS.put(file.name(), host);
                ANALYSES.put(file.name(), ANALYZER.analyze(host, RuleSettings.DEFAULTS));
                for (Definition definition : host.definitions()) {
                    Origin origin = definition.surroundings().origin().orElseThrow();
                    ANALYSES.put(file.name() + "#" + origin.id(), ANALYZER.analyze(definition, RuleSettings.DEFAULTS));
                }
            }
        }
    }

    /// The folder that the names of a file are relative to.
    private static Path root(CorpusFile file) {
        Path root = file.path();
        for (Path step = Path.of(file.name()); step != null; step = step.getParent()) {
            root = root.getParent();
        }
        return root;
    }

    @Test
    void everyMachineIsFound() {
        Map<String, Long> expected = new TreeMap<>();
        Map<String, Long> found = new TreeMap<>();
        for (CorpusFile file : FILES) {
            boolean service = file.path().getFileName().toString().startsWith("serverless.");
            Pattern pattern = service ? OF_SERVICE : MACHINE;
            long machines = pattern.matcher(file.text()).results().count();
            Optional<Host> host = Optional.ofNullable(HOSTS.get(file.name()));
            if (machines > 0) {
                expected.put(file.name(), machines);
            }
            // A template that breaks off is reported, and nobody can tell what it would hold.
            host.filter(known -> machines > 0 || machines(known) > 0)
                    .ifPresent(known -> found.put(file.name(), breaksOff(known) ? machines : machines(known)));
        }
        assertEquals(expected, found);
    }

    private static boolean breaksOff(Host host) {
        return host.faults().stream()
                .anyMatch(fault ->
                        fault instanceof HostFault.Unreadable(JsonFault text) && text.kind() == JsonFault.Kind.SYNTAX);
    }

    private static long machines(Host host) {
        Set<String> ids = new TreeSet<>();
        host.definitions()
                .forEach(definition ->
                        ids.add(definition.surroundings().origin().orElseThrow().id()));
        for (HostFault fault : host.faults()) {
            switch (fault) {
                case HostFault.Unreadable _,
                        HostFault.UnreadTemplate _,
                        HostFault.UnknownProperty _,
                        HostFault.Circle _ -> {}
                case HostFault.MissingFile missing -> ids.add(missing.id());
                case HostFault.Unresolved unresolved -> ids.add(unresolved.id());
                case HostFault.NotOneSource source -> ids.add(source.id());
            }
        }
        return ids.size();
    }

    @Test
    void noRuleCrashes() {
        List<String> crashes = new ArrayList<>();
        ANALYSES.forEach((name, analysis) -> analysis.crashes()
                .forEach(crash -> crashes.add("%s: %s: %s".formatted(name, crash.rule(), crash.cause()))));
        assertEquals("", String.join("\n", crashes));
    }

    @Test
    void errorsAreKnown() {
        Set<String> errors = new TreeSet<>();
        ANALYSES.forEach((name, analysis) -> analysis.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .forEach(finding -> errors.add(name + " " + finding.rule())));
        ReasonList known = ReasonList.read("/corpus/known-host-errors.tsv");
        assertEquals("", String.join("\n", known.differences(errors)));
    }

    /// A change of a rule shows as a diff of the snapshot; `-Dsteplint.update=true` writes it.
    @Test
    void findingsAreThoseOfTheSnapshot() {
        Snapshot snapshot = new Snapshot();
        ANALYSES.forEach(snapshot::add);
        Path path = Repository.root().resolve(SNAPSHOT);
        if (Repository.updates()) {
            Repository.write(path, snapshot.text());
        }
        assumeTrue(Files.exists(path), "no snapshot has been recorded yet");
        assertEquals(Repository.read(path), snapshot.text());
    }
}
