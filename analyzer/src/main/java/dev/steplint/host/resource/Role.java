package dev.steplint.host.resource;

import dev.steplint.host.value.Setting;
import dev.steplint.host.value.Text;
import dev.steplint.source.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A role of IAM with everything the host attaches to it.
///
/// @param name absent if AWS makes one up
/// @param policies written out, in the role or beside it
/// @param managed policies that are attached by name or ARN and not written out in the host
/// @param templates policies that the host knows by name, as SAM does
/// @param boundary whether a permissions boundary narrows it
/// @param trust who may assume it; empty if the host writes none out
/// @param complete whether nothing else grants it permissions; otherwise nothing may be concluded from what is missing.
///   It does not say that the managed policies and templates are known
public record Role(
        String id,
        Location place,
        Setting<Text> name,
        List<Policy> policies,
        List<ManagedPolicy> managed,
        List<PolicyTemplate> templates,
        Setting<Text> boundary,
        Optional<Policy> trust,
        boolean complete)
        implements Resource {

    public Role {
        policies = List.copyOf(policies);
        managed = List.copyOf(managed);
        templates = List.copyOf(templates);
    }

    /// @param policy its ARN, or its name if it is one of AWS
    public record ManagedPolicy(Text policy, Location place) {}

    /// @param name such as `LambdaInvokePolicy`
    /// @param parameters such as `FunctionName`
    public record PolicyTemplate(String name, Map<String, Text> parameters, Location place) {

        public PolicyTemplate {
            parameters = Map.copyOf(parameters);
        }
    }
}
