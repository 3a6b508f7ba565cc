package dev.steplint.facts.data;

import dev.steplint.catalog.ParameterType;
import dev.steplint.catalog.SdkParameter;
import dev.steplint.catalog.Structure;
import dev.steplint.facts.FactKey;
import dev.steplint.facts.Facts;
import dev.steplint.facts.data.Argument.Candidate;
import dev.steplint.model.Resource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every argument of every call, compared with what the action takes.
public final class Arguments {
    public static final FactKey<Arguments> KEY = FactKey.of("arguments", Arguments::new);

    private final Map<Resource, Optional<ActionParameters>> actions = new HashMap<>();
    private final Map<TaskCall, List<Argument>> byCall = new IdentityHashMap<>();
    private final List<Argument> all;

    private Arguments(Facts facts) {
        for (TaskCall call : facts.get(TaskCalls.KEY).all()) {
            Optional<ActionParameters> parameters = of(call);
            Optional<DataShape.Fields> request = call.request().asFields();
            if (parameters.isPresent() && request.isPresent()) {
                byCall.put(call, new Walk(call, parameters.get()).request(request.get()));
            }
        }
        this.all = facts.get(TaskCalls.KEY).all().stream()
                .flatMap(call -> in(call).stream())
                .toList();
    }

    /// All of them, in source order of the calls, each before what is inside of it.
    public List<Argument> all() {
        return all;
    }

    /// Those of one call.
    public List<Argument> in(TaskCall call) {
        return byCall.getOrDefault(call, List.of());
    }

    /// What the action of a call takes; empty if it is not known.
    public Optional<ActionParameters> of(TaskCall call) {
        return actions.computeIfAbsent(call.resource(), ActionParameters::of);
    }

    /// The walk through one request.
    private static final class Walk {
        private final List<Argument> all = new ArrayList<>();
        private final TaskCall call;
        private final ActionParameters parameters;

        Walk(TaskCall call, ActionParameters parameters) {
            this.call = call;
            this.parameters = parameters;
        }

        List<Argument> request(DataShape.Fields request) {
            List<String> names = names(request);
            for (DataShape.Member member : request.members()) {
                Optional<ParameterType> type = parameters.type(member.name());
                if (type.isPresent()) {
                    value(member.value(), type.get(), member.name());
                } else if (!parameters.names().contains(member.name())) {
                    all.add(new Argument.Unknown(call, member.name(), member, true, names, candidates()));
                }
            }
            return List.copyOf(all);
        }

        private List<Candidate> candidates() {
            return parameters.names().stream()
                    .map(name -> new Candidate(
                            name,
                            parameters
                                    .typed(name)
                                    .flatMap(SdkParameter::apiName)
                                    .orElse(name)))
                    .toList();
        }

        private void value(DataShape value, ParameterType type, String path) {
            all.add(new Argument.Known(call, path, value, type));
            switch (type) {
                case Structure structure -> value.asFields().ifPresent(fields -> structure(fields, structure, path));
                case ParameterType.MapOf map ->
                    value.asFields().stream()
                            .flatMap(fields -> fields.members().stream())
                            .forEach(member -> value(member.value(), map.value(), path + "." + member.name()));
                case ParameterType.ListOf list -> {
                    if (value instanceof DataShape.Items items) {
                        for (int i = 0; i < items.elements().size(); i++) {
                            value(items.elements().get(i), list.element(), "%s[%d]".formatted(path, i));
                        }
                    }
                }
                case ParameterType.Scalar _ -> {}
            }
        }

        private void structure(DataShape.Fields fields, Structure structure, String path) {
            Map<String, SdkParameter> members = parameters.members(structure);
            for (DataShape.Member member : fields.members()) {
                SdkParameter known = members.get(member.name());
                String below = path + "." + member.name();
                if (known != null) {
                    value(member.value(), known.type(), below);
                } else {
                    all.add(new Argument.Unknown(
                            call, below, member, false, names(fields), candidates(members.values())));
                }
            }
        }

        private static List<Candidate> candidates(Collection<SdkParameter> members) {
            return members.stream()
                    .map(member -> new Candidate(member.name(), member.apiName().orElse(member.name())))
                    .toList();
        }

        private static List<String> names(DataShape.Fields fields) {
            return fields.members().stream().map(DataShape.Member::name).toList();
        }
    }
}
