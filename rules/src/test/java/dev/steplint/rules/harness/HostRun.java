package dev.steplint.rules.harness;

import dev.steplint.engine.Analysis;
import dev.steplint.engine.Analyzer;
import dev.steplint.engine.DefinitionLoader;
import dev.steplint.engine.RuleSettings;
import dev.steplint.host.Definition;
import dev.steplint.host.Expectation;
import dev.steplint.host.Host;
import dev.steplint.host.Neighbours;
import dev.steplint.host.Sighting;
import dev.steplint.rule.Finding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Runs rules over a template and all that it holds, as if it were one definition. No file lies beside it.
public final class HostRun {
    private static final Neighbours NOBODY = _ -> new Neighbours.Reading.Missing();

    private HostRun() {}

    /// A text as a host; empty if it is none.
    ///
    /// @param name of the file that it is read as
    public static Optional<Host> find(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Sighting sighting = DefinitionLoader.load(name, bytes, Expectation.GIVEN, NOBODY);
        return sighting instanceof Sighting.Hosted(Host host) ? Optional.of(host) : Optional.empty();
    }

    /// All findings about a text that is a host and its definitions, in order.
    public static Analysis analyze(Analyzer analyzer, String name, String text, RuleSettings settings) {
        return find(name, text)
                .map(host -> analyze(analyzer, host, settings))
                .orElseThrow(() -> new IllegalArgumentException("no template with a state machine:\n" + text));
    }

    /// All findings about a host and its definitions, in order.
    public static Analysis analyze(Analyzer analyzer, Host host, RuleSettings settings) {
        List<Analysis> all = new ArrayList<>();
        host.all().forEach(each -> {
            all.add(analyzer.analyze(each, settings));
            for (Definition definition : each.definitions()) {
                all.add(analyzer.analyze(definition, settings));
            }
        });
        List<Finding> findings =
                all.stream().flatMap(one -> one.findings().stream()).sorted().toList();
        return new Analysis(
                all.getFirst().definition(),
                Optional.empty(),
                findings,
                all.stream().flatMap(one -> one.suppressed().stream()).toList(),
                all.stream().flatMap(one -> one.crashes().stream()).toList());
    }
}
