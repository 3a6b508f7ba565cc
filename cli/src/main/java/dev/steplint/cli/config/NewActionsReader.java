package dev.steplint.cli.config;

import dev.steplint.cli.config.RuleSettingReader.Faults;
import dev.steplint.host.NewActions;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonNull;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads `catalog`: the actions that AWS has and steplint does not know yet.
final class NewActionsReader {

    static final List<String> KEYS = List.of("optimized", "sdk");

    private static final Pattern SERVICE = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern ACTION = Pattern.compile("[a-z][A-Za-z0-9]*");

    private final Faults faults;

    NewActionsReader(Faults faults) {
        this.faults = faults;
    }

    /// @param catalog what stands under `catalog`, its keys checked
    NewActions read(JsonObject catalog) {
        return new NewActions(services(catalog, "sdk"), services(catalog, "optimized"));
    }

    private Map<String, List<String>> services(JsonObject catalog, String key) {
        Optional<JsonValue> value = catalog.value(key).filter(each -> !(each instanceof JsonNull));
        Optional<JsonObject> services = value.flatMap(JsonValue::asObject);
        if (value.isPresent() && services.isEmpty()) {
            faults.add(
                    value.get().span(),
                    "`%s` is %s, not an object",
                    key,
                    value.get().describe());
        }
        Map<String, List<String>> actions = new HashMap<>();
        services.stream().flatMap(all -> all.members().stream()).forEach(service -> {
            if (!SERVICE.matcher(service.key()).matches()) {
                faults.add(
                        service.keySpan(),
                        "`%s` is no service as a `Resource` names it, such as `dynamodb`",
                        service.key());
            }
            actions.put(service.key(), actions(service));
        });
        return actions;
    }

    private List<String> actions(JsonMember service) {
        List<String> actions = new ArrayList<>();
        if (service.value().asArray().isEmpty()) {
            faults.add(
                    service.valueSpan(),
                    "`%s` is %s, not a list",
                    service.key(),
                    service.value().describe());
        }
        service.value().asArray().stream()
                .flatMap(list -> list.elements().stream())
                .forEach(element -> {
                    Optional<String> action = element.asString()
                            .map(JsonString::value)
                            .filter(text -> ACTION.matcher(text).matches());
                    action.ifPresentOrElse(
                            actions::add,
                            () -> faults.add(
                                    element.span(),
                                    "each of `%s` is an action as a `Resource` names it, such as `putItem`",
                                    service.key()));
                });
        return List.copyOf(actions);
    }
}
