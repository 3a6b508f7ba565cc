package dev.steplint.rules.definition;

import dev.steplint.facts.StateNames;
import dev.steplint.facts.UnreadText;
import dev.steplint.model.Resolution;
import dev.steplint.model.Scope;
import dev.steplint.model.State;
import dev.steplint.model.StateReference;
import dev.steplint.rule.AwsText;
import dev.steplint.rule.Category;
import dev.steplint.rule.Edit;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.Fix;
import dev.steplint.rule.NearestName;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.ScopeRule;
import dev.steplint.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reports a reference to a state that its scope does not have (Amazon States Language specification, "Transitions").
public final class UndefinedTarget implements ScopeRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("undefined-target")
            .summary("Transition names a state that does not exist")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("next", "start-at", "default")
            .fixable()
            .build();

    /// How many findings of a scope say what may have been meant: a search for each of thousands would take seconds.
    private static final int EXPLAINED = 50;

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Scope scope, RuleContext context) {
        // A scope without states has a finding about that, and a scope that was cut off may have had the state.
        if (scope.states().isEmpty() || context.fact(UnreadText.KEY).within(scope.source())) {
            return;
        }
        List<Use> dangling = uses(scope).stream()
                .filter(use -> scope.resolve(use.reference) instanceof Resolution.Missing)
                .toList();
        for (int i = 0; i < dangling.size(); i++) {
            report(dangling.get(i), scope, i < EXPLAINED, context);
        }
    }

    /// A reference and what a reader calls the thing that has it.
    private record Use(String holder, StateReference reference) {
        String target() {
            return reference.target().orElse("");
        }
    }

    private static List<Use> uses(Scope scope) {
        List<Use> uses = new ArrayList<>();
        scope.startAt().ifPresent(reference -> uses.add(new Use(scope.title(), reference)));
        for (State state : scope.states()) {
            state.references().forEach(reference -> uses.add(new Use(holder(state, reference), reference)));
        }
        return uses;
    }

    private static String holder(State state, StateReference reference) {
        return switch (reference.kind()) {
            case START, NEXT, DEFAULT -> "`%s`".formatted(state.name());
            case CHOICE -> "a choice rule of `%s`".formatted(state.name());
            case CATCH -> "a catcher of `%s`".formatted(state.name());
        };
    }

    private static void report(Use use, Scope scope, boolean explained, RuleContext context) {
        FindingBuilder finding =
                context.report(use.reference.span(), use.reference.pointer()).aws(AwsText.MISSING_TARGET, use.target());
        Optional<State> elsewhere = context.fact(StateNames.KEY).find(use.target());
        if (elsewhere.isPresent()) {
            reportCrossing(finding, use, scope, elsewhere.get());
            return;
        }
        finding.message("`%s` of %s names `%s`, which is not a state here", field(use), use.holder, use.target())
                .why("AWS refuses the definition: the state to run next must be in the same `States`");
        Optional<State> nearest = explained ? nearest(use.target(), scope) : Optional.empty();
        if (nearest.isPresent()) {
            finding.help("name `%s`, the closest state", nearest.get().name())
                    .related(nearest.get().key().span(), "closest state");
            use.reference
                    .name()
                    .flatMap(name -> Edit.rewrite(name, nearest.get().name()))
                    .ifPresent(edit -> finding.fix(fix(use.target(), nearest.get(), edit)));
        } else {
            finding.help("add a state `%s`, or name one of the states beside it", use.target());
            if (explained) {
                onlyUnnamed(scope)
                        .ifPresent(state -> finding.related(state.key().span(), "no transition names this"));
            }
        }
        finding.submit();
    }

    private static String field(Use use) {
        return use.reference.field().key();
    }

    private static void reportCrossing(FindingBuilder finding, Use use, Scope scope, State target) {
        finding.message(
                        "`%s` of %s names `%s`, which is in %s",
                        field(use), use.holder, use.target(), target.scope().title())
                .why("AWS refuses the definition: no transition enters or leaves a branch or a Map's processor")
                .related(target.key().span(), "the state it names");
        Optional<State> left = enclosing(scope, target.scope());
        Optional<State> entered = enclosing(target.scope(), scope);
        if (left.isPresent()) {
            finding.help(
                    "end this part with `\"End\": true` and name `%s` in `%s`",
                    use.target(), left.get().name());
        } else if (entered.isPresent()) {
            finding.help("name `%s`, the state that holds it", entered.get().name());
        } else {
            finding.help("move `%s` into %s, or name a state that is there", use.target(), scope.title());
        }
        finding.submit();
    }

    /// The state of `outer` inside of which `inner` lies.
    private static Optional<State> enclosing(Scope inner, Scope outer) {
        Optional<State> owner = inner.owner();
        while (owner.isPresent() && owner.get().scope() != outer) {
            owner = owner.get().scope().owner();
        }
        return owner;
    }

    private static Optional<State> nearest(String name, Scope scope) {
        List<String> names = scope.states().stream().map(State::name).toList();
        return names.stream()
                .filter(other -> sameLetters(name, other))
                .findFirst()
                .or(() -> NearestName.of(name, names))
                .flatMap(scope::find);
    }

    private static Fix fix(String written, State nearest, Edit edit) {
        return new Fix(
                "Name `%s`".formatted(nearest.name()),
                sameLetters(written, nearest.name()) ? Fix.Safety.SAFE : Fix.Safety.UNSAFE,
                List.of(edit));
    }

    /// Whether two names differ in case and blanks only.
    private static boolean sameLetters(String one, String other) {
        return one.replaceAll("\\s+", "").equalsIgnoreCase(other.replaceAll("\\s+", ""));
    }

    /// The state that nothing leads to, if it is the only one: it may have been renamed.
    private static Optional<State> onlyUnnamed(Scope scope) {
        Set<String> named = uses(scope).stream().map(Use::target).collect(Collectors.toSet());
        List<State> unnamed = scope.states().stream()
                .filter(state -> !named.contains(state.name()))
                .toList();
        return unnamed.size() == 1 ? Optional.of(unnamed.getFirst()) : Optional.empty();
    }
}
