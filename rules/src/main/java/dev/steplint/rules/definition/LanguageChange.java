package dev.steplint.rules.definition;

import dev.steplint.grammar.QueryLanguage;
import dev.steplint.json.JsonObject;
import dev.steplint.model.Construct;
import dev.steplint.rule.Fix;
import dev.steplint.rule.NewMember;
import dev.steplint.rule.RuleContext;
import java.util.List;
import java.util.Optional;

/// The fix that sets JSONata for a state or a machine that has no `QueryLanguage`.
final class LanguageChange {
    private static final NewMember JSONATA = new NewMember("QueryLanguage", "JSONata");

    private LanguageChange() {}

    /// @return empty for what is no state, or has fields of JSONPath, which the change would leave stranded
    static Optional<Fix> ofState(Construct construct, Fix.Safety safety, RuleContext context) {
        boolean paths = construct.fields().stream()
                .anyMatch(field -> !field.spec().dialect().allows(QueryLanguage.JSONATA));
        return construct.kind().isState() && !paths
                ? fix(construct.source(), "Type", "Set JSONata in the state", safety, context)
                : Optional.empty();
    }

    /// It is the language of every state without its own.
    static Optional<Fix> ofMachine(RuleContext context) {
        return fix(context.machine().source(), "Comment", "Set JSONata for the machine", Fix.Safety.UNSAFE, context);
    }

    private static Optional<Fix> fix(
            JsonObject object, String neighbour, String title, Fix.Safety safety, RuleContext context) {
        return JSONATA.beside(neighbour, object, context.definition().file())
                .map(edit -> new Fix(title, safety, List.of(edit)));
    }
}
