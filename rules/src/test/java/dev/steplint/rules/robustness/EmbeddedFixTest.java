package dev.steplint.rules.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.steplint.engine.Analyzer;
import dev.steplint.engine.DefinitionLoader;
import dev.steplint.fix.Edits;
import dev.steplint.host.Definition;
import dev.steplint.host.Expectation;
import dev.steplint.host.Neighbours;
import dev.steplint.host.Sighting;
import dev.steplint.host.Surroundings;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonReader;
import dev.steplint.rule.Finding;
import dev.steplint.rule.Fix;
import dev.steplint.rules.BuiltInRules;
import dev.steplint.rules.harness.FixtureCase;
import dev.steplint.rules.harness.FixtureFile;
import dev.steplint.rules.harness.MarkdownFile;
import dev.steplint.rules.harness.Repository;
import dev.steplint.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A fix of a definition in a host changes the definition as it does where the definition is a file of its own, and
/// nothing beside it.
class EmbeddedFixTest {

    private static final Analyzer ANALYZER = new Analyzer(BuiltInRules.all());

    private static final Neighbours NOBODY = _ -> new Neighbours.Reading.Missing();

    private static final List<FixtureCase> CASES = Repository.markdownFiles(Repository.fixtures()).stream()
            .map(MarkdownFile::read)
            .flatMap(file -> FixtureFile.of(file, BuiltInRules.all()).cases())
            .filter(each -> !each.tag().template() && each.tag().format() == JsonFormat.JSON)
            .filter(each -> each.definition(each.marked().text())
                            .document()
                            .faults()
                            .isEmpty()
                    && each.definition(each.marked().text()).root().asObject().isPresent())
            .toList();

    /// The ways in which a host gives a definition.
    enum Form {
        LITERAL_BLOCK("template.yaml", """
                Resources:
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      DefinitionString: |
                """, "      RoleArn: x\n") {
            @Override
            String write(String text) {
                return text.replaceAll("(?m)^(?=.)", "        ") + "\n";
            }
        },
        SUBSTITUTED_BLOCK("template.yaml", """
                Resources:
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      DefinitionString: !Sub |
                """, "      RoleArn: x\n") {
            @Override
            String write(String text) {
                return text.replace("${", "${!").replaceAll("(?m)^(?=.)", "        ") + "\n";
            }
        },
        FOLDED_BLOCK("template.yaml", """
                Resources:
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      DefinitionString: >-
                """, "      RoleArn: x\n") {
            @Override
            String write(String text) {
                return text.replaceAll("(?m)^(?=.)", "        ") + "\n";
            }
        },
        SINGLE_QUOTES("template.yaml", """
                Resources:
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      DefinitionString: '""", "'\n      RoleArn: x\n") {
            @Override
            String write(String text) {
                return text.replaceAll("\n\\s*", " ").replace("'", "''");
            }
        },
        JSON_STRING("template.json", """
                {"Resources": {"Flow": {
                  "Type": "AWS::StepFunctions::StateMachine",
                  "Properties": {"RoleArn": "x", "DefinitionString": \"""", "\"}}}}\n") {
            @Override
            String write(String text) {
                return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
            }
        },
        HEREDOC("main.tf", """
                resource "aws_sfn_state_machine" "flow" {
                  role_arn   = "x"
                  definition = <<EOT
                """, "\nEOT\n}\n") {
            @Override
            String write(String text) {
                return escaped(text);
            }
        },
        INDENTED_HEREDOC("main.tf", """
                resource "aws_sfn_state_machine" "flow" {
                  role_arn   = "x"
                  definition = <<-EOT
                """, "\n  EOT\n}\n") {
            @Override
            String write(String text) {
                return escaped(text).replaceAll("(?m)^(?=.)", "      ");
            }
        },
        JSON_IN_HCL("main.tf", """
                resource "aws_sfn_state_machine" "flow" {
                  role_arn   = "x"
                  definition = jsonencode(""", ")\n}\n") {
            @Override
            String write(String text) {
                return escaped(text).strip();
            }
        },
        HCL("main.tf", """
                resource "aws_sfn_state_machine" "flow" {
                  role_arn   = "x"
                  definition = jsonencode(""", ")\n}\n") {
            @Override
            String write(String text) {
                return BlockHcl.of(JsonReader.read(new SourceFile("x.json", text), JsonFormat.JSON)
                        .root());
            }
        };

        private final String name;
        private final String before;
        private final String after;

        Form(String name, String before, String after) {
            this.name = name;
            this.before = before;
            this.after = after;
        }

        abstract String write(String text);

        private static String escaped(String text) {
            return text.replace("${", "$${").replace("%{", "%%{");
        }
    }

    @ParameterizedTest
    @EnumSource
    void changeTheDefinitionAlike(Form form) {
        List<String> failures = new ArrayList<>();
        int compared = 0;
        int dropped = 0;
        for (FixtureCase fixture : CASES) {
            String raw = fixture.marked().text();
            String hosted = form.before + form.write(raw) + form.after;
            Optional<Definition> definition = definition(form, hosted);
            if (definition.isEmpty()
                    || !definition.get().document().faults().isEmpty()
                    || !tree(definition.get()).equals(tree(fixture.definition(raw)))) {
                continue;
            }
            Map<String, List<Finding>> inHost = new HashMap<>();
            findings(definition.get(), fixture)
                    .forEach(finding -> inHost.computeIfAbsent(words(finding), _ -> new ArrayList<>())
                            .add(finding));
            for (Finding finding : findings(fixture.definition(raw), fixture)) {
                List<Finding> same = inHost.getOrDefault(words(finding), List.of());
                if (finding.fixes().isEmpty() || same.isEmpty()) {
                    continue;
                }
                Finding other = same.removeFirst();
                for (Fix fix : other.fixes()) {
                    String meant = apply(
                            raw,
                            finding.fixes().stream()
                                    .filter(one -> one.title().equals(fix.title()))
                                    .findFirst()
                                    .orElseThrow());
                    String changed = apply(hosted, fix);
                    boolean outside = changed.startsWith(form.before) && changed.endsWith(form.after);
                    String now =
                            definition(form, changed).map(EmbeddedFixTest::tree).orElse("none");
                    if (!outside || !now.equals(tree(fixture.definition(meant)))) {
                        failures.add("%s, %s: %s%n%s%n%s"
                                .formatted(
                                        fixture.file().ruleId(),
                                        fixture.section().title(),
                                        fix,
                                        changed,
                                        now));
                    }
                    compared++;
                }
                dropped += other.fixes().isEmpty() ? 1 : 0;
            }
        }
        assertEquals("", String.join("\n\n", failures.subList(0, Math.min(4, failures.size()))));
        assertTrue(compared > 150 && dropped < 50, "compared %d, dropped %d".formatted(compared, dropped));
    }

    private static Optional<Definition> definition(Form form, String text) {
        Sighting sighting =
                DefinitionLoader.load(form.name, text.getBytes(StandardCharsets.UTF_8), Expectation.GIVEN, NOBODY);
        return sighting.definitions().stream().findFirst();
    }

    private static String tree(Definition definition) {
        return BlockYaml.of(definition.root());
    }

    private static List<Finding> findings(Definition definition, FixtureCase fixture) {
        return ANALYZER.analyze(definition.within(new Surroundings(fixture.type())), fixture.settings())
                .findings();
    }

    private static String words(Finding finding) {
        return finding.rule() + " " + finding.message();
    }

    private static String apply(String text, Fix fix) {
        Edits edits = new Edits();
        edits.add(fix.edits());
        return edits.apply(text);
    }
}
