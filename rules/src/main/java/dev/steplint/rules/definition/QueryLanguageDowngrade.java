package dev.steplint.rules.definition;

import dev.steplint.grammar.QueryLanguage;
import dev.steplint.json.JsonMember;
import dev.steplint.model.LanguageSetting;
import dev.steplint.model.State;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.AwsText;
import dev.steplint.rule.Category;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import java.util.Optional;

/// Reports a state that asks for JSONPath in a machine that is set to JSONata
/// (AWS Step Functions Developer Guide, "State machine structure").
public final class QueryLanguageDowngrade implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("query-language-downgrade")
            .summary("State goes back to JSONPath in a JSONata machine")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("jsonata", "jsonpath", "query-language")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        Optional<JsonMember> field = state.field("QueryLanguage");
        if (field.isEmpty() || !downgrades(state.language(), context.machine())) {
            return;
        }
        FindingBuilder finding = context.report(field.get().valueSpan(), state.pointer())
                .message("`%s` is set to JSONPath in a JSONata machine", state.name())
                .why("AWS refuses the definition: a state may change from JSONPath to JSONata, not back")
                .help("write `%s` in JSONata, or set JSONata on single states instead of the machine", state.name())
                .aws(AwsText.LANGUAGE_DOWNGRADE);
        context.machine()
                .language()
                .field()
                .ifPresent(machine -> finding.related(machine.valueSpan(), "JSONata is set here"));
        finding.submit();
    }

    /// Whether the language of a state is refused, so that nothing follows from it for the state's fields.
    static boolean downgrades(LanguageSetting language, StateMachine machine) {
        return language.is(QueryLanguage.JSONPATH) && machine.language().is(QueryLanguage.JSONATA);
    }
}
