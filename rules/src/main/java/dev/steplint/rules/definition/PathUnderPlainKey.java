package dev.steplint.rules.definition;

import dev.steplint.expr.Expression;
import dev.steplint.expr.Parsed;
import dev.steplint.expr.PathParser;
import dev.steplint.facts.AssignedNames;
import dev.steplint.facts.DataEntry;
import dev.steplint.facts.DataField;
import dev.steplint.facts.DataFields;
import dev.steplint.json.JsonMember;
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
import java.util.List;

/// Reports a path in a payload template that nothing evaluates, because its key does not end in `.$`
/// (API reference, ValidateStateMachineDefinition, NO_DOLLAR).
public final class PathUnderPlainKey implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("path-under-plain-key")
            .summary("Path in a payload template stands under a key without .$")
            .severity(Severity.WARNING)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("jsonpath", "template")
            .fixable()
            .build();

    private static final String SUFFIX = ".$";

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        context.fact(DataFields.KEY).payloadTemplates().forEach(field -> {
            for (DataEntry entry : field.entries()) {
                // The field itself has no form with `.$`.
                if (entry.value() != field.member().value()) {
                    entry.text()
                            .filter(text -> isPath(text.value(), context))
                            .ifPresent(text -> check(text, entry, field, context));
                }
            }
        });
    }

    /// A text such as `$total` may be anything, unless the machine has a variable of that name.
    private static boolean isPath(String text, RuleContext context) {
        return PathField.looksEvaluated(text)
                || PathParser.parse(text) instanceof Parsed.Ok(Expression.Path path)
                        && path.root() instanceof Expression.Root.Variable variable
                        && context.fact(AssignedNames.KEY).has(variable.name());
    }

    private static void check(JsonString text, DataEntry entry, DataField field, RuleContext context) {
        boolean evaluated =
                entry.member().filter(member -> member.key().endsWith(SUFFIX)).isPresent();
        if (evaluated || isForService(entry, field)) {
            return;
        }
        FindingBuilder finding = context.report(text.span(), entry.pointer())
                .why("the path is not evaluated: the text with its `$` is passed on")
                .aws(AwsCode.NO_DOLLAR);
        entry.member()
                .ifPresentOrElse(member -> describeKey(finding, member, field), () -> describeElement(finding, field));
        finding.submit();
    }

    private static void describeKey(FindingBuilder finding, JsonMember member, DataField field) {
        Edit edit = new Edit(Span.at(member.name().offsetAt(member.key().length())), SUFFIX);
        finding.message(
                        "`%s` in `%s` of %s holds a path as plain text",
                        member.key(), field.name(), field.construct().title())
                .help("rename the key to `%s.$`", member.key())
                .fix(new Fix("Add `.$` to the key", Fix.Safety.UNSAFE, List.of(edit)));
    }

    private static void describeElement(FindingBuilder finding, DataField field) {
        finding.message(
                        "An array in `%s` of %s holds a path as plain text",
                        field.name(), field.construct().title())
                .help("build the array with `States.Array(…)` under a key that ends in `.$`");
    }

    /// Whether a service has paths of its own here: `InputPathsMap` of EventBridge, `JsonPath` of Glue.
    private static boolean isForService(DataEntry entry, DataField field) {
        String below = entry.pointer().text().substring(field.pointer().text().length());
        return below.contains("Path");
    }
}
