package dev.steplint.cli.config;

import dev.steplint.cli.config.Configuration.Override;
import dev.steplint.cli.config.Configuration.Settings;
import dev.steplint.engine.RuleSetting;
import dev.steplint.host.NewActions;
import dev.steplint.host.WorkflowType;
import dev.steplint.host.value.Deployment;
import dev.steplint.json.JsonDocument;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonNull;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPointer;
import dev.steplint.json.JsonReader;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.rule.NearestName;
import dev.steplint.rule.RuleId;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.source.Location;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;

/// Reads a configuration, and says of everything in it that cannot be used where it stands.
public final class ConfigurationReader {

    /// The keys at the top, of an override and of a suppression; the published schema has the same.
    static final List<String> TOP_KEYS = List.of(
            "catalog", "deployment", "exclude", "fail-on", "overrides", "profile", "rules", "suppressions", "type");

    static final List<String> OVERRIDE_KEYS = List.of("deployment", "files", "profile", "rules", "type");
    static final List<String> SUPPRESSION_KEYS = List.of("files", "reason", "rule", "state");

    private final SourceFile file;
    private final Path folder;
    private final Map<String, RuleMetadata> rules;
    private final List<ConfigurationFault> faults = new ArrayList<>();

    private ConfigurationReader(SourceFile file, Path folder, Map<String, RuleMetadata> rules) {
        this.file = file;
        this.folder = folder;
        this.rules = rules;
    }

    /// What came of a configuration: usable only if there are no faults.
    public record Result(Configuration configuration, List<ConfigurationFault> faults) {}

    /// @param file the text of the configuration
    /// @param folder the folder it stands in, absolute and normalised
    /// @param known every rule
    public static Result read(SourceFile file, Path folder, Collection<RuleMetadata> known) {
        Map<String, RuleMetadata> rules = HashMap.newHashMap(known.size());
        known.forEach(rule -> rules.put(rule.id().text(), rule));
        ConfigurationReader reader = new ConfigurationReader(file, folder, rules);
        Configuration configuration = reader.read(JsonReader.read(file, JsonFormat.YAML));
        return new Result(configuration, List.copyOf(reader.faults));
    }

    private Configuration read(JsonDocument document) {
        boolean empty = file.text().lines().map(String::strip).allMatch(line -> line.isEmpty() || line.startsWith("#"));
        if (empty) {
            return Configuration.none(folder);
        }
        document.faults().forEach(fault -> fault(fault.span(), fault.message()));
        if (document.root() instanceof JsonNull) {
            return Configuration.none(folder);
        }
        Optional<JsonObject> object = document.root().asObject();
        if (object.isEmpty()) {
            if (faults.isEmpty()) {
                fault(
                        document.root().span(),
                        "the configuration is %s, not an object",
                        document.root().describe());
            }
            return Configuration.none(folder);
        }
        JsonObject root = object.get();
        checkKeys(root, TOP_KEYS, "key");
        List<Override> overrides = new ArrayList<>();
        objects(root, "overrides").forEach(entry -> overrides.add(override(entry)));
        List<ConfiguredSuppression> suppressions = new ArrayList<>();
        List<JsonObject> entries = objects(root, "suppressions");
        for (int i = 0; i < entries.size(); i++) {
            JsonPointer pointer = JsonPointer.ROOT.child("suppressions").child(i);
            suppression(entries.get(i), pointer).ifPresent(suppressions::add);
        }
        return new Configuration(
                folder,
                patterns(root, "exclude"),
                choice(root, "fail-on", FailOn::of, FailOn.texts()),
                settings(root),
                overrides,
                suppressions,
                newActions(root));
    }

    private NewActions newActions(JsonObject root) {
        return object(root, "catalog", NewActionsReader.KEYS)
                .map(object -> new NewActionsReader(this::fault).read(object))
                .orElse(NewActions.NONE);
    }

    private Deployment deployment(JsonObject object) {
        return object(object, "deployment", DeploymentReader.KEYS)
                .map(found -> new DeploymentReader(this::fault).read(found))
                .orElse(Deployment.UNKNOWN);
    }

    private Optional<JsonObject> object(JsonObject parent, String key, List<String> keys) {
        Optional<JsonValue> value = parent.value(key).filter(each -> !(each instanceof JsonNull));
        Optional<JsonObject> object = value.flatMap(JsonValue::asObject);
        if (value.isPresent() && object.isEmpty()) {
            fault(
                    value.get().span(),
                    "`%s` is %s, not an object",
                    key,
                    value.get().describe());
        }
        object.ifPresent(found -> checkKeys(found, keys, "key"));
        return object;
    }

    private Settings settings(JsonObject object) {
        return new Settings(
                choice(object, "profile", Profile::of, Profile.texts()),
                choice(object, "type", ConfigurationReader::type, List.of("standard", "express")),
                rules(object),
                deployment(object));
    }

    /// The type by the name that the command line and the configuration use.
    public static Optional<WorkflowType> type(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "standard" -> Optional.of(WorkflowType.STANDARD);
            case "express" -> Optional.of(WorkflowType.EXPRESS);
            default -> Optional.empty();
        };
    }

    private Override override(JsonObject entry) {
        checkKeys(entry, OVERRIDE_KEYS, "key");
        if (!entry.has("files")) {
            fault(entry.span(), "an override needs `files`");
        }
        return new Override(patterns(entry, "files"), settings(entry));
    }

    private Optional<ConfiguredSuppression> suppression(JsonObject entry, JsonPointer pointer) {
        checkKeys(entry, SUPPRESSION_KEYS, "key");
        Optional<JsonString> rule = text(entry, "rule");
        if (!entry.has("rule")) {
            fault(entry.span(), "a suppression needs `rule`");
        }
        Optional<RuleId> id = rule.flatMap(name -> ruleId(name));
        Optional<String> reason = text(entry, "reason").map(JsonString::value).filter(text -> !text.isBlank());
        return id.map(known -> new ConfiguredSuppression(
                known,
                patterns(entry, "files"),
                text(entry, "state").map(JsonString::value),
                reason,
                new Location(file, rule.orElseThrow().span()),
                pointer));
    }

    private Map<RuleId, RuleSetting> rules(JsonObject object) {
        Map<RuleId, RuleSetting> settings = new HashMap<>();
        Optional<JsonMember> member = object.find("rules");
        Optional<JsonObject> entries = member.flatMap(field -> field.value().asObject());
        if (member.isPresent() && entries.isEmpty() && !(member.get().value() instanceof JsonNull)) {
            fault(
                    member.get().valueSpan(),
                    "`rules` is %s, not an object",
                    member.get().value().describe());
        }
        RuleSettingReader reader = new RuleSettingReader(this::fault);
        entries.stream()
                .flatMap(all -> all.members().stream())
                .forEach(entry -> ruleId(entry.name()).ifPresent(id -> settings.put(id, reader.read(entry, rule(id)))));
        return settings;
    }

    private RuleMetadata rule(RuleId id) {
        return rules.getOrDefault(id.text(), rules.values().iterator().next());
    }

    private Optional<RuleId> ruleId(JsonString name) {
        if (rules.containsKey(name.value())) {
            return Optional.of(rules.get(name.value()).id());
        }
        fault(name.span(), "there is no rule `%s`%s", name.value(), didYouMean(name.value(), rules.keySet()));
        return Optional.empty();
    }

    /// `; did you mean …?` with the nearest of some names, or nothing.
    static String didYouMean(String name, Collection<String> candidates) {
        return NearestName.of(name, candidates.stream().sorted().toList())
                .map("; did you mean `%s`?"::formatted)
                .orElse("");
    }

    private void checkKeys(JsonObject object, List<String> known, String kind) {
        for (JsonMember member : object.members()) {
            if (!known.contains(member.key())) {
                fault(member.keySpan(), "unknown %s `%s`%s", kind, member.key(), didYouMean(member.key(), known));
            }
        }
    }

    private <T> Optional<T> choice(
            JsonObject object, String key, Function<String, Optional<T>> parse, List<String> values) {
        Optional<JsonString> text = text(object, key);
        Optional<T> parsed = text.flatMap(value -> parse.apply(value.value()));
        if (text.isPresent() && parsed.isEmpty()) {
            fault(
                    text.get().span(),
                    "`%s` is `%s`; it can be %s",
                    key,
                    text.get().value(),
                    String.join(", ", values));
        }
        return parsed;
    }

    private Optional<JsonString> text(JsonObject object, String key) {
        Optional<JsonValue> value = object.value(key);
        Optional<JsonString> text = value.flatMap(JsonValue::asString);
        if (value.isPresent() && text.isEmpty()) {
            fault(
                    value.get().span(),
                    "`%s` is %s, not a string",
                    key,
                    value.get().describe());
        }
        return text;
    }

    private List<JsonObject> objects(JsonObject object, String key) {
        List<JsonObject> objects = new ArrayList<>();
        for (JsonValue value : elements(object, key)) {
            value.asObject()
                    .ifPresentOrElse(
                            objects::add,
                            () -> fault(value.span(), "each of `%s` is an object, not %s", key, value.describe()));
        }
        return objects;
    }

    private FilePatterns patterns(JsonObject object, String key) {
        List<String> patterns = new ArrayList<>();
        Optional<JsonString> single = object.value(key).flatMap(JsonValue::asString);
        List<JsonValue> values = single.isPresent() ? List.of(single.get()) : elements(object, key);
        for (JsonValue value : values) {
            Optional<JsonString> text = value.asString();
            if (text.isEmpty()) {
                fault(value.span(), "each of `%s` is a pattern, not %s", key, value.describe());
                continue;
            }
            try {
                FilePatterns.of(List.of(text.get().value()));
                patterns.add(text.get().value());
            } catch (PatternSyntaxException e) {
                fault(
                        text.get().span(),
                        "the pattern `%s` cannot be read: %s",
                        text.get().value(),
                        e.getDescription());
            }
        }
        return FilePatterns.of(patterns);
    }

    private List<JsonValue> elements(JsonObject object, String key) {
        Optional<JsonValue> value = object.value(key);
        if (value.isEmpty() || value.get() instanceof JsonNull) {
            return List.of();
        }
        return value.get().asArray().map(array -> array.elements()).orElseGet(() -> {
            fault(value.get().span(), "`%s` is %s, not a list", key, value.get().describe());
            return List.of();
        });
    }

    private void fault(Span span, String format, Object... arguments) {
        String message = arguments.length == 0 ? format : format.formatted(arguments);
        faults.add(new ConfigurationFault(new Location(file, span), message));
    }
}
