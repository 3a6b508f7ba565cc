package dev.steplint.facts.choice;

import java.util.List;
import java.util.stream.Stream;

/// A condition of either query language. Equal formulas have equal results for the same input.
sealed interface Formula permits Formula.Fixed, Formula.All, Formula.Any, Formula.Negation, Atom {
    /// What comes of it in a world; parts are tried in order, as far as they are needed.
    Outcome in(World world);

    /// The tests in it.
    default Stream<Atom> atoms() {
        return switch (this) {
            case Fixed _ -> Stream.empty();
            case All(List<Formula> parts) -> parts.stream().flatMap(Formula::atoms);
            case Any(List<Formula> parts) -> parts.stream().flatMap(Formula::atoms);
            case Negation(Formula part) -> part.atoms();
            case Atom atom -> Stream.of(atom);
        };
    }

    record Fixed(boolean value) implements Formula {
        @Override
        public Verdict in(World world) {
            return Verdict.of(value);
        }
    }

    record All(List<Formula> parts) implements Formula {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public Outcome in(World world) {
            return inOrder(parts, world, Verdict.FALSE);
        }
    }

    record Any(List<Formula> parts) implements Formula {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public Outcome in(World world) {
            return inOrder(parts, world, Verdict.TRUE);
        }
    }

    record Negation(Formula part) implements Formula {
        @Override
        public Outcome in(World world) {
            return switch (part.in(world)) {
                case Verdict verdict -> verdict.negated();
                case Outcome.Needs needs -> needs;
            };
        }
    }

    /// @param decisive the verdict of a part that is the verdict of the whole
    private static Outcome inOrder(List<Formula> parts, World world, Verdict decisive) {
        boolean unsure = false;
        for (Formula part : parts) {
            Outcome outcome = part.in(world);
            switch (outcome) {
                case Verdict.TRUE, Verdict.FALSE -> {
                    if (outcome == decisive) {
                        return decisive;
                    }
                }
                case Verdict.NOTHING -> {
                    if (decisive == Verdict.FALSE) {
                        return decisive;
                    }
                }
                case Verdict.MAYBE -> unsure = true;
                case Verdict.FAILS -> {
                    return unsure ? Verdict.MAYBE : Verdict.FAILS;
                }
                case Outcome.Needs needs -> {
                    return needs;
                }
            }
        }
        return unsure ? Verdict.MAYBE : decisive.negated();
    }
}
