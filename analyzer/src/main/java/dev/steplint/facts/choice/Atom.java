package dev.steplint.facts.choice;

import dev.steplint.facts.choice.Sample.Near;
import dev.steplint.facts.choice.Sample.Plain;
import dev.steplint.facts.choice.Sample.Relative;
import dev.steplint.facts.choice.Sample.Truth;
import dev.steplint.grammar.QueryLanguage;
import java.util.Optional;
import java.util.OptionalInt;

/// A condition without parts.
sealed interface Atom extends Formula {
    @Override
    Outcome in(World world);

    /// The subject of the dimensions that it asks for, if any.
    default Optional<String> about() {
        return switch (this) {
            case OfValue ofValue -> Optional.of(ofValue.subject());
            case Ordered ordered -> Optional.of(ordered.dimension().subject());
            case Unclear _ -> Optional.empty();
        };
    }

    /// A test of one value.
    sealed interface OfValue extends Atom {
        String subject();

        Outcome on(Sample sample, World world);

        @Override
        default Outcome in(World world) {
            Dimension dimension = new Dimension.Value(subject());
            Optional<Sample> sample = world.get(dimension);
            return sample.isPresent() ? on(sample.get(), world) : new Outcome.Needs(dimension);
        }
    }

    /// A value against a constant.
    ///
    /// In JSONPath a value of another type does not match, and one that is missing fails the state (AWS Step Functions
    /// Developer Guide, "Choice workflow state"). In JSONata `=` and `!=` are false for what is missing, other relations
    /// then yield nothing, and an order of anything but two numbers or two strings is an error.
    record Compare(String subject, Relation relation, Constant constant, QueryLanguage language) implements OfValue {
        @Override
        public Verdict on(Sample sample, World world) {
            return switch (sample) {
                case Plain.MISSING -> onMissing();
                case Plain.NULL -> constant instanceof Constant.Null ? Verdict.of(relation.holds(0)) : onOtherType();
                case Truth(boolean value)
                when constant instanceof Constant.Truth(boolean wanted) ->
                    relation.isOrdering() ? Verdict.FAILS : Verdict.of(relation.holds(Boolean.compare(value, wanted)));
                case Near near -> onNear(near);
                case Plain _, Truth _, Relative _ -> onOtherType();
            };
        }

        private Verdict onMissing() {
            if (language == QueryLanguage.JSONPATH) {
                return Verdict.FAILS;
            }
            return relation.isOrdering() ? Verdict.NOTHING : Verdict.FALSE;
        }

        private Verdict onOtherType() {
            if (language == QueryLanguage.JSONPATH) {
                return Verdict.FALSE;
            }
            return relation.isOrdering() ? Verdict.FAILS : Verdict.of(relation == Relation.NOT_EQUAL);
        }

        private Verdict onNear(Near near) {
            OptionalInt comparison = near.compareTo(constant);
            if (comparison.isPresent()) {
                return Verdict.of(relation.holds(comparison.getAsInt()));
            }
            // A moment is a text too: the same value can answer tests of both kinds.
            if (constant instanceof Constant.Text(String text) && near.constant() instanceof Constant.Moment) {
                boolean other = Constant.moment(text)
                        .map(near::compareTo)
                        .filter(at -> at.isPresent() && at.getAsInt() == 0)
                        .isEmpty();
                return relation == Relation.EQUAL && other ? Verdict.FALSE : Verdict.MAYBE;
            }
            if (constant instanceof Constant.Moment
                    && near.constant() instanceof Constant.Text(String text)
                    && near.side() == 0) {
                return Constant.moment(text)
                        .map(moment -> Verdict.of(relation.holds(
                                new Near(moment, 0).compareTo(constant).orElseThrow())))
                        .orElse(Verdict.FALSE);
            }
            return onOtherType();
        }
    }

    /// `StringMatches` with a star.
    record Matches(String subject, TextPattern pattern) implements OfValue {
        @Override
        public Outcome on(Sample sample, World world) {
            return switch (sample) {
                case Plain.MISSING -> Verdict.FAILS;
                case Near(Constant.Text(String text), int side) when side == 0 -> Verdict.of(pattern.matches(text));
                case Near near when !(near.constant() instanceof Constant.Number) -> onSomeText(world);
                case Plain _, Truth _, Near _, Relative _ -> Verdict.FALSE;
            };
        }

        private Outcome onSomeText(World world) {
            if (pattern.matchesEverything()) {
                return Verdict.TRUE;
            }
            Dimension dimension = new Dimension.Match(subject, pattern);
            return world.get(dimension)
                    .<Outcome>map(known -> Verdict.of(known.equals(new Truth(true))))
                    .orElseGet(() -> new Outcome.Needs(dimension));
        }
    }

    /// `IsPresent`, `$exists`.
    record IsPresent(String subject) implements OfValue {
        @Override
        public Verdict on(Sample sample, World world) {
            return Verdict.of(sample != Plain.MISSING);
        }
    }

    /// The type tests of JSONPath.
    record IsOfType(String subject, ValueKind kind) implements OfValue {
        @Override
        public Verdict on(Sample sample, World world) {
            return switch (sample) {
                case Plain.MISSING -> Verdict.FAILS;
                case Near(Constant.Text(String text), int side)
                when kind == ValueKind.MOMENT ->
                    Verdict.of(side == 0 && Constant.moment(text).isPresent());
                case Near(Constant.Moment _, int _) -> Verdict.of(kind == ValueKind.TEXT || kind == ValueKind.MOMENT);
                case Plain _, Truth _, Near _, Relative _ -> Verdict.of(ValueKind.of(sample) == kind);
            };
        }
    }

    /// An expression that is the condition, or an operand of `and`, `or`, `$not`.
    record IsTrue(String subject) implements OfValue {
        @Override
        public Verdict on(Sample sample, World world) {
            return switch (sample) {
                case Truth(boolean value) -> Verdict.of(value);
                case Plain.MISSING -> Verdict.NOTHING;
                case Plain _, Near _, Relative _ -> Verdict.MAYBE;
            };
        }
    }

    /// Two values against each other, the lesser text first.
    record Ordered(String left, String right, Relation relation, Dimension.ComparedAs as) implements Atom {
        static Ordered of(String left, String right, Relation relation, Dimension.ComparedAs as) {
            return left.compareTo(right) <= 0
                    ? new Ordered(left, right, relation, as)
                    : new Ordered(right, left, relation.flipped(), as);
        }

        @Override
        public Outcome in(World world) {
            return world.get(dimension()).<Outcome>map(this::on).orElseGet(() -> new Outcome.Needs(dimension()));
        }

        Dimension dimension() {
            return new Dimension.Order(left, right, as);
        }

        private Verdict on(Sample sample) {
            if (sample instanceof Relative relative && relative != Relative.INCOMPARABLE) {
                return Verdict.of(relation.holds(relative.comparison()));
            }
            return as != Dimension.ComparedAs.VALUES || relation == Relation.EQUAL ? Verdict.FALSE : Verdict.MAYBE;
        }
    }

    /// Something that is not understood.
    ///
    /// @param steady whether the same text has the same result for the same input
    record Unclear(String text, boolean steady) implements Atom {
        @Override
        public Verdict in(World world) {
            return Verdict.MAYBE;
        }
    }
}
