package dev.steplint.rules.definition;

import dev.steplint.facts.DataEntry;
import dev.steplint.facts.DataField;
import dev.steplint.facts.DataFields;
import dev.steplint.grammar.ConstructKind;
import dev.steplint.grammar.QueryLanguage;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
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
import java.util.List;

/// Reports a `Result` that is written like a payload template (AWS Step Functions Developer Guide, "Pass workflow
/// state").
public final class PassResultIsStatic implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("pass-result-is-static")
            .summary("Result of a Pass state holds paths, which are not evaluated")
            .severity(Severity.WARNING)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("jsonpath", "pass")
            .fixable()
            .build();

    private static final String SUFFIX = ".$";

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        context.fact(DataFields.KEY).all().stream()
                .filter(field -> field.construct().kind() == ConstructKind.PASS)
                .filter(field -> field.construct().language().is(QueryLanguage.JSONPATH))
                .filter(field -> field.name().equals("Result"))
                .forEach(field -> check(field, context));
    }

    private static void check(DataField field, RuleContext context) {
        List<DataEntry> paths =
                field.entries().stream().filter(PassResultIsStatic::isPath).toList();
        if (paths.isEmpty()) {
            return;
        }
        DataEntry first = paths.getFirst();
        FindingBuilder finding = context.report(first.value().span(), first.pointer())
                .message("`Result` of %s holds a path", field.construct().title())
                .why("nothing in `Result` is evaluated: the output has the key and the path as they are written")
                .help("use `Parameters`, with keys that end in `.$`")
                .aws(AwsCode.PASS_RESULT_IS_STATIC);
        boolean template = field.member().value() instanceof JsonObject
                && !field.construct().source().has("Parameters")
                && paths.stream().allMatch(PassResultIsStatic::isUnderDynamicKey);
        if (template) {
            Edit.rewrite(field.member().name(), "Parameters")
                    .map(edit -> new Fix("Rename `Result` to `Parameters`", Fix.Safety.UNSAFE, List.of(edit)))
                    .ifPresent(finding::fix);
        }
        finding.submit();
    }

    private static boolean isPath(DataEntry entry) {
        boolean written = entry.text()
                .map(JsonString::value)
                .filter(PathField::looksEvaluated)
                .isPresent();
        return written
                || isUnderDynamicKey(entry)
                        && entry.text()
                                .filter(text -> text.value().startsWith("$"))
                                .isPresent();
    }

    private static boolean isUnderDynamicKey(DataEntry entry) {
        return entry.member()
                .map(JsonMember::key)
                .filter(key -> key.endsWith(SUFFIX))
                .isPresent();
    }
}
