package dev.steplint.rules.integration;

import dev.steplint.catalog.ServiceResponse;
import dev.steplint.facts.data.DataRead;
import dev.steplint.facts.data.PathLookup;
import dev.steplint.rule.NearestName;
import java.util.Map;
import java.util.Optional;

/// A path that reads a member of what a service gives back.
///
/// @param found the step that names the member
/// @param response what the service gives
record MemberRead(DataRead read, PathLookup.InResponse found, ServiceResponse response) {

    /// Where the data of others is in the result of an integration that wraps it.
    private static final Map<String, String> ENVELOPES =
            Map.of("lambda:invoke", "Payload", "apigateway:invoke", "ResponseBody", "http:invoke", "ResponseBody");

    PathLookup.Step step() {
        return read.steps().get(found.at());
    }

    String name() {
        return step().name().orElseThrow();
    }

    String action() {
        return found.response().call().action();
    }

    boolean isGiven() {
        return response.members().contains(name());
    }

    /// Whether the path goes on below the member.
    boolean isReadInto() {
        return found.at() + 1 < read.steps().size();
    }

    /// The member of the same letters, else the one that is a few letters away.
    Optional<String> nearest() {
        return response.members().stream()
                .filter(member -> member.equalsIgnoreCase(name()))
                .findFirst()
                .or(() -> NearestName.of(name(), response.members()));
    }

    Optional<String> envelope() {
        return Optional.ofNullable(ENVELOPES.get(action()));
    }

    /// Whether a state further on most likely means the input, which the result has replaced.
    boolean isOfTheInput() {
        return !isGiven()
                && nearest().isEmpty()
                && envelope().isEmpty()
                && found.response().call().construct().source() != read.state().source();
    }
}
