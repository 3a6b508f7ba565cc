package dev.steplint.cli.report;

import dev.steplint.host.Definition;
import dev.steplint.host.Surroundings;
import dev.steplint.json.JsonDocument;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonNull;
import dev.steplint.json.JsonPointer;
import dev.steplint.rule.AwsCode;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.DocumentContext;
import dev.steplint.rule.Edit;
import dev.steplint.rule.Finding;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.Fix;
import dev.steplint.rule.RuleId;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.RuleOptions;
import dev.steplint.rule.Severity;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Findings made by hand, with everything that a report can hold.
public final class Samples {
    public static final RuleMetadata TARGET = RuleMetadata.builder("missing-transition-target")
            .summary("Transition to a state that does not exist")
            .severity(Severity.ERROR)
            .category(Category.FLOW)
            .since("0.1.0")
            .tags("next", "typo")
            .fixable()
            .build();

    public static final RuleMetadata LOOP = RuleMetadata.builder("endless-loop")
            .summary("Loop without a way out")
            .severity(Severity.WARNING)
            .confidence(Confidence.MEDIUM)
            .category(Category.FLOW)
            .since("0.1.0")
            .build();

    public static final RuleMetadata SYNTAX = RuleMetadata.builder("syntax-error")
            .summary("Text that is no JSON")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .build();

    public static final RuleMetadata COMMENT = RuleMetadata.builder("state-without-comment")
            .summary("State without a comment")
            .severity(Severity.INFO)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .build();

    public static final ToolInfo TOOL =
            new ToolInfo("0.1.0", List.of(new ToolInfo.DatedData("quotas", LocalDate.of(2026, 11, 22))));

    private static final String ORDERS = """
            {
              "StartAt": "Charge card",
              "States": {
                "Charge card": {
                  "Type": "Task",
                  "Resource": "arn:aws:states:::lambda:invoke",
                  "Next": "Shpi order"
                },
                "Wait a bit": {
                  "Type": "Wait",
                  "Seconds": 5,
                  "Next": "Charge card"
                },
                "Ship order": {
                  "Type": "Pass",
                  "End": true
                }
              }
            }
            """;

    private static final ExaminedFile TEMPLATE = new ExaminedFile(
            "template.yaml",
            Stream.of("Orders", "Refunds", "Returns")
                    .map(id -> new DefinitionName("template.yaml", pointer("Resources", id)))
                    .toList());

    private Samples() {}

    /// A file that is one definition.
    public static ExaminedFile examined(String name) {
        return new ExaminedFile(name, List.of(new DefinitionName(name, JsonPointer.ROOT)));
    }

    /// An error with a related place, a route and both kinds of fix.
    public static ReportedFinding ordinary() {
        SourceFile file = new SourceFile("flows/pay orders.asl.json", ORDERS);
        Span value = find(file, "\"Shpi order\"");
        return finding(
                file,
                TARGET,
                value,
                pointer("States", "Charge card", "Next"),
                builder -> builder.message(
                                "`Next` of `%s` names `%s`, which is not a state here", "Charge card", "Shpi order")
                        .why("the definition is rejected when it is created")
                        .help("did you mean `%s`?", "Ship order")
                        .aws(AwsCode.MISSING_TRANSITION_TARGET)
                        .related(find(file, "\"Ship order\""), "closest state")
                        .related(find(file, "\"Type\": \"Task\""), "this is its `Type`")
                        .step(find(file, "\"Charge card\""), "an execution starts in `Charge card`")
                        .step(value, "and cannot go on")
                        .fix(new Fix("name `Ship order`", Fix.Safety.SAFE, List.of(new Edit(value, "\"Ship order\""))))
                        .fix(new Fix("remove `Next`", Fix.Safety.UNSAFE, List.of(new Edit(value, "")))));
    }

    /// An error at the end of a text that ends too early.
    public static ReportedFinding atEnd() {
        String text = "{\n  \"StartAt\": \"A\",\n";
        SourceFile file = new SourceFile("flows/cut.asl.json", text);
        return finding(
                file,
                SYNTAX,
                Span.at(text.length()),
                JsonPointer.ROOT,
                builder -> builder.message("The text ends inside an object")
                        .why("the definition is rejected when it is created")
                        .help("close the object with `}`")
                        .aws(AwsCode.INVALID_JSON_DESCRIPTION));
    }

    /// An error about a file that has no text to show.
    public static ReportedFinding withoutText() {
        SourceFile file = new SourceFile("flows/empty.asl.json", "");
        return finding(
                file,
                SYNTAX,
                Span.at(0),
                JsonPointer.ROOT,
                builder -> builder.message("The file is empty")
                        .why("there is no definition to create")
                        .help("write a definition into it, or remove it"));
    }

    /// A warning in a minified definition of 100 kB, with a near and a far place on the same line.
    public static ReportedFinding longLine() {
        StringBuilder text = new StringBuilder("{\"StartAt\":\"S0\",\"States\":{");
        for (int i = 0; i < 1600; i++) {
            text.append(
                    "\"S%d\":{\"Type\":\"Pass\",\"Comment\":\"number %d\",\"Next\":\"S%d\"},".formatted(i, i, i + 1));
        }
        text.append("\"S1600\":{\"Type\":\"Succeed\"}}}");
        SourceFile file = new SourceFile("flows/minified.json", text.toString());
        return finding(
                file,
                LOOP,
                find(file, "\"S801\"}"),
                pointer("States", "S800", "Next"),
                builder -> builder.message("`%s` and `%s` form a loop with no limit", "S800", "S801")
                        .why("each round adds events, and the execution fails when its history is full")
                        .help("count rounds in a variable and leave the loop")
                        .related(find(file, "\"S800\":"), "the loop starts here")
                        .related(find(file, "\"S1600\":"), "never reached"));
    }

    /// A remark in a line of tabs, wide characters, combining marks, and characters that a terminal would obey.
    public static ReportedFinding wide() {
        String text = """
                {
                \t"States": {
                \t\t"注文 📦 cafe\u0301 \u001b[31m\u202e": { "Type": "Wait", "Seconds": 1, "End": true }
                \t}
                }
                """;
        SourceFile file = new SourceFile("flows/包.asl.json", text);
        return finding(
                file,
                COMMENT,
                find(file, "\"Seconds\""),
                pointer("States", "注文 📦 cafe\u0301 \u001b[31m\u202e", "Seconds"),
                builder -> builder.message("State `%s` has no `Comment`", "注文 📦 cafe\u0301 \u001b[31m\u202e")
                        .why("readers have to guess what it waits for")
                        .help("say it in a `Comment`")
                        .related(find(file, "📦"), "its name"));
    }

    /// The four ordinary kinds, and everything else that a report can hold.
    public static Report full() {
        List<ReportedFinding> findings = new ArrayList<>(List.of(ordinary(), atEnd(), longLine(), wide()));
        SuppressedFinding suppressed = new SuppressedFinding(
                withoutText(), SuppressedFinding.Place.CONFIGURATION, "written by the next build");
        return new Report(
                TOOL,
                List.of(examined("flows/pay orders.asl.json"), TEMPLATE),
                List.of(LOOP, TARGET, COMMENT, SYNTAX),
                findings,
                List.of(suppressed),
                2,
                List.of(new SkippedFile("flows/\u001b]0;x\u0007.json", "is not UTF-8 text (byte 12)")),
                List.of(new Crash(
                        new RuleId("endless-loop"),
                        "template.yaml",
                        "`Poll`",
                        new IllegalStateException("no such edge"))),
                new Fixing(FixMode.SAFE, 3, 2, 1));
    }

    public static Report clean() {
        return new Report(
                TOOL,
                List.of(examined("a.asl.json"), TEMPLATE),
                List.of(LOOP),
                List.of(),
                List.of(),
                0,
                List.of(),
                List.of(),
                Fixing.NONE);
    }

    public static Report of(ReportedFinding... findings) {
        List<ExaminedFile> files = Arrays.stream(findings)
                .map(reported -> examined(reported.definition().file()))
                .distinct()
                .toList();
        return new Report(
                TOOL,
                files,
                List.of(LOOP, TARGET, COMMENT, SYNTAX),
                List.of(findings),
                List.of(),
                0,
                List.of(),
                List.of(),
                Fixing.NONE);
    }

    public static ReportedFinding finding(
            SourceFile file, RuleMetadata rule, Span span, JsonPointer pointer, Consumer<FindingBuilder> parts) {
        JsonDocument document = new JsonDocument(file, JsonFormat.JSON, new JsonNull(Span.at(0)), List.of());
        Definition definition = Definition.whole(document, Surroundings.NONE);
        List<Finding> sink = new ArrayList<>();
        DocumentContext context = new DocumentContext(rule, definition, RuleOptions.DEFAULTS, sink::add);
        FindingBuilder builder = context.report(span, pointer);
        parts.accept(builder);
        builder.submit();
        return ReportedFinding.of(sink.getFirst(), DefinitionName.of(definition));
    }

    /// The first place of some text; a brace or a colon at its end is only there to find it.
    public static Span find(SourceFile file, String text) {
        int start = file.text().indexOf(text);
        int end = start + text.length();
        return new Span(start, text.endsWith("}") || text.endsWith(":") ? end - 1 : end);
    }

    public static JsonPointer pointer(String... steps) {
        JsonPointer pointer = JsonPointer.ROOT;
        for (String step : steps) {
            pointer = pointer.child(step);
        }
        return pointer;
    }
}
