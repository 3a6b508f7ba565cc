package dev.steplint.cli.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.steplint.cli.config.ConfigurationReader.Result;
import dev.steplint.engine.RuleSetting;
import dev.steplint.host.WorkflowType;
import dev.steplint.host.value.Deployment;
import dev.steplint.rule.Category;
import dev.steplint.rule.RuleId;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.RuleOption;
import dev.steplint.rule.Severity;
import dev.steplint.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationReaderTest {

    private static final RuleOption<Long> HOURS = new RuleOption.Whole("max-hours", 24L, 1, 100, "Hours.");
    private static final Path FOLDER = Path.of("/project");

    private static final List<RuleMetadata> RULES = List.of(
            RuleMetadata.builder("retry-budget")
                    .summary("Retries take too long")
                    .severity(Severity.WARNING)
                    .category(Category.ERRORS)
                    .since("0.1.0")
                    .options(HOURS)
                    .build(),
            RuleMetadata.builder("endless-loop")
                    .summary("Loop without an end")
                    .severity(Severity.WARNING)
                    .category(Category.FLOW)
                    .since("0.1.0")
                    .build());

    private static Result read(String text) {
        return ConfigurationReader.read(new SourceFile(".steplint.yaml", text), FOLDER, RULES);
    }

    @Test
    void readsEverySetting() {
        Result result = read("""
                profile: strict
                fail-on: warning
                type: express
                exclude: [vendor/, "*.draft.json"]
                catalog:
                  sdk: {newservice: [doThis, doThat]}
                  optimized: {new-service: [doThis]}
                deployment:
                  parameters: {Stage: prod, Seconds: 5, Traced: true}
                  region: eu-central-1
                  account: 012345678901
                rules:
                  endless-loop: off
                  retry-budget:
                    severity: error
                    options: {max-hours: 3}
                overrides:
                  - files: legacy/
                    profile: default
                    type: standard
                    rules: {endless-loop: warning}
                    deployment: {region: cn-north-1, partition: aws-cn, parameters: {Stage: dev}}
                suppressions:
                  - rule: endless-loop
                    files: flows/poll.json
                    state: Poll
                    reason: a person stops it
                """);
        assertEquals(List.of(), result.faults());
        Configuration configuration = result.configuration();
        assertEquals(Optional.of(FailOn.WARNING), configuration.failOn());
        assertTrue(configuration.excludes(FOLDER.resolve("vendor/a.json"), false));
        assertEquals(Optional.of(Profile.STRICT), configuration.settings().profile());
        assertEquals(Optional.of(WorkflowType.EXPRESS), configuration.settings().type());
        assertEquals(
                new Deployment(
                        Map.of("Stage", "prod", "Seconds", "5", "Traced", "true"),
                        Optional.of("eu-central-1"),
                        Optional.of("012345678901"),
                        Optional.empty()),
                configuration.settings().deployment());
        assertEquals(
                new Deployment(
                        Map.of("Stage", "dev", "Seconds", "5", "Traced", "true"),
                        Optional.of("cn-north-1"),
                        Optional.of("012345678901"),
                        Optional.of("aws-cn")),
                configuration.settingsFor(FOLDER.resolve("legacy/a.json")).deployment());
        RuleSetting budget = configuration.settings().rules().get(new RuleId("retry-budget"));
        assertEquals(Optional.of(Severity.ERROR), budget.severity());
        assertEquals(3L, budget.options().get(HOURS));
        assertFalse(
                configuration.settings().rules().get(new RuleId("endless-loop")).enabled());
        Configuration.Settings legacy = configuration.settingsFor(FOLDER.resolve("legacy/a.json"));
        assertEquals(Optional.of(Profile.DEFAULT), legacy.profile());
        assertTrue(legacy.rules().get(new RuleId("endless-loop")).enabled());
        assertEquals(
                Optional.of("Poll"), configuration.suppressions().getFirst().state());
        assertTrue(configuration.newActions().hasSdk("newservice", "doThat"));
        assertFalse(configuration.newActions().hasSdk("newservice", "doIt"));
        assertTrue(configuration.newActions().hasOptimized("new-service", "doThis"));
        assertFalse(configuration.newActions().hasOptimized("newservice", "doThis"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "profil: strict|1:1: unknown key `profil`; did you mean `profile`?",
                "profile: strickt|1:10: `profile` is `strickt`; it can be default, strict, audit",
                "profile: [strict]|1:10: `profile` is an array, not a string",
                "rules: {endles-loop: off}|1:9: there is no rule `endles-loop`; did you mean `endless-loop`?",
                "rules: {endless-loop: loud}|1:23: the severity is `loud`; it can be off, error, warning, info",
                "rules: {endless-loop: 3}|1:23: `endless-loop` is a number; it can be off, error, warning, info, or an object",
                "rules: {retry-budget: {options: {max-hours: 500}}}|1:45: `max-hours` is a whole number from 1 to 100",
                "rules: {retry-budget: {options: {max-hour: 5}}}|1:34: the rule `retry-budget` has no option `max-hour`; did you mean `max-hours`?",
                "rules: {endless-loop: {level: off}}|1:24: unknown key `level`",
                "overrides: [{profile: strict}]|1:13: an override needs `files`",
                "suppressions: [{reason: x}]|1:16: a suppression needs `rule`",
                "catalog: [a]|1:10: `catalog` is an array, not an object",
                "catalog: {sdks: {}}|1:11: unknown key `sdks`; did you mean `sdk`?",
                "catalog: {sdk: a}|1:16: `sdk` is a string, not an object",
                "catalog: {sdk: {DynamoDB: [putItem]}}|1:17: `DynamoDB` is no service as a `Resource` names it, such as `dynamodb`",
                "catalog: {sdk: {dynamodb: putItem}}|1:27: `dynamodb` is a string, not a list",
                "catalog: {sdk: {dynamodb: [PutItem]}}|1:28: each of `dynamodb` is an action as a `Resource` names it, such as `putItem`",
                "deployment: {regon: a}|1:14: unknown key `regon`; did you mean `region`?",
                "deployment: {region: Frankfurt}|1:22: `region` is not a Region, such as `eu-central-1`",
                "deployment: {account: 12}|1:23: `account` is not an account, which has twelve digits",
                "deployment: {parameters: [a]}|1:26: `parameters` is an array, not an object",
                "deployment: {parameters: {A: [b]}}|1:30: the parameter `A` is an array, not a text",
                "exclude: {}|1:10: `exclude` is an object, not a list",
                "- a|1:1: the configuration is an array, not an object",
            })
    void saysWhatCannotBeUsedAndWhere(String text, String expected) {
        assertEquals(
                List.of(".steplint.yaml:" + expected),
                read(text).faults().stream().map(ConfigurationFault::describe).toList());
    }

    @Test
    void anEmptyConfigurationSaysNothing() {
        assertEquals(List.of(), read("").faults());
        assertEquals(List.of(), read("# nothing yet\n").faults());
    }
}
