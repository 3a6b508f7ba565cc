package dev.steplint.model;

import dev.steplint.json.JsonMember;
import java.util.List;
import java.util.Optional;

/// A state that calls something: a function, a service, an activity, an HTTP endpoint.
public final class TaskState extends ErrorHandlingState {

    private final Resource resource;

    TaskState(Head head, Transition transition, List<Retrier> retriers, List<Catcher> catchers, Resource resource) {
        super(head, transition, retriers, catchers);
        this.resource = resource;
    }

    /// What the task calls, as far as it is known.
    public Resource resource() {
        return resource;
    }

    public Optional<JsonMember> resourceField() {
        return field("Resource");
    }

    /// The value from which the request is made: `Parameters`, or in a JSONata state `Arguments`.
    public Optional<JsonMember> arguments() {
        return switch (queryLanguage()) {
            case JSONPATH -> field("Parameters");
            case JSONATA -> field("Arguments");
        };
    }
}
