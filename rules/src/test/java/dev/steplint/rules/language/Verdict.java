package dev.steplint.rules.language;

import dev.steplint.engine.Analyzer;
import dev.steplint.engine.RuleSettings;
import dev.steplint.host.Definition;
import dev.steplint.host.Surroundings;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonReader;
import dev.steplint.rule.Finding;
import dev.steplint.rule.Severity;
import dev.steplint.rules.BuiltInRules;
import dev.steplint.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What all rules together say of a definition that is right but for one thing.
final class Verdict {
    private static final Analyzer ANALYZER = new Analyzer(BuiltInRules.all());

    private Verdict() {}

    /// The errors found, each `rule-id on the characters it points at`.
    static List<String> errors(String machine) {
        return findings(machine).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.rule() + " on " + at(finding, machine))
                .toList();
    }

    /// The rules that find something, once for each finding.
    static List<String> rules(String machine) {
        return findings(machine).stream().map(finding -> finding.rule().text()).toList();
    }

    private static List<Finding> findings(String machine) {
        SourceFile file = new SourceFile("test.asl.json", machine);
        Definition definition = Definition.whole(JsonReader.read(file, JsonFormat.JSON), Surroundings.NONE);
        return ANALYZER.analyze(definition, RuleSettings.DEFAULTS).findings();
    }

    private static String at(Finding finding, String machine) {
        return machine.substring(finding.span().start(), finding.span().end());
    }

    /// A state `S` of some fields, each as JSON, in a machine that has the states `B` and `Z` after it.
    static String machine(String language, Map<String, String> fields) {
        String state = fields.entrySet().stream()
                .map(field -> "\"%s\": %s".formatted(field.getKey(), field.getValue()))
                .collect(Collectors.joining(",\n", "{", "}"));
        return """
                {"QueryLanguage": "%s", "StartAt": "A", "States": {
                "A": {"Type": "Choice", "Choices": [%s], "Default": "B"},
                "B": {"Type": "Pass", "Assign": {"v": 1, "w": "x"}, "Next": "S"},
                "S": %s,
                "Z": {"Type": "Succeed"}}}
                """.formatted(language, rule(language), state);
    }

    private static String rule(String language) {
        return language.equals("JSONata")
                ? "{\"Condition\": \"{% $states.input.z = 1 %}\", \"Next\": \"Z\"}"
                : "{\"Variable\": \"$.z\", \"IsNull\": true, \"Next\": \"Z\"}";
    }
}
