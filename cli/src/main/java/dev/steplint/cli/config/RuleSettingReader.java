package dev.steplint.cli.config;

import dev.steplint.engine.RuleSetting;
import dev.steplint.json.JsonBoolean;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.RuleOption;
import dev.steplint.rule.RuleOptions;
import dev.steplint.rule.Severity;
import dev.steplint.source.Span;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads what a configuration says about one rule: a severity, `off`, or an object with `severity` and `options`.
final class RuleSettingReader {

    static final List<String> KEYS = List.of("options", "severity");
    static final List<String> LEVELS = List.of("off", "error", "warning", "info");

    private final Faults faults;

    RuleSettingReader(Faults faults) {
        this.faults = faults;
    }

    /// Takes what is wrong.
    @FunctionalInterface
    interface Faults {
        void add(Span span, String format, Object... arguments);
    }

    RuleSetting read(JsonMember entry, RuleMetadata rule) {
        JsonValue value = entry.value();
        if (value.asString().isPresent()) {
            return level(value, RuleOptions.DEFAULTS);
        }
        Optional<JsonObject> object = value.asObject();
        if (object.isEmpty()) {
            faults.add(
                    value.span(),
                    "`%s` is %s; it can be %s, or an object",
                    entry.key(),
                    value.describe(),
                    String.join(", ", LEVELS));
            return RuleSetting.DEFAULT;
        }
        for (JsonMember member : object.get().members()) {
            if (!KEYS.contains(member.key())) {
                faults.add(
                        member.keySpan(),
                        "unknown key `%s`%s",
                        member.key(),
                        ConfigurationReader.didYouMean(member.key(), KEYS));
            }
        }
        RuleOptions options =
                object.get().value("options").map(given -> options(given, rule)).orElse(RuleOptions.DEFAULTS);
        return object.get()
                .value("severity")
                .map(severity -> level(severity, options))
                .orElseGet(() -> new RuleSetting(true, Optional.empty(), options));
    }

    private RuleSetting level(JsonValue value, RuleOptions options) {
        String text = value.asString().map(JsonString::value).orElse("");
        if (text.equals("off")) {
            return new RuleSetting(false, Optional.empty(), options);
        }
        Optional<Severity> severity = Arrays.stream(Severity.values())
                .filter(known -> known.text().equals(text))
                .findFirst();
        if (severity.isEmpty()) {
            String shown = text.isEmpty() ? value.describe() : "`" + text + "`";
            faults.add(value.span(), "the severity is %s; it can be %s", shown, String.join(", ", LEVELS));
        }
        return new RuleSetting(true, severity, options);
    }

    private RuleOptions options(JsonValue value, RuleMetadata rule) {
        Map<String, Object> values = new HashMap<>();
        if (value.asObject().isEmpty()) {
            faults.add(value.span(), "`options` is %s, not an object", value.describe());
        }
        for (JsonMember member : value.asObject().map(JsonObject::members).orElse(List.of())) {
            Optional<RuleOption<?>> option = rule.options().stream()
                    .filter(known -> known.name().equals(member.key()))
                    .findFirst();
            if (option.isPresent()) {
                decode(option.get(), member.value()).ifPresent(decoded -> values.put(member.key(), decoded));
            } else {
                List<String> names =
                        rule.options().stream().map(RuleOption::name).toList();
                faults.add(
                        member.keySpan(),
                        "the rule `%s` has no option `%s`%s",
                        rule.id(),
                        member.key(),
                        ConfigurationReader.didYouMean(member.key(), names));
            }
        }
        return new RuleOptions(values);
    }

    private Optional<?> decode(RuleOption<?> option, JsonValue value) {
        return switch (option) {
            case RuleOption.Whole whole -> whole(whole, value);
            case RuleOption.Flag flag -> {
                if (value instanceof JsonBoolean given) {
                    yield Optional.of(given.value());
                }
                faults.add(value.span(), "`%s` is %s, not true or false", flag.name(), value.describe());
                yield Optional.empty();
            }
            case RuleOption.Texts texts -> {
                List<JsonValue> elements =
                        value.asArray().map(array -> array.elements()).orElse(List.of());
                List<String> strings = elements.stream()
                        .flatMap(element -> element.asString().stream())
                        .map(JsonString::value)
                        .toList();
                if (value.asArray().isEmpty() || strings.size() != elements.size()) {
                    faults.add(value.span(), "`%s` is not a list of strings", texts.name());
                    yield Optional.empty();
                }
                yield Optional.of(strings);
            }
        };
    }

    private Optional<Long> whole(RuleOption.Whole option, JsonValue value) {
        OptionalLong given = value instanceof JsonNumber number ? number.asLong() : OptionalLong.empty();
        if (given.isEmpty() || given.getAsLong() < option.min() || given.getAsLong() > option.max()) {
            faults.add(value.span(), "`%s` is a whole number from %d to %d", option.name(), option.min(), option.max());
            return Optional.empty();
        }
        return Optional.of(given.getAsLong());
    }
}
