package dev.steplint.rules.errors;

import dev.steplint.catalog.ReservedError;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.model.ErrorHandler;
import dev.steplint.model.State;
import dev.steplint.rule.Category;
import dev.steplint.rule.Edit;
import dev.steplint.rule.Fix;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import dev.steplint.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reports a name that stands twice in one `ErrorEquals`. `States.ALL` is the matter of [StatesAllNotAlone].
public final class RepeatedErrorName implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("repeated-error-name")
            .summary("`ErrorEquals` names an error twice")
            .severity(Severity.INFO)
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
        Map<String, JsonString> seen = new HashMap<>();
        for (int i = 0; i < elements.size(); i++) {
            if (!(elements.get(i) instanceof JsonString name) || name.value().equals(ReservedError.ALL)) {
                continue;
            }
            JsonString first = seen.putIfAbsent(name.value(), name);
            if (first != null) {
                Span fromComma =
                        new Span(elements.get(i - 1).span().end(), name.span().end());
                context.report(
                                name.span(),
                                handler.pointer().child("ErrorEquals").child(i))
                        .message("`%s` stands twice in %s", name.value(), list.title(handler))
                        .why("the second has no effect, and perhaps another error was meant")
                        .help("remove it, or name the error that was meant")
                        .related(first.span(), "first named here")
                        .fix(new Fix("Remove the second", Fix.Safety.SAFE, List.of(new Edit(fromComma, ""))))
                        .submit();
            }
        }
    }
}
