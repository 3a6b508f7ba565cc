package dev.steplint.rules.definition;

import dev.steplint.json.JsonMember;
import dev.steplint.model.MapState;
import dev.steplint.model.State;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.NearestName;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import java.util.List;
import java.util.Optional;

/// Reports fields of a distributed Map on one that is inline
/// (AWS Step Functions Developer Guide, "Map state in Distributed mode").
///
/// Whether AWS refuses them is not documented, hence no error.
public final class DistributedOnlyField implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("distributed-only-field")
            .summary("Field of a distributed Map on an inline one")
            .severity(Severity.WARNING)
            .confidence(Confidence.MEDIUM)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("map", "distributed-map")
            .build();

    private static final List<String> FIELDS = List.of(
            "ItemReader",
            "ItemBatcher",
            "ResultWriter",
            "Label",
            "ToleratedFailureCount",
            "ToleratedFailureCountPath",
            "ToleratedFailurePercentage",
            "ToleratedFailurePercentagePath");

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (!(state instanceof MapState map) || map.mode() != MapState.Mode.INLINE || mayMeanDistributed(map)) {
            return;
        }
        List<JsonMember> present = map.source().members().stream()
                .filter(member -> FIELDS.contains(member.key()))
                .toList();
        if (present.isEmpty()) {
            return;
        }
        JsonMember first = present.getFirst();
        List<String> names = present.stream().map(JsonMember::key).toList();
        FindingBuilder finding = context.report(first.keySpan(), state.pointer().child(first.key()))
                .message("Map state `%s` is inline and has %s", state.name(), Phrases.all(names))
                .why("only a distributed Map uses it: it has no effect, or AWS refuses the definition")
                .help("set `Mode` of `ProcessorConfig` to `DISTRIBUTED`, or remove it");
        present.stream().skip(1).forEach(member -> finding.related(member.keySpan(), "has no effect either"));
        mode(map).ifPresent(mode -> finding.related(mode.valueSpan(), "inline because of this"));
        finding.submit();
    }

    private static Optional<JsonMember> mode(MapState map) {
        return map.processorConfig()
                .flatMap(config -> config.value().asObject())
                .flatMap(config -> config.find("Mode"));
    }

    /// Whether the mode stands somewhere under a wrong name or in a wrong place, which has a finding of its own.
    private static boolean mayMeanDistributed(MapState map) {
        return map.processor().isEmpty()
                || map.has("ProcessorConfig")
                || map.has("Mode")
                || map.processor().get().source().members().stream()
                        .anyMatch(member -> isNear(member.key(), "ProcessorConfig") || isNear(member.key(), "Mode"))
                || map.processorConfig().flatMap(config -> config.value().asObject()).stream()
                        .flatMap(config -> config.members().stream())
                        .anyMatch(member ->
                                isNear(member.key(), "Mode") || member.name().hasPlaceholder());
    }

    private static boolean isNear(String key, String field) {
        return !key.equals(field) && NearestName.of(key, List.of(field)).isPresent();
    }
}
