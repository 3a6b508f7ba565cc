package dev.steplint.rules.errors;

import dev.steplint.catalog.ReservedError;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.model.ErrorHandler;
import dev.steplint.model.State;
import dev.steplint.rule.AwsCode;
import dev.steplint.rule.Category;
import dev.steplint.rule.Edit;
import dev.steplint.rule.Fix;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import dev.steplint.source.Span;
import java.util.List;

/// Reports `States.ALL` beside other names in one `ErrorEquals`.
public final class StatesAllNotAlone implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("states-all-not-alone")
            .summary("`States.ALL` shares its `ErrorEquals` with other names")
            .severity(Severity.ERROR)
            .category(Category.ERRORS)
            .since("0.1.0")
            .fixable()
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        for (HandlerList list : HandlerList.of(state)) {
            for (ErrorHandler handler : list.handlers()) {
                check(list, handler, context);
            }
        }
    }

    private static void check(HandlerList list, ErrorHandler handler, RuleContext context) {
        List<JsonValue> elements = handler.errorEquals()
                .flatMap(field -> field.value().asArray())
                .map(JsonArray::elements)
                .orElse(List.of());
        int at = indexOfAll(elements);
        if (at < 0 || elements.size() == 1) {
            return;
        }
        Span all = elements.get(at).span();
        Span names = elements.getFirst().span().union(elements.getLast().span());
        context.report(all, handler.pointer().child("ErrorEquals").child(at))
                .message("`States.ALL` is not the only name in %s", list.title(handler))
                .why("AWS refuses the definition: `States.ALL` must stand alone in its `ErrorEquals`")
                .help("remove the other names, or give them a %s of their own before this one", list.noun())
                .aws(AwsCode.SCHEMA_VALIDATION_FAILED)
                .fix(new Fix(
                        "Keep `States.ALL` alone",
                        saysTheSame(elements) ? Fix.Safety.SAFE : Fix.Safety.UNSAFE,
                        List.of(new Edit(names, context.definition().file().text(all)))))
                .submit();
    }

    private static int indexOfAll(List<JsonValue> elements) {
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof JsonString name && name.value().equals(ReservedError.ALL)) {
                return i;
            }
        }
        return -1;
    }

    /// Whether `States.ALL` matches whatever the others match.
    private static boolean saysTheSame(List<JsonValue> elements) {
        return elements.stream()
                .allMatch(element -> element instanceof JsonString name
                        && !name.hasPlaceholder()
                        && !name.value().equals(ReservedError.DATA_LIMIT_EXCEEDED));
    }
}
