package dev.steplint.facts.choice;

import dev.steplint.facts.choice.Samples.Extent;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tries all worlds against rules in order, each only as far as the rules ask.
final class Exploration {
    private final List<Formula> rules;
    private final Samples samples;
    private final Budget budget;
    private final int[] sizes;
    private final Map<String, Integer> lastUse = new HashMap<>();
    private final Deque<Step> open = new ArrayDeque<>();
    private final Set<Step> seen = new HashSet<>();
    private final BitSet taken = new BitSet();
    private boolean fallsThrough;
    private boolean mayFallThrough;

    private Exploration(List<Formula> rules, Samples samples, Budget budget) {
        this.rules = rules;
        this.samples = samples;
        this.budget = budget;
        this.sizes =
                rules.stream().mapToInt(rule -> 1 + (int) rule.atoms().count()).toArray();
        for (int i = 0; i < rules.size(); i++) {
            int index = i;
            rules.get(i).atoms().flatMap(atom -> atom.about().stream()).forEach(subject -> lastUse.put(subject, index));
        }
    }

    /// How many tests may still be made, for all explorations of a choice together.
    static final class Budget {
        private int tests;

        Budget(int tests) {
            this.tests = tests;
        }

        boolean spend(int count) {
            tests = Math.max(-1, tests - count);
            return tests >= 0;
        }
    }

    /// @param complete whether all worlds were tried; if not, the rest only says what was met
    /// @param taken the rules that are true in some world in which no earlier one is, or may be
    /// @param fallsThrough whether certainly no rule is true in some world
    /// @param mayFallThrough whether in some world it is not certain that a rule is true
    record Result(boolean complete, BitSet taken, boolean fallsThrough, boolean mayFallThrough) {}

    /// @param unsure whether an earlier rule may have been taken
    private record Step(int rule, World world, boolean unsure) {}

    static Result of(List<Formula> rules, Extent extent, Budget budget) {
        return new Exploration(rules, new Samples(extent, rules), budget).run();
    }

    private Result run() {
        open.push(new Step(0, World.EMPTY, false));
        while (!open.isEmpty()) {
            if (!follow(open.pop())) {
                return new Result(false, taken, fallsThrough, true);
            }
        }
        return new Result(true, taken, fallsThrough, mayFallThrough);
    }

    /// Asks one rule after the other until one is taken, or another world must be tried.
    ///
    /// @return false if the budget is spent
    private boolean follow(Step from) {
        World world = from.world;
        boolean unsure = from.unsure;
        for (int i = from.rule; i < rules.size(); i++) {
            if (!budget.spend(sizes[i] + world.size())) {
                return false;
            }
            switch (rules.get(i).in(world)) {
                case Outcome.Needs(Dimension dimension) -> {
                    for (Sample sample : samples.of(dimension, world)) {
                        open.push(new Step(i, world.with(dimension, sample), unsure));
                    }
                    return true;
                }
                case Verdict.TRUE -> {
                    taken.set(i);
                    return true;
                }
                case Verdict.FAILS, Verdict.NOTHING -> {
                    return true;
                }
                case Verdict.MAYBE -> {
                    taken.set(i);
                    unsure = true;
                }
                case Verdict.FALSE -> {}
            }
            int asked = i;
            World rest = world.only(dimension -> lastUse.getOrDefault(dimension.subject(), -1) > asked);
            // Worlds that differ in nothing that is still asked go on as one.
            if (rest != world && !seen.add(new Step(i + 1, rest, unsure))) {
                return true;
            }
            world = rest;
        }
        fallsThrough |= !unsure;
        mayFallThrough = true;
        return true;
    }
}
