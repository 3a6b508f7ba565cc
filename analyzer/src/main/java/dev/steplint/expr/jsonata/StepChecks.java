package dev.steplint.expr.jsonata;

import dev.steplint.expr.jsonata.Jsonata.AsArray;
import dev.steplint.expr.jsonata.Jsonata.Filter;
import dev.steplint.expr.jsonata.Jsonata.Focus;
import dev.steplint.expr.jsonata.Jsonata.Group;
import dev.steplint.expr.jsonata.Jsonata.Name;
import dev.steplint.expr.jsonata.Jsonata.Negation;
import dev.steplint.expr.jsonata.Jsonata.Numeral;
import dev.steplint.expr.jsonata.Jsonata.Path;
import dev.steplint.expr.jsonata.Jsonata.Position;
import dev.steplint.expr.jsonata.Jsonata.Sort;
import dev.steplint.expr.jsonata.Jsonata.Word;
import java.util.Optional;

/// What the reference implementation refuses after an expression was read: steps that cannot be steps, and the order of
/// what is written behind a step.
///
/// There, a filter or a group is a mark on the step or on the path it belongs to; here it is a part around it. The
/// questions below say what marks a step or path would have.
final class StepChecks {

    private boolean parents;

    private StepChecks() {}

    static void check(Jsonata tree) {
        StepChecks checks = new StepChecks();
        checks.walk(tree);
        if (checks.parents) {
            ParentCheck.check(tree);
        }
    }

    private void walk(Jsonata part) {
        part.children().forEach(this::walk);
        switch (part) {
            case Path path -> literalStep(path);
            case Filter filter
            when isStepGrouped(filter.of()) ->
                throw behind("S0209", filter, filter.of(), "a filter cannot follow `{…}`", "filter before `{…}`");
            case Group group
            when isGrouped(group.of()) ->
                throw behind("S0210", group, group.of(), "a second `{…}` follows `{…}`", "put the first into `(…)`");
            case Focus focus
            when isFiltered(focus.of()) ->
                throw behind("S0215", focus, focus.of(), "`@` cannot follow a filter", "write `@` before the filter");
            case Focus focus
            when isSorted(focus.of()) ->
                throw behind("S0216", focus, focus.of(), "`@` cannot follow `^(…)`", "write `@` before `^(…)`");
            case Jsonata.Parent _ -> parents = true;
            case Filter _, Group _, Focus _, Sort _, Position _, AsArray _, Jsonata.Binary _, Jsonata.Chain _ -> {}
            case Jsonata.Text _, Numeral _, Word _, Name _, Jsonata.Variable _, Jsonata.Regex _ -> {}
            case Jsonata.Wildcard _, Jsonata.Descendants _, Negation _, Jsonata.Items _, Jsonata.Fields _ -> {}
            case Jsonata.Block _, Jsonata.Call _, Jsonata.Hole _, Jsonata.Lambda _ -> {}
            case Jsonata.Conditional _, Jsonata.Binding _, Jsonata.Transform _ -> {}
        }
    }

    private static Unreadable behind(String code, Jsonata whole, Jsonata of, String message, String help) {
        return Unreadable.fault(code, of.end(), whole.end(), message, help);
    }

    private static void literalStep(Path path) {
        for (Jsonata step : path.steps()) {
            literal(step).ifPresent(literal -> {
                throw Unreadable.fault(
                        "S0213",
                        literal.start(),
                        literal.end(),
                        "a number, `true`, `false` or `null` cannot be a step",
                        "write an index as `[0]`, and such a name in back-ticks");
            });
        }
    }

    /// The number or word that a step is.
    private static Optional<Jsonata> literal(Jsonata step) {
        return switch (step) {
            case Numeral _, Word _ -> Optional.of(step);
            case Negation negation when isNumber(negation.of()) -> Optional.of(step);
            case Filter filter -> literal(filter.of());
            case AsArray array -> literal(array.of());
            case Group group -> literal(group.of());
            case Focus focus -> literal(focus.of());
            case Position position -> literal(position.of());
            case Sort sort -> literal(sort.of());
            default -> Optional.empty();
        };
    }

    /// Whether a minus before this makes a number of it.
    private static boolean isNumber(Jsonata part) {
        return switch (part) {
            case Numeral _ -> true;
            case Negation negation -> isNumber(negation.of());
            case Filter filter -> isNumber(filter.of());
            case AsArray array -> isNumber(array.of());
            case Group group -> isNumber(group.of());
            case Focus focus -> isNumber(focus.of());
            default -> false;
        };
    }

    /// Whether this is a path, be it of one step.
    private static boolean isPath(Jsonata part) {
        return switch (part) {
            case Name _, Path _, Sort _, Position _ -> true;
            case Filter filter -> isPath(filter.of());
            case AsArray array -> isPath(array.of());
            case Group group -> isPath(group.of());
            case Focus focus -> isPath(focus.of());
            default -> false;
        };
    }

    /// Whether the last step, not its path, has a group.
    private static boolean isStepGrouped(Jsonata part) {
        return switch (part) {
            case Group group -> !isPath(group.of()) || isStepGrouped(group.of());
            case Filter filter -> isStepGrouped(filter.of());
            case AsArray array -> isStepGrouped(array.of());
            case Focus focus -> isStepGrouped(focus.of());
            case Position position -> isStepGrouped(position.of());
            case Path path -> isStepGrouped(path.steps().getLast());
            default -> false;
        };
    }

    private static boolean isGrouped(Jsonata part) {
        return switch (part) {
            case Group _ -> true;
            case Filter filter -> isGrouped(filter.of());
            case AsArray array -> isGrouped(array.of());
            case Focus focus -> isGrouped(focus.of());
            case Position position -> isPath(position.of()) && isGrouped(position.of());
            case Sort sort -> isPath(sort.of()) && isGrouped(sort.of());
            case Path path ->
                isPath(path.steps().getFirst()) && isGrouped(path.steps().getFirst());
            default -> false;
        };
    }

    private static boolean isFiltered(Jsonata part) {
        return switch (part) {
            case Filter _ -> true;
            case AsArray array -> isFiltered(array.of());
            case Group group -> isFiltered(group.of());
            case Focus focus -> isFiltered(focus.of());
            case Position position -> isFiltered(position.of());
            case Path path -> isFiltered(path.steps().getLast());
            default -> false;
        };
    }

    private static boolean isSorted(Jsonata part) {
        return switch (part) {
            case Sort _ -> true;
            case AsArray array -> isSorted(array.of());
            case Group group -> isSorted(group.of());
            case Focus focus -> isSorted(focus.of());
            case Position position -> isSorted(position.of());
            case Path path -> isSorted(path.steps().getLast());
            default -> false;
        };
    }
}
