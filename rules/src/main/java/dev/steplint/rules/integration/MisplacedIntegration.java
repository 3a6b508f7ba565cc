package dev.steplint.rules.integration;

import dev.steplint.catalog.OptimizedIntegration;
import dev.steplint.catalog.OptimizedIntegration.Place;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPointer;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.model.MapState;
import dev.steplint.model.Resource;
import dev.steplint.model.State;
import dev.steplint.model.TaskState;
import dev.steplint.rule.AwsCode;
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
import java.util.Optional;

/// Reports a task that calls what only the reader or writer of a Map state takes, and the other way round.
public final class MisplacedIntegration implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("misplaced-integration")
            .summary("Integration stands where it cannot be used")
            .severity(Severity.ERROR)
            .category(Category.INTEGRATION)
            .since("0.1.0")
            .tags("resource", "map", "s3")
            .fixable()
            .build();

    private static final String RESOURCE = "Resource";

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        switch (state) {
            case TaskState task -> check(task, context);
            case MapState map -> {
                check(map, "ItemReader", Place.ITEM_READER, context);
                check(map, "ResultWriter", Place.RESULT_WRITER, context);
            }
            default -> {}
        }
    }

    private static void check(TaskState task, RuleContext context) {
        Call.of(task)
                .filter(call -> integration(call)
                        .filter(integration -> integration.place() != Place.TASK)
                        .isPresent())
                .ifPresent(call -> context.report(
                                call.callSpan(), task.pointer().child(RESOURCE))
                        .message("Task `%s` calls `%s`, which only a Map state takes", task.name(), call.name())
                        .why("AWS refuses the definition: `%s` is no resource of a task", call.name())
                        .help("call it as `aws-sdk:%s`, which takes the parameters of the API", call.name())
                        .aws(AwsCode.SCHEMA_VALIDATION_FAILED)
                        .fix(new Fix(
                                "Write `aws-sdk:%s`".formatted(call.name()),
                                Fix.Safety.UNSAFE,
                                List.of(new Edit(call.callSpan(), "aws-sdk:" + call.name()))))
                        .submit());
    }

    private static Optional<OptimizedIntegration> integration(Call call) {
        return call.isSdk() ? Optional.empty() : OptimizedIntegration.of(call.service(), call.action());
    }

    private static void check(MapState map, String field, Place place, RuleContext context) {
        Optional<JsonString> text = map.field(field)
                .flatMap(member -> member.value().asObject())
                .flatMap((JsonObject object) -> object.value(RESOURCE))
                .flatMap(JsonValue::asString)
                .filter(string -> !string.value().isBlank());
        if (text.isEmpty()) {
            return;
        }
        Resource resource = Resource.of(text.get());
        Optional<Call> call = Call.of(text.get(), resource);
        boolean fits = call.filter(each -> each.suffix().isEmpty())
                .flatMap(MisplacedIntegration::integration)
                .filter(integration -> integration.place() == place)
                .isPresent();
        if (!fits && !(resource instanceof Resource.Unknown)) {
            report(map, field, place, text.get(), call, context);
        }
    }

    private static void report(
            MapState map, String field, Place place, JsonString text, Optional<Call> call, RuleContext context) {
        JsonPointer pointer = map.pointer().child(field).child(RESOURCE);
        List<String> names = names(place);
        FindingBuilder finding = context.report(
                        call.map(each -> each.text()
                                        .spanOf(each.first(), text.value().length()))
                                .orElseGet(text::span),
                        pointer)
                .message(
                        "`%s` of `%s` uses `%s`, which it cannot",
                        field, map.name(), call.map(Call::name).orElseGet(text::value))
                .why("AWS takes only %s there", either(names))
                .help("use `arn:aws:states:::%s`", nearest(call, names));
        call.filter(each -> each.name().equals("aws-sdk:" + nearest(call, names)))
                .ifPresent(each -> finding.fix(new Fix(
                        "Write `%s`".formatted(nearest(call, names)),
                        Fix.Safety.SAFE,
                        List.of(new Edit(each.nameSpan(), nearest(call, names))))));
        finding.submit();
    }

    private static List<String> names(Place place) {
        return OptimizedIntegration.actions("s3").stream()
                .filter(action -> OptimizedIntegration.of("s3", action)
                        .filter(integration -> integration.place() == place)
                        .isPresent())
                .map(action -> "s3:" + action)
                .toList();
    }

    private static String either(List<String> names) {
        return String.join(" and ", names.stream().map("`%s`"::formatted).toList());
    }

    private static String nearest(Optional<Call> call, List<String> names) {
        return call.map(each -> each.service() + ":" + each.action())
                .flatMap(name -> names.stream().filter(name::equals).findFirst().or(() -> NearestName.of(name, names)))
                .orElseGet(names::getFirst);
    }
}
