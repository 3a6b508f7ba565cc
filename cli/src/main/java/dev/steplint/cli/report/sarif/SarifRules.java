package dev.steplint.cli.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.steplint.rule.RuleId;
import dev.steplint.rule.RuleMetadata;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// Writes the rules that ran. Code scanning shows a rule's page beside each of its alerts.
final class SarifRules {

    /// Longer texts are cut by code scanning.
    private static final int LONGEST_TEXT = 1024;

    private static final int MOST_TAGS = 10;

    private final List<RuleMetadata> rules;
    private final Map<RuleId, Integer> indexes = new HashMap<>();
    private final Function<RuleId, Optional<String>> pages;

    SarifRules(List<RuleMetadata> rules, Function<RuleId, Optional<String>> pages) {
        this.rules = rules;
        this.pages = pages;
        for (int i = 0; i < rules.size(); i++) {
            indexes.put(rules.get(i).id(), i);
        }
    }

    /// Where in the list a rule stands.
    OptionalInt index(RuleId rule) {
        Integer index = indexes.get(rule);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    void write(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("rules");
        for (RuleMetadata rule : rules) {
            write(json, rule);
        }
        json.writeEndArray();
    }

    private void write(JsonGenerator json, RuleMetadata rule) throws IOException {
        Optional<RulePage> page = pages.apply(rule.id()).map(RulePage::new);
        String summary = SarifText.sentence(rule.summary());
        String what = page.map(RulePage::what).filter(text -> !text.isEmpty()).orElse(summary);
        String why = page.map(RulePage::why).orElse("");
        json.writeStartObject();
        json.writeStringField("id", rule.id().text());
        json.writeStringField("name", camelCase(rule.id().text()));
        SarifText.write(json, "shortDescription", SarifText.cut(summary, LONGEST_TEXT));
        SarifText.write(json, "fullDescription", SarifText.cut(what, LONGEST_TEXT));
        json.writeObjectFieldStart("help");
        json.writeStringField("text", why.isEmpty() ? what : what + "\n\n" + why);
        if (page.isPresent()) {
            json.writeStringField("markdown", page.get().markdown());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", SarifLevel.of(rule.severity()));
        json.writeEndObject();
        properties(json, rule);
        json.writeEndObject();
    }

    private static void properties(JsonGenerator json, RuleMetadata rule) throws IOException {
        List<String> tags = new ArrayList<>(List.of(rule.category().text()));
        tags.addAll(rule.tags());
        json.writeObjectFieldStart("properties");
        json.writeArrayFieldStart("tags");
        for (String tag : tags.stream().distinct().limit(MOST_TAGS).toList()) {
            json.writeString(tag);
        }
        json.writeEndArray();
        json.writeStringField("precision", SarifLevel.precision(rule.confidence()));
        json.writeStringField("problem.severity", SarifLevel.problem(rule.severity()));
        json.writeEndObject();
    }

    /// `unreachable-state` as `UnreachableState`.
    private static String camelCase(String id) {
        StringBuilder name = new StringBuilder();
        for (String word : id.split("-", -1)) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return name.toString();
    }
}
