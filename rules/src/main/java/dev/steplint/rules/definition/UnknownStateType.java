package dev.steplint.rules.definition;

import dev.steplint.grammar.StateType;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.model.State;
import dev.steplint.model.UnknownState;
import dev.steplint.rule.AwsCode;
import dev.steplint.rule.AwsText;
import dev.steplint.rule.Category;
import dev.steplint.rule.Edit;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.Fix;
import dev.steplint.rule.NearestName;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reports a `Type` that is none of the eight (Amazon States Language specification, "States").
public final class UnknownStateType implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("unknown-state-type")
            .summary("Type of a state is not one the language has")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("type")
            .fixable()
            .build();

    /// The types in the order in which AWS lists them (recorded on the service).
    private static final String AWS_ORDER = "Task, Wait, Pass, Succeed, Fail, Choice, Parallel, Map";

    /// Words that people use for a type, by the type they surely mean.
    private static final Map<String, String> SYNONYMS = Map.of(
            "success", "Succeed",
            "succeeded", "Succeed",
            "failure", "Fail",
            "failed", "Fail",
            "foreach", "Map",
            "sleep", "Wait",
            "delay", "Wait",
            "switch", "Choice");

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        Optional<JsonMember> type = state.field("Type");
        if (!(state instanceof UnknownState)
                || type.isEmpty()
                || type.get().value().isUnknown()
                || type.get()
                        .value()
                        .asObject()
                        .flatMap(JsonObject::unknownMember)
                        .isPresent()) {
            return;
        }
        JsonValue value = type.get().value();
        FindingBuilder finding = context.report(value.span(), state.pointer().child("Type"));
        if (!(value instanceof JsonString text)) {
            finding.message("`Type` of `%s` is %s, not a string", state.name(), value.describe())
                    .why("AWS refuses the definition: it cannot tell what kind of state this is")
                    .help("write one of the types, such as `Task`")
                    .aws(AwsCode.SCHEMA_VALIDATION_FAILED)
                    .submit();
            return;
        }
        finding.message("`Type` of `%s` is `%s`, which is no type of state", state.name(), text.value())
                .why("AWS refuses the definition: it cannot tell what kind of state this is")
                .aws(AwsText.ONE_OF, "Type", AWS_ORDER);
        Optional<String> meant = meant(text.value());
        if (meant.isPresent()) {
            finding.help("did you mean `%s`?", meant.get());
            Edit.rewrite(text, meant.get())
                    .map(edit -> new Fix("Write `%s`".formatted(meant.get()), Fix.Safety.SAFE, List.of(edit)))
                    .ifPresent(finding::fix);
        } else {
            finding.help("use one of %s", Phrases.all(StateType.texts()));
        }
        finding.submit();
    }

    private static Optional<String> meant(String written) {
        String bare = written.strip();
        return StateType.of(bare)
                .map(StateType::text)
                .or(() -> Optional.ofNullable(SYNONYMS.get(bare.toLowerCase(Locale.ROOT))))
                .or(() -> NearestName.of(bare, StateType.texts()));
    }
}
