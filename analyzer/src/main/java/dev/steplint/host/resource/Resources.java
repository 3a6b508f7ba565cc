package dev.steplint.host.resource;

import dev.steplint.host.resource.Resource.Alarm;
import dev.steplint.host.resource.Resource.EventRule;
import dev.steplint.host.resource.Resource.Function;
import dev.steplint.host.resource.Resource.FunctionAlias;
import dev.steplint.host.resource.Resource.FunctionVersion;
import dev.steplint.host.resource.Resource.MachineAlias;
import dev.steplint.host.resource.Resource.MachineVersion;
import dev.steplint.host.value.Deployment;
import dev.steplint.host.value.Reference;
import dev.steplint.host.value.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// All that a host declares, linked by identity: whether a definition names a function by a placeholder, an attribute
/// or an ARN put together of parts, the function found is the one it will call.
public final class Resources {

    public static final Resources NONE = new Resources(List.of(), false);

    private static final String STATES_METRICS = "AWS/States";

    private final Map<String, Resource> byId = new LinkedHashMap<>();
    private final boolean complete;
    private final Deployment deployment;

    /// Resources that are deployed nobody knows where.
    ///
    /// @param complete whether the host declares nothing else
    public Resources(List<Resource> resources, boolean complete) {
        this(resources, complete, Deployment.UNKNOWN);
    }

    /// @param complete whether the host declares nothing else
    /// @param deployment where they are deployed
    public Resources(List<Resource> resources, boolean complete, Deployment deployment) {
        resources.forEach(resource -> byId.put(resource.id(), resource));
        this.complete = complete;
        this.deployment = deployment;
    }

    /// Whether a text is a fact about the deployment of these, such as `AWS::Region`.
    boolean isPseudo(Text text, String name) {
        return text.reference().filter(new Reference.Pseudo(name)::equals).isPresent()
                || text.known().isPresent() && text.known().equals(deployment.pseudo(name));
    }

    public List<Resource> all() {
        return List.copyOf(byId.values());
    }

    /// Whether the host declares nothing else; otherwise nothing may be concluded from what is missing.
    public boolean isComplete() {
        return complete;
    }

    public Optional<Resource> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public <T extends Resource> Stream<T> all(Class<T> type) {
        return byId.values().stream().filter(type::isInstance).map(type::cast);
    }

    /// The resource of a type that a text names for certain: by its name, ARN or URL.
    public <T extends Resource> Optional<T> find(Text text, Class<T> type) {
        return ArnText.resource(text, type, this).filter(type::isInstance).map(type::cast);
    }

    /// The function that a text names: by its name or ARN, or through a version or an alias.
    public Optional<Function> function(Text text) {
        Resource found = ArnText.resource(text, Function.class, this).orElse(null);
        if (found instanceof FunctionVersion version) {
            return version.function().value().flatMap(this::function);
        }
        if (found instanceof FunctionAlias alias) {
            return alias.function().value().flatMap(this::function);
        }
        return found instanceof Function function ? Optional.of(function) : Optional.empty();
    }

    /// The role a machine runs with.
    public Optional<Role> role(Machine machine) {
        return machine.role().value().flatMap(arn -> find(arn, Role.class));
    }

    /// The machine that a text names: by its name or ARN, or through a version or an alias.
    public Optional<Machine> machine(Text text) {
        Resource found = ArnText.resource(text, Machine.class, this).orElse(null);
        if (found instanceof MachineVersion version) {
            return version.machine().value().flatMap(this::machine);
        }
        if (found instanceof MachineAlias alias) {
            return alias.versions().stream()
                    .flatMap(version -> machine(version).stream())
                    .findFirst();
        }
        return found instanceof Machine machine ? Optional.of(machine) : Optional.empty();
    }

    public Stream<MachineVersion> versions(Machine machine) {
        return all(MachineVersion.class)
                .filter(version -> version.machine()
                        .value()
                        .filter(arn -> is(machine, arn))
                        .isPresent());
    }

    public Stream<MachineAlias> aliases(Machine machine) {
        return all(MachineAlias.class)
                .filter(alias -> alias.versions().stream()
                        .anyMatch(version ->
                                machine(version).filter(machine::equals).isPresent()));
    }

    /// Alarms on the metrics of a machine.
    public Stream<Alarm> alarms(Machine machine) {
        return all(Alarm.class)
                .filter(alarm -> alarm.namespace()
                        .value()
                        .flatMap(Text::known)
                        .filter(STATES_METRICS::equals)
                        .isPresent())
                .filter(alarm -> alarm.dimensions().value().stream()
                        .flatMap(dimensions -> Optional.ofNullable(dimensions.get("StateMachineArn")).stream())
                        .anyMatch(arn -> is(machine, arn)));
    }

    /// What starts a machine, or hears of it through its alias.
    public Stream<EventRule> triggers(Machine machine) {
        return all(EventRule.class)
                .filter(rule -> rule.targets().stream().anyMatch(target -> is(machine, target.content())));
    }

    private boolean is(Machine machine, Text arn) {
        return machine(arn).filter(machine::equals).isPresent();
    }

    /// The text that a resource gives for itself.
    static boolean identifies(Reference.Attribute attribute) {
        return switch (attribute.attribute()) {
            case Reference.ARN,
                    Reference.ALIAS_ARN,
                    Reference.VERSION_ARN,
                    Reference.NAME,
                    Reference.URL,
                    Reference.ID -> true;
            default -> false;
        };
    }
}
