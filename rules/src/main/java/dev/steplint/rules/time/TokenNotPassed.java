package dev.steplint.rules.time;

import dev.steplint.catalog.Answer;
import dev.steplint.catalog.OptimizedIntegration;
import dev.steplint.facts.UnreadText;
import dev.steplint.grammar.QueryLanguage;
import dev.steplint.json.JsonMember;
import dev.steplint.model.Resource;
import dev.steplint.model.State;
import dev.steplint.model.TaskState;
import dev.steplint.rule.Category;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.MisspeltFields;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import java.util.Optional;

/// Reports a task that waits for a token which it gives to nobody.
public final class TokenNotPassed implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("token-not-passed")
            .summary("Callback task does not pass its token on")
            .severity(Severity.ERROR)
            .category(Category.TIME)
            .since("0.1.0")
            .tags("callback")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (!(state instanceof TaskState task)
                || task.resource().pattern() != Resource.Pattern.WAIT_FOR_CALLBACK
                || task.arguments().isEmpty() && meansArguments(task)
                || takesNoToken(task)
                || TaskTokens.mayBePassed(task)
                || Express.runs(task, context)
                || context.fact(UnreadText.KEY).within(task.source())) {
            return;
        }
        Optional<JsonMember> arguments = task.arguments();
        FindingBuilder finding = context.report(
                        arguments.map(JsonMember::keySpan).orElseGet(() -> Suffixes.span(task)),
                        task.pointer().child(arguments.map(JsonMember::key).orElse("Resource")))
                .message("Task `%s` waits for a token that it does not pass on", task.name())
                .why("nobody can return the token, so the task never succeeds: it waits until a limit ends it");
        if (arguments.isPresent()) {
            finding.related(Suffixes.span(task), "waits for the token");
        }
        if (task.queryLanguage() == QueryLanguage.JSONATA) {
            finding.help("pass `{%% $states.context.Task.Token %%}` to the service in `Arguments`");
        } else {
            finding.help("pass `$$.Task.Token` to the service in `Parameters`, under a key that ends in `.$`");
        }
        finding.submit();
    }

    /// Whether the integration does not wait for tokens at all, which is another defect.
    private static boolean takesNoToken(TaskState task) {
        return task.resource() instanceof Resource.Optimized optimized
                && OptimizedIntegration.of(optimized.service(), optimized.action())
                        .filter(integration -> integration.takes(optimized.suffix()) == Answer.NO)
                        .isPresent();
    }

    /// Whether the request stands under a wrong name: misspelt, or the name that the other query language has.
    private static boolean meansArguments(TaskState task) {
        return task.has("Parameters")
                || task.has("Arguments")
                || MisspeltFields.find(task, "Parameters").isPresent()
                || MisspeltFields.find(task, "Arguments").isPresent();
    }
}
