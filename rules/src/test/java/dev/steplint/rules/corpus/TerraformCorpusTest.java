package dev.steplint.rules.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.steplint.engine.Analysis;
import dev.steplint.engine.Analyzer;
import dev.steplint.engine.DefinitionLoader;
import dev.steplint.engine.RuleSettings;
import dev.steplint.hcl.HclReader;
import dev.steplint.host.Definition;
import dev.steplint.host.Expectation;
import dev.steplint.host.Host;
import dev.steplint.host.HostFault;
import dev.steplint.host.Neighbours;
import dev.steplint.host.Sighting;
import dev.steplint.rule.Finding;
import dev.steplint.rule.Severity;
import dev.steplint.rules.BuiltInRules;
import dev.steplint.rules.harness.Corpus;
import dev.steplint.rules.harness.ReasonList;
import dev.steplint.rules.harness.Repository;
import dev.steplint.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every machine of real modules of Terraform is found, and what is said of it is true.
class TerraformCorpusTest {

    private static final Pattern MACHINE = Pattern.compile("(?m)^resource \"(aws_sfn_state_machine)\" \"(\\w+)\"");
    private static Path folder = Path.of("");
    private static final Map<String, Host> HOSTS = new HashMap<>();

    @BeforeAll
    static void readCorpus() throws IOException {
        Optional<Corpus> corpus = Corpus.find();
        assumeTrue(corpus.isPresent(), "no corpus; name its folder with -Dsteplint.corpus=FOLDER");
        folder = corpus.get().folder().resolve("terraform");
        for (Path file : sources()) {
            String name = name(file);
            Sighting sighting = DefinitionLoader.load(
                    name, Files.readAllBytes(file), Expectation.FOUND, new Beside(file.getParent()));
            if (sighting instanceof Sighting.Hosted(Host host)) {
                HOSTS.put(name, host);
            }
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".tf"))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    @Test
    void everyFileIsReadToItsEnd() throws IOException {
        for (Path file : sources()) {
            SourceFile source = new SourceFile(name(file), Repository.read(file));
            assertEquals(List.of(), HclReader.read(source).faults(), source.name());
        }
    }

    /// Each block of a machine is a definition, or it is said why not.
    @Test
    void noMachineIsLeftOut() throws IOException {
        int blocks = 0;
        for (Path file : sources()) {
            Matcher matcher = MACHINE.matcher(Repository.read(file));
            while (matcher.find()) {
                blocks++;
                String address = matcher.group(1) + "." + matcher.group(2);
                Host host = HOSTS.get(name(file));
                boolean found = host != null
                        && (host.definitions().stream()
                                        .anyMatch(definition -> id(definition).startsWith(address))
                                || host.faults().stream().anyMatch(fault -> isAbout(fault, address)));
                assertTrue(found, name(file) + " " + address);
            }
        }
        assertTrue(blocks >= 28, "blocks: " + blocks);
        long definitions = HOSTS.values().stream()
                .mapToLong(host -> host.definitions().size())
                .sum();
        assertTrue(definitions >= 20, "definitions: " + definitions);
    }

    private static String id(Definition definition) {
        return definition.surroundings().origin().orElseThrow().id();
    }

    private static boolean isAbout(HostFault fault, String address) {
        return switch (fault) {
            case HostFault.MissingFile missing -> missing.id().startsWith(address);
            case HostFault.Unresolved unresolved -> unresolved.id().startsWith(address);
            case HostFault.NotOneSource source -> source.id().startsWith(address);
            case HostFault.Unreadable _, HostFault.UnreadTemplate _, HostFault.UnknownProperty _, HostFault.Circle _ ->
                false;
        };
    }

    /// What is not examined is listed with the reason, and so is every error.
    @Test
    void whatIsSaidIsTrue() {
        Analyzer analyzer = new Analyzer(BuiltInRules.all());
        Set<String> said = new TreeSet<>();
        List<String> crashes = new ArrayList<>();
        HOSTS.forEach((name, host) -> {
            List<Analysis> analyses = new ArrayList<>();
            analyses.add(analyzer.analyze(host, RuleSettings.DEFAULTS));
            host.definitions().forEach(definition -> analyses.add(analyzer.analyze(definition, RuleSettings.DEFAULTS)));
            for (Analysis analysis : analyses) {
                analysis.crashes().forEach(crash -> crashes.add(name + ": " + crash));
                analysis.findings().stream()
                        .filter(TerraformCorpusTest::isNotable)
                        .forEach(finding -> said.add(name + " " + finding.rule()));
            }
        });
        assertEquals(List.of(), crashes);
        ReasonList known = ReasonList.read("/corpus/terraform-findings.tsv");
        assertEquals("", String.join("\n", known.differences(said)));
    }

    private static boolean isNotable(Finding finding) {
        return finding.severity() == Severity.ERROR
                || finding.rule().text().equals("missing-definition-file")
                || finding.rule().text().equals("unexamined-definition");
    }

    /// The files around one of the corpus.
    private record Beside(Path home) implements Neighbours {

        @Override
        public Reading read(String path) {
            Path file = home.resolve(path).normalize();
            if (!file.startsWith(folder)) {
                return new Reading.Refused("lies outside of the corpus");
            }
            return Files.isRegularFile(file)
                    ? new Reading.Found(new SourceFile(name(file), Repository.read(file)))
                    : new Reading.Missing();
        }

        @Override
        public List<String> names(String path) {
            Path named = home.resolve(path).normalize();
            if (!named.startsWith(folder) || !Files.isDirectory(named)) {
                return List.of();
            }
            try (Stream<Path> files = Files.list(named)) {
                return files.filter(Files::isRegularFile)
                        .map(file -> file.getFileName().toString())
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
