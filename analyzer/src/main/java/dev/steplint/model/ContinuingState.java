package dev.steplint.model;

import java.util.List;

/// A state that goes on by `Next` or `End`: Task, Parallel, Map, Pass, Wait.
public abstract sealed class ContinuingState extends State permits ErrorHandlingState, PassState, WaitState {

    private final Transition transition;

    ContinuingState(Head head, Transition transition) {
        super(head);
        this.transition = transition;
    }

    public Transition transition() {
        return transition;
    }

    @Override
    public List<StateReference> references() {
        return switch (transition) {
            case Transition.Next next -> List.of(next.reference());
            case Transition.Conflicting conflicting -> List.of(conflicting.next());
            case Transition.End _, Transition.None _, Transition.NotEnd _, Transition.Unknown _ -> List.of();
        };
    }

    @Override
    public boolean isTerminal() {
        return switch (transition) {
            case Transition.End _, Transition.Conflicting _ -> true;
            case Transition.Next _, Transition.None _, Transition.NotEnd _, Transition.Unknown _ -> false;
        };
    }

    @Override
    public boolean leadsToUnknown() {
        return transition instanceof Transition.Unknown
                || source().unknownMember().isPresent();
    }
}
