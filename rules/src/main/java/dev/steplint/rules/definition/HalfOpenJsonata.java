package dev.steplint.rules.definition;

import dev.steplint.facts.DataEntry;
import dev.steplint.facts.DataField;
import dev.steplint.facts.DataFields;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonString;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.AwsCode;
import dev.steplint.rule.Category;
import dev.steplint.rule.Edit;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.Fix;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.List;

/// Reports a string with one of the marks `{%` and `%}` in its place and not the other
/// (AWS Step Functions Developer Guide, "Transforming data with JSONata").
public final class HalfOpenJsonata implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("half-open-jsonata")
            .summary("JSONata string is not opened and closed by {% and %}")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("jsonata")
            .fixable()
            .build();

    private static final String OPEN = "{%";
    private static final String CLOSE = "%}";

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        context.fact(DataFields.KEY).expressionFields().forEach(field -> {
            for (DataEntry entry : field.entries()) {
                entry.text().ifPresent(text -> check(text, entry, field, context));
            }
        });
    }

    private static void check(JsonString string, DataEntry entry, DataField field, RuleContext context) {
        String text = string.value();
        String inner = text.strip();
        boolean opens = text.startsWith(OPEN);
        boolean closes = text.endsWith(CLOSE);
        boolean closed = opens && closes && text.length() >= OPEN.length() + CLOSE.length();
        if (closed || !inner.startsWith(OPEN) && !closes) {
            return;
        }
        if (inner.startsWith(OPEN) && inner.endsWith(CLOSE) && !inner.equals(text)) {
            reportBlanks(string, entry, field, context);
        } else if (opens || closes) {
            FindingBuilder finding = context.report(place(string, opens), entry.pointer())
                    .why("AWS refuses the definition: an expression stands between `{%%` and `%%}`")
                    .aws(AwsCode.SCHEMA_VALIDATION_FAILED);
            if (opens) {
                finding.message(
                                "An expression in `%s` of %s is not closed",
                                field.name(), field.construct().title())
                        .help("end the string with `%%}`");
            } else {
                finding.message(
                                "An expression in `%s` of %s is not opened",
                                field.name(), field.construct().title())
                        .help("begin the string with `{%%`");
            }
            finding.submit();
        }
    }

    /// What is left of the mark that is there, so that the eye finds it in a long expression.
    private static Span place(JsonString string, boolean opens) {
        int length = string.value().length();
        return opens ? string.spanOf(0, OPEN.length()) : string.spanOf(length - CLOSE.length(), length);
    }

    private static void reportBlanks(JsonString string, DataEntry entry, DataField field, RuleContext context) {
        String text = string.value();
        int before = text.length() - text.stripLeading().length();
        int after = text.stripTrailing().length();
        List<Edit> edits = new ArrayList<>();
        if (before > 0) {
            edits.add(new Edit(string.spanOf(0, before), ""));
        }
        if (after < text.length()) {
            edits.add(new Edit(string.spanOf(after, text.length()), ""));
        }
        FindingBuilder finding = context.report(edits.getFirst().span(), entry.pointer());
        if (before == 0 && text.substring(after).equals("\n") && isYaml(context)) {
            finding.message(
                            "A line break follows `%%}` in `%s` of %s",
                            field.name(), field.construct().title())
                    .help("begin the block with `|-` or `>-`, which leave it out");
        } else {
            finding.message(
                            "Blanks stand outside of `{%% %%}` in `%s` of %s",
                            field.name(), field.construct().title())
                    .help("remove the blanks");
        }
        if (edits.size() == 1) {
            finding.why("AWS refuses the definition: an expression begins with `{%%` and ends with `%%}`")
                    .aws(AwsCode.SCHEMA_VALIDATION_FAILED);
        } else {
            finding.why("the string is passed on as text, the expression is not evaluated")
                    .severity(Severity.WARNING);
        }
        // A line break may be layout that YAML needs.
        if (text.substring(0, before).indexOf('\n') < 0 && text.substring(after).indexOf('\n') < 0) {
            finding.fix(new Fix("Remove the blanks", Fix.Safety.SAFE, edits));
        }
        finding.submit();
    }

    private static boolean isYaml(RuleContext context) {
        return context.definition().document().format() == JsonFormat.YAML;
    }
}
