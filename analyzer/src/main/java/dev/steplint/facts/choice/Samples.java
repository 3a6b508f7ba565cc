package dev.steplint.facts.choice;

import dev.steplint.facts.choice.Sample.Near;
import dev.steplint.facts.choice.Sample.Plain;
import dev.steplint.facts.choice.Sample.Relative;
import dev.steplint.facts.choice.Sample.Truth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The samples of each value that some rules test: enough that every possible value behaves like one of them.
final class Samples {
    /// Which values are thought of.
    enum Extent {
        /// Every value there can be, and none.
        ALL,
        /// Those of the types that the author reckons with: what a path is compared with, and what its type tests name.
        /// Missing values only where their presence is tested, since elsewhere they fail the state before anything
        /// falls through.
        EXPECTED
    }

    private final Extent extent;
    private final Map<String, Asked> asked = new HashMap<>();
    private final Map<String, List<Sample>> bySubject = new HashMap<>();

    Samples(Extent extent, List<Formula> formulas) {
        this.extent = extent;
        formulas.stream().flatMap(Formula::atoms).forEach(atom -> {
            if (atom instanceof Atom.OfValue ofValue) {
                asked.computeIfAbsent(ofValue.subject(), _ -> new Asked()).add(ofValue);
            }
        });
    }

    /// The answers to a question that a world allows.
    List<Sample> of(Dimension dimension, World world) {
        return switch (dimension) {
            case Dimension.Value(String subject) ->
                bySubject.computeIfAbsent(
                        subject, name -> asked.getOrDefault(name, new Asked()).samples(extent));
            case Dimension.Match match -> {
                List<Sample> answers = new ArrayList<>();
                for (boolean matches : new boolean[] {false, true}) {
                    if (world.allows(match, matches)) {
                        answers.add(new Truth(matches));
                    }
                }
                yield answers;
            }
            case Dimension.Order _ ->
                extent == Extent.ALL
                        ? List.of(Relative.values())
                        : List.of(Relative.LESS, Relative.EQUAL, Relative.GREATER);
        };
    }

    /// What the rules ask of one value.
    private static final class Asked {
        private final SortedMap<String, Constant> texts = new TreeMap<>();
        private final SortedMap<Double, Constant> numbers = new TreeMap<>();
        private final SortedMap<Instant, Constant> moments = new TreeMap<>();
        private final Set<ValueKind> compared = EnumSet.noneOf(ValueKind.class);
        private final Set<ValueKind> named = EnumSet.noneOf(ValueKind.class);
        private boolean presence;
        private boolean ordered;

        void add(Atom.OfValue atom) {
            switch (atom) {
                case Atom.Compare compare -> {
                    ordered |= compare.relation().isOrdering();
                    add(compare.constant());
                }
                case Atom.Matches _ -> compared.add(ValueKind.TEXT);
                case Atom.IsPresent _ -> presence = true;
                case Atom.IsOfType ofType -> named.add(ofType.kind());
                case Atom.IsTrue _ -> compared.add(ValueKind.BOOLEAN);
            }
        }

        private void add(Constant constant) {
            switch (constant) {
                case Constant.Text(String value) -> texts.put(value, constant);
                case Constant.Number(double value) -> numbers.put(value, constant);
                case Constant.Moment(Instant value) -> moments.put(value, constant);
                case Constant.Truth _, Constant.Null _ -> {}
            }
            // A comparison with null says no more than `IsNull`.
            (constant instanceof Constant.Null ? named : compared).add(ValueKind.of(constant));
        }

        List<Sample> samples(Extent extent) {
            boolean all = extent == Extent.ALL;
            Set<ValueKind> kinds = EnumSet.copyOf(compared);
            kinds.addAll(named);
            if (all && kinds.contains(ValueKind.MOMENT)) {
                kinds.add(ValueKind.TEXT);
            }
            if (all || compared.isEmpty()) {
                kinds.add(ValueKind.OTHER);
            }
            List<Sample> samples = new ArrayList<>();
            if (all || presence) {
                samples.add(Plain.MISSING);
            }
            for (ValueKind kind : kinds) {
                switch (kind) {
                    case NULL -> samples.add(Plain.NULL);
                    case BOOLEAN -> samples.addAll(List.of(new Truth(true), new Truth(false)));
                    case NUMBER -> addAround(numbers, new Constant.Number(0), all, samples);
                    case TEXT -> addAround(texts, new Constant.Text(""), all, samples);
                    case MOMENT -> addAround(moments, new Constant.Moment(Instant.EPOCH), all, samples);
                    case OTHER -> samples.add(Plain.OTHER);
                }
            }
            return List.copyOf(samples);
        }

        /// The constants themselves and what lies around them; if nothing asks for an order, one place stands for all
        /// others.
        private void addAround(SortedMap<?, Constant> constants, Constant fallback, boolean all, List<Sample> samples) {
            List<Constant> sorted = List.copyOf(constants.values());
            if (ordered && !sorted.isEmpty()) {
                samples.add(new Near(sorted.getFirst(), -1));
            }
            for (int i = 0; i < sorted.size(); i++) {
                samples.add(new Near(sorted.get(i), 0));
                if (ordered && i + 1 < sorted.size() && (all || !areNeighbours(sorted.get(i), sorted.get(i + 1)))) {
                    samples.add(new Near(sorted.get(i), 1));
                }
            }
            samples.add(new Near(sorted.isEmpty() ? fallback : sorted.getLast(), 1));
        }

        /// Whoever tests for 4 and less and for 5 and more counts in whole numbers.
        private static boolean areNeighbours(Constant low, Constant high) {
            return low instanceof Constant.Number a
                    && high instanceof Constant.Number b
                    && a.isWhole()
                    && b.isWhole()
                    && b.value() - a.value() == 1;
        }
    }
}
