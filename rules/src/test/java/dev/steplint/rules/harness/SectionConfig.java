package dev.steplint.rules.harness;

import dev.steplint.host.WorkflowType;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonBoolean;
import dev.steplint.json.JsonDocument;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonReader;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.rule.Rule;
import dev.steplint.rule.RuleOption;
import dev.steplint.rule.RuleOptions;
import dev.steplint.source.SourceFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What a `json config` block sets for its section: `{"options": {…}, "type": "EXPRESS"}`.
record SectionConfig(RuleOptions options, Optional<WorkflowType> type) {
    static final SectionConfig NONE = new SectionConfig(RuleOptions.DEFAULTS, Optional.empty());

    static SectionConfig read(Block block, Rule rule) {
        JsonDocument document = JsonReader.read(new SourceFile("config", block.content()), JsonFormat.JSON);
        Optional<JsonObject> root = document.root().asObject();
        if (root.isEmpty() || !document.faults().isEmpty()) {
            throw new FixtureError(block.line(), "a config block is an object in JSON: " + document.faults());
        }
        Map<String, Object> values = new HashMap<>();
        Optional<WorkflowType> type = Optional.empty();
        for (JsonMember member : root.get().members()) {
            switch (member.key()) {
                case "type" -> type = member.value().asString().map(text -> WorkflowType.valueOf(text.value()));
                case "options" ->
                    member.value()
                            .asObject()
                            .ifPresent(all -> all.members()
                                    .forEach(each ->
                                            values.put(each.key(), valueOf(option(rule, each, block), each, block))));
                default -> throw new FixtureError(block.line(), "a config block has no `%s`".formatted(member.key()));
            }
        }
        return new SectionConfig(new RuleOptions(values), type);
    }

    private static RuleOption<?> option(Rule rule, JsonMember member, Block block) {
        return rule.metadata().options().stream()
                .filter(option -> option.name().equals(member.key()))
                .findFirst()
                .orElseThrow(() ->
                        new FixtureError(block.line(), "`%s` has no option `%s`".formatted(rule.id(), member.key())));
    }

    private static Object valueOf(RuleOption<?> option, JsonMember member, Block block) {
        JsonValue value = member.value();
        if (option instanceof RuleOption.Whole && value instanceof JsonNumber number) {
            return number.value().longValueExact();
        }
        if (option instanceof RuleOption.Flag && value instanceof JsonBoolean flag) {
            return flag.value();
        }
        if (option instanceof RuleOption.Texts && value instanceof JsonArray texts) {
            return texts.elements().stream()
                    .flatMap(each -> each.asString().stream())
                    .map(JsonString::value)
                    .toList();
        }
        throw new FixtureError(block.line(), "option `%s` cannot be %s".formatted(option.name(), value.describe()));
    }
}
