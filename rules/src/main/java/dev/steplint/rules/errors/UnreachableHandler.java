package dev.steplint.rules.errors;

import dev.steplint.catalog.ReservedError;
import dev.steplint.facts.ErrorFlow;
import dev.steplint.facts.Match;
import dev.steplint.json.JsonString;
import dev.steplint.model.ErrorHandler;
import dev.steplint.model.State;
import dev.steplint.rule.Category;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reports retriers and catchers, and single names of them, whose errors an earlier one always takes.
///
/// What stands after `States.ALL` is the matter of [StatesAllNotLast].
public final class UnreachableHandler implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("unreachable-handler")
            .summary("Retrier or catcher whose errors an earlier one takes")
            .severity(Severity.WARNING)
            .category(Category.ERRORS)
            .since("0.1.0")
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
        // Each name where it stands first.
        Map<String, JsonString> earlier = new HashMap<>();
        for (ErrorHandler handler : list.handlers()) {
            if (earlier.containsKey(ReservedError.ALL)) {
                return;
            }
            check(list, handler, earlier, context);
            HandlerList.knownNames(handler).forEach(name -> earlier.putIfAbsent(name.value(), name));
        }
    }

    private static void check(
            HandlerList list, ErrorHandler handler, Map<String, JsonString> earlier, RuleContext context) {
        Map<JsonString, JsonString> taken = new LinkedHashMap<>();
        for (JsonString name : handler.errorNames()) {
            takenBy(name, earlier, context).ifPresent(by -> taken.put(name, by));
        }
        if (taken.isEmpty()) {
            return;
        }
        boolean whole = taken.size() == handler.errorNames().size() && !handler.hasUnknownNames();
        FindingBuilder finding = context.report(
                        whole
                                ? HandlerList.namesSpan(handler)
                                : taken.keySet().iterator().next().span(),
                        handler.pointer().child("ErrorEquals"))
                .why("%s", why(list));
        if (whole) {
            finding.message("No error reaches %s", list.title(handler))
                    .help("move it before the %s that takes its errors, or remove it", list.noun());
        } else {
            finding.message("An earlier %s takes %s from %s", list.noun(), quoted(taken), list.title(handler))
                    .help("name an error in one %s only", list.noun());
        }
        new LinkedHashSet<>(taken.values()).forEach(by -> finding.related(by.span(), "takes it first"));
        finding.submit();
    }

    private static String quoted(Map<JsonString, JsonString> taken) {
        return taken.keySet().stream().map(name -> "`" + name.value() + "`").collect(Collectors.joining(", "));
    }

    private static String why(HandlerList list) {
        return list.field().equals("Retry")
                ? "the first retrier that matches an error is used; when its attempts are spent, no other one is tried"
                : "the first catcher that matches an error is used, and this one has no effect";
    }

    private static Optional<JsonString> takenBy(JsonString name, Map<String, JsonString> earlier, RuleContext context) {
        ErrorFlow flow = context.fact(ErrorFlow.KEY);
        return name.known()
                .flatMap(error -> Stream.of(error, ReservedError.TASK_FAILED, ReservedError.TIMEOUT)
                        .filter(listed -> earlier.containsKey(listed) && flow.match(listed, error) == Match.YES)
                        .flatMap(listed -> Optional.ofNullable(earlier.get(listed)).stream())
                        .min(Comparator.comparing(JsonString::span)));
    }
}
