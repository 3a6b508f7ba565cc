package dev.steplint.rules.definition;

import dev.steplint.facts.UnreadText;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.model.State;
import dev.steplint.model.UnknownState;
import dev.steplint.rule.AwsCode;
import dev.steplint.rule.Category;
import dev.steplint.rule.Edit;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.Fix;
import dev.steplint.rule.NearestName;
import dev.steplint.rule.NewMember;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reports a state without `Type` (Amazon States Language specification, "States").
public final class MissingStateType implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("missing-state-type")
            .summary("State has no Type")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("type", "required")
            .fixable()
            .build();

    private static final String ANY_TYPE = "add `Type` with the kind of state, such as `Pass`";

    /// The fields that only one type has, and the type.
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("Resource", "Task"),
            Map.entry("Choices", "Choice"),
            Map.entry("Branches", "Parallel"),
            Map.entry("ItemProcessor", "Map"),
            Map.entry("Iterator", "Map"),
            Map.entry("Seconds", "Wait"),
            Map.entry("Timestamp", "Wait"));

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (!(state instanceof UnknownState unknown)
                || !(unknown.value() instanceof JsonObject object)
                || object.isUnknown()
                || object.has("Type")
                || object.members().stream().anyMatch(member -> member.name().hasPlaceholder())) {
            return;
        }
        Optional<JsonMember> misspelt = object.members().stream()
                .filter(member -> NearestName.of(member.key(), List.of("Type")).isPresent())
                .findFirst();
        if (misspelt.isEmpty() && context.fact(UnreadText.KEY).within(object)) {
            return;
        }
        FindingBuilder finding = context.report(
                        misspelt.map(JsonMember::keySpan).orElse(state.key().span()), state.pointer())
                .message("State `%s` has no `Type`", state.name())
                .why("AWS refuses the definition: it cannot tell what kind of state this is")
                .aws(AwsCode.SCHEMA_VALIDATION_FAILED);
        if (misspelt.isPresent()) {
            finding.help("did you mean `Type` by `%s`?", misspelt.get().key());
            Edit.rewrite(misspelt.get().name(), "Type")
                    .map(edit -> new Fix("Write `Type`", Fix.Safety.SAFE, List.of(edit)))
                    .ifPresent(finding::fix);
        } else {
            Optional<String> type = type(object);
            finding.help("%s", type.map("add `\"Type\": \"%s\"`"::formatted).orElse(ANY_TYPE));
            type.flatMap(name -> new NewMember("Type", name)
                            .beside("Comment", object, context.definition().file()))
                    .map(edit -> new Fix("Add `Type`", Fix.Safety.SAFE, List.of(edit)))
                    .ifPresent(finding::fix);
        }
        finding.submit();
    }

    /// What the other fields say about the kind of state that was meant.
    private static Optional<String> type(JsonObject object) {
        return FIELDS.entrySet().stream()
                .filter(entry -> object.has(entry.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(),
                        types -> types.size() == 1 ? Optional.of(types.getFirst()) : Optional.empty()));
    }
}
