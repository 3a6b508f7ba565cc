package dev.steplint.rules.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.steplint.engine.Analyzer;
import dev.steplint.rules.BuiltInRules;
import dev.steplint.rules.harness.FixtureCase;
import dev.steplint.rules.harness.FixtureFile;
import dev.steplint.rules.harness.HostRun;
import dev.steplint.rules.harness.MarkdownFile;
import dev.steplint.rules.harness.Repository;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/// Cut and broken definitions get findings or silence, never a stack trace.
///
/// The seed is fixed, so that a failure comes back; `-Dsteplint.seed=N` looks elsewhere.
class RobustnessTest {
    private static final long SEED = Long.getLong("steplint.seed", 20_261_122L);

    /// Texts for each test; few enough for a few seconds.
    private static final int TEXTS = 3_000;

    private static final int TEMPLATE_TEXTS = 20;

    private static final int REPORTED = 5;
    private static final int SHOWN = 1_500;

    @Test
    void wholeDefinitions() {
        check(1, (_, text) -> text);
    }

    @Test
    void prefixes() {
        check(TEXTS, Mutations::prefix);
    }

    @Test
    void mutations() {
        check(TEXTS, Mutations::change);
    }

    /// Templates and modules of fixtures, which hold definitions or name them.
    @Test
    void templates() {
        List<FixtureCase> cases = Repository.markdownFiles(Repository.fixtures()).stream()
                .map(MarkdownFile::read)
                .flatMap(file -> FixtureFile.of(file, BuiltInRules.all()).cases())
                .filter(each -> each.tag().template())
                .toList();
        Analyzer analyzer = new Analyzer(BuiltInRules.all());
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            FixtureCase fixture = cases.get(i);
            Mutations mutations = new Mutations(SEED + i);
            for (int j = 0; j < TEMPLATE_TEXTS && failures.size() < REPORTED; j++) {
                String whole = fixture.marked().text();
                String text = j == 0 ? whole : j % 2 == 0 ? mutations.prefix(whole) : mutations.change(whole);
                Optional<String> failure = HostRun.find(fixture.tag().fileName(), text)
                        .flatMap(host -> Invariants.broken(
                                () -> HostRun.analyze(analyzer, host, fixture.settingsOfAll()), text.length()));
                failure.ifPresent(what -> failures.add("%s, %s: %s%n%s"
                        .formatted(fixture.file().ruleId(), fixture.section().title(), what, text)));
            }
        }
        assertEquals("", String.join("\n\n", failures));
    }

    /// @param total how many texts to try; each sample gives at least one
    private static void check(int total, BiFunction<Mutations, String, String> breaking) {
        List<Sample> samples = Sample.all();
        int each = Math.max(1, total / Math.max(1, samples.size()));
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            Mutations mutations = new Mutations(SEED + i);
            for (int j = 0; j < each && failures.size() < REPORTED; j++) {
                Sample broken = samples.get(i)
                        .with(breaking.apply(mutations, samples.get(i).text()));
                Optional<String> failure = Invariants.broken(broken);
                failure.ifPresent(what -> failures.add("%s: %s%n%s".formatted(broken.name(), what, shown(broken))));
            }
        }
        assertEquals("", String.join("\n\n", failures));
    }

    private static String shown(Sample sample) {
        String text = sample.text();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
