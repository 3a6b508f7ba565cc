package dev.steplint.host.resource;

import dev.steplint.host.value.Reference;
import dev.steplint.host.value.Setting;
import dev.steplint.host.value.Text;
import dev.steplint.source.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A state machine as its host declares it, its definition apart.
///
/// @param name absent if AWS makes one up
/// @param type absent means Standard
/// @param role the ARN of the role it runs with; [Resources#role] finds the role itself
/// @param logging absent means that nothing is logged
/// @param tracing absent means that nothing is traced
/// @param encryption absent means a key of AWS
/// @param tags by their keys
/// @param substitutions what the host puts in place of `${key}` in the definition
/// @param publishedAlias the alias that the host publishes every version under, as SAM's `AutoPublishAlias` does
public record Machine(
        String id,
        Location place,
        Setting<Text> name,
        Setting<Text> type,
        Setting<Text> role,
        Setting<Logging> logging,
        Setting<Boolean> tracing,
        Setting<Encryption> encryption,
        Setting<Map<String, Text>> tags,
        List<Substitution> substitutions,
        Setting<Text> publishedAlias)
        implements Resource {

    public Machine {
        substitutions = List.copyOf(substitutions);
    }

    /// The same definition, type and role with the other settings of another.
    public Machine operatedLike(Machine other) {
        return new Machine(
                id,
                place,
                other.name,
                type,
                role,
                other.logging,
                other.tracing,
                other.encryption,
                other.tags,
                substitutions,
                other.publishedAlias);
    }

    /// What goes to CloudWatch Logs.
    ///
    /// @param level `ALL`, `ERROR`, `FATAL` or `OFF`; absent means `OFF`
    /// @param executionData whether inputs and outputs are logged; absent means no
    /// @param destinations ARNs of log groups; unknown if some of them cannot be told
    public record Logging(Setting<Text> level, Setting<Boolean> executionData, Setting<List<Text>> destinations) {}

    /// How the machine is encrypted.
    ///
    /// @param type `AWS_OWNED_KEY` or `CUSTOMER_MANAGED_KMS_KEY`
    /// @param key the key, if it is the customer's
    /// @param reuseSeconds how long a data key is used
    public record Encryption(Setting<Text> type, Setting<Text> key, Setting<Long> reuseSeconds) {}

    /// What the host puts in place of `${key}` in the definition.
    ///
    /// @param place the key in the host
    /// @param value what replaces it; empty if that is no text and no number
    /// @param used whether the definition has the placeholder
    public record Substitution(String key, Location place, Optional<Text> value, boolean used) {}

    /// Whether anything of an execution is logged. AWS logs nothing where nothing is said.
    public Setting<Boolean> isLogged() {
        return switch (logging) {
            case Setting.Absent<Logging> _ -> new Setting.Known<>(false, place);
            case Setting.Unknown<Logging> _ -> Setting.unknown();
            case Setting.Known<Logging>(Logging content, Location _) ->
                content.level().isAbsent()
                        ? new Setting.Known<>(false, place)
                        : content.level().map(level -> level.known().map(word -> !word.equals("OFF")));
        };
    }

    /// The ARN of this machine.
    public Text arn() {
        return Text.of(new Reference.Attribute(id, Reference.ARN));
    }
}
