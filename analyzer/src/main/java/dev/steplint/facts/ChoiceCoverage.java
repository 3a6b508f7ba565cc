package dev.steplint.facts;

import dev.steplint.facts.choice.Coverage;
import dev.steplint.facts.choice.CoverageAnalysis;
import dev.steplint.model.ChoiceState;
import java.util.HashMap;
import java.util.Map;

/// What the rules of each Choice state cover, found out when it is first asked.
public final class ChoiceCoverage {
    public static final FactKey<ChoiceCoverage> KEY = FactKey.of("choice coverage", _ -> new ChoiceCoverage());

    private final Map<ChoiceState, Coverage> known = new HashMap<>();

    private ChoiceCoverage() {}

    public Coverage of(ChoiceState choice) {
        return known.computeIfAbsent(choice, CoverageAnalysis::of);
    }
}
