package dev.steplint.facts.data;

import dev.steplint.catalog.ParameterType;
import java.util.List;

/// A value somewhere in a request, and what the action says of it.
public sealed interface Argument {

    TaskCall call();

    /// Where in the request: `Entries[0].Detail`.
    String path();

    DataShape value();

    /// A parameter of the action, or a part of one, with its type.
    record Known(TaskCall call, String path, DataShape value, ParameterType type) implements Argument {}

    /// A member that the action does not have there.
    ///
    /// @param top whether it is one of the parameters, not a part of one
    /// @param beside the names of the members that are written beside it
    /// @param candidates the names that the action has there
    record Unknown(
            TaskCall call,
            String path,
            DataShape.Member member,
            boolean top,
            List<String> beside,
            List<Candidate> candidates)
            implements Argument {

        public Unknown {
            beside = List.copyOf(beside);
            candidates = List.copyOf(candidates);
        }

        @Override
        public DataShape value() {
            return member.value();
        }
    }

    /// A name that an action has.
    ///
    /// @param apiName how the API of the service spells it
    record Candidate(String name, String apiName) {}
}
