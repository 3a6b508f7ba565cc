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
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.Fix;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import dev.steplint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reports a retrier or catcher for `States.ALL` that is followed by others.
public final class StatesAllNotLast implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("states-all-not-last")
            .summary("Handler for `States.ALL` comes before others")
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
        HandlerList.of(state).forEach(list -> check(list, context));
    }

    private static void check(HandlerList list, RuleContext context) {
        List<? extends ErrorHandler> handlers = list.handlers();
        for (int i = 0; i < handlers.size() - 1; i++) {
            Optional<JsonString> all = nameOfAll(handlers.get(i));
            if (all.isPresent()) {
                report(list, i, all.get(), context);
                return;
            }
        }
    }

    private static Optional<JsonString> nameOfAll(ErrorHandler handler) {
        return handler.errorNames().stream()
                .filter(name -> name.value().equals(ReservedError.ALL))
                .findFirst();
    }

    private static void report(HandlerList list, int at, JsonString all, RuleContext context) {
        ErrorHandler handler = list.handlers().get(at);
        List<? extends ErrorHandler> dead =
                list.handlers().subList(at + 1, list.handlers().size());
        FindingBuilder finding = context.report(all.span(), handler.pointer().child("ErrorEquals"))
                .message("`States.ALL` in %s is not in the last %s", list.title(handler), list.noun())
                .why("AWS refuses the definition: what follows `States.ALL` could never match")
                .help("move it to the end of `%s`", list.field())
                .aws(AwsCode.SCHEMA_VALIDATION_FAILED);
        dead.forEach(other -> finding.related(HandlerList.namesSpan(other), "never considered"));
        if (dead.stream().noneMatch(other -> nameOfAll(other).isPresent())) {
            moveToEnd(list, handler.index(), context.definition().file()).ifPresent(finding::fix);
        }
        finding.submit();
    }

    /// Each element takes the text of the next one, so that commas, comments and line breaks stay where they are.
    private static Optional<Fix> moveToEnd(HandlerList list, int at, SourceFile file) {
        List<JsonValue> elements = list.state()
                .source()
                .value(list.field())
                .flatMap(JsonValue::asArray)
                .map(JsonArray::elements)
                .orElse(List.of());
        if (elements.stream().anyMatch(element -> element.asObject().isEmpty())) {
            return Optional.empty();
        }
        List<Edit> edits = new ArrayList<>();
        for (int i = at; i < elements.size(); i++) {
            JsonValue from = i + 1 < elements.size() ? elements.get(i + 1) : elements.get(at);
            edits.add(new Edit(elements.get(i).span(), file.text(from.span())));
        }
        return Optional.of(
                new Fix("Move the %s for `States.ALL` to the end".formatted(list.noun()), Fix.Safety.UNSAFE, edits));
    }
}
