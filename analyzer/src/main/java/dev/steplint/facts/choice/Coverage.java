package dev.steplint.facts.choice;

import dev.steplint.model.ChoiceRule;
import java.util.List;

/// Which inputs the rules of a Choice state take.
///
/// @param fall whether an input can match none of them
/// @param dead the rules that are never taken, in order
/// @param defaultIsDead whether certainly every input that does not fail the state matches a rule
public record Coverage(Fall fall, List<DeadRule> dead, boolean defaultIsDead) {
    public Coverage {
        dead = List.copyOf(dead);
    }

    /// Whether something falls through all rules, among inputs of the types that the rules reckon with.
    public enum Fall {
        /// Some input matches no rule.
        POSSIBLE,
        /// Every input matches a rule.
        IMPOSSIBLE,
        UNKNOWN
    }

    /// A rule that no input takes, and why.
    public sealed interface DeadRule {
        ChoiceRule rule();

        /// Its condition is never true.
        record Contradictory(ChoiceRule rule) implements DeadRule {}

        /// An earlier rule has the same condition.
        record Repeated(ChoiceRule rule, ChoiceRule earlier) implements DeadRule {}

        /// Whatever it matches, an earlier rule matches too.
        ///
        /// @param earlier the rules that take its inputs, in order; one unless it needs several
        record Shadowed(ChoiceRule rule, List<ChoiceRule> earlier) implements DeadRule {
            public Shadowed {
                earlier = List.copyOf(earlier);
            }
        }

        /// It is for inputs on which an earlier rule fails the state: a value that it reads is missing, or of another type.
        record Late(ChoiceRule rule, ChoiceRule earlier) implements DeadRule {}
    }
}
