package dev.steplint.cli.config;

import dev.steplint.cli.config.RuleSettingReader.Faults;
import dev.steplint.host.value.Deployment;
import dev.steplint.json.JsonBoolean;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonNull;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPlaceholder;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads `deployment`: where and with which values templates are deployed.
public final class DeploymentReader {

    static final List<String> KEYS = List.of("account", "parameters", "partition", "region");

    private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z]+)+-[0-9]{1,2}");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
    private static final Pattern PARTITION = Pattern.compile("aws(-[a-z]+)*");

    private final Faults faults;

    DeploymentReader(Faults faults) {
        this.faults = faults;
    }

    /// A Region by its code.
    public static Optional<String> region(String text) {
        return matching(REGION, text);
    }

    /// An account by its number.
    public static Optional<String> account(String text) {
        return matching(ACCOUNT, text);
    }

    public static Optional<String> partition(String text) {
        return matching(PARTITION, text);
    }

    private static Optional<String> matching(Pattern pattern, String text) {
        return Optional.of(text).filter(value -> pattern.matcher(value).matches());
    }

    /// @param deployment what stands under `deployment`, its keys checked
    Deployment read(JsonObject deployment) {
        return new Deployment(
                parameters(deployment),
                text(deployment, "region", REGION, "a Region, such as `eu-central-1`"),
                text(deployment, "account", ACCOUNT, "an account, which has twelve digits"),
                text(deployment, "partition", PARTITION, "a partition, such as `aws`"));
    }

    private Optional<String> text(JsonObject deployment, String key, Pattern pattern, String kind) {
        Optional<JsonValue> value = deployment.value(key).filter(each -> !(each instanceof JsonNull));
        Optional<String> text = value.flatMap(this::scalar).flatMap(written -> matching(pattern, written));
        if (value.isPresent() && text.isEmpty()) {
            faults.add(value.get().span(), "`%s` is not %s", key, kind);
        }
        return text;
    }

    private Map<String, String> parameters(JsonObject deployment) {
        Optional<JsonValue> value = deployment.value("parameters").filter(each -> !(each instanceof JsonNull));
        Optional<JsonObject> object = value.flatMap(JsonValue::asObject);
        if (value.isPresent() && object.isEmpty()) {
            faults.add(
                    value.get().span(),
                    "`parameters` is %s, not an object",
                    value.get().describe());
        }
        Map<String, String> parameters = new HashMap<>();
        object.stream()
                .flatMap(all -> all.members().stream())
                .forEach(member -> scalar(member.value())
                        .ifPresentOrElse(text -> parameters.put(member.key(), text), () -> noText(member)));
        return parameters;
    }

    private void noText(JsonMember member) {
        faults.add(
                member.valueSpan(),
                "the parameter `%s` is %s, not a text",
                member.key(),
                member.value().describe());
    }

    /// A value as it is written; one that begins with a zero is a number for some readers of YAML only.
    private Optional<String> scalar(JsonValue value) {
        return switch (value) {
            case JsonString string -> Optional.of(string.value());
            case JsonNumber number -> Optional.of(number.text());
            case JsonBoolean bool -> Optional.of(String.valueOf(bool.value()));
            case JsonPlaceholder unsure when unsure.tagged().isEmpty() -> Optional.of(unsure.text());
            default -> Optional.empty();
        };
    }
}
