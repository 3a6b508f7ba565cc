package dev.steplint.rules.definition;

import dev.steplint.expr.jsonata.Jsonata;
import dev.steplint.facts.HyphenatedName;
import dev.steplint.facts.JsonataExpression;
import dev.steplint.facts.JsonataExpressions;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.AwsText;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.Edit;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.Fix;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.source.Span;
import java.util.List;

/// Reports a name with a hyphen in a JSONata path, which subtracts (JSONata documentation, "Simple queries").
public final class SubtractionForName implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("subtraction-for-name")
            .summary("Hyphen in a JSONata path subtracts")
            .severity(Severity.WARNING)
            .confidence(Confidence.MEDIUM)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("jsonata")
            .fixable()
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        for (JsonataExpression expression : context.fact(JsonataExpressions.KEY).all()) {
            expression.hyphenatedNames().stream()
                    .filter(name -> name.occurrence().atTop()
                            || followsPath(name.occurrence().part()))
                    .forEach(name -> report(name, expression, context));
        }
    }

    /// Two names of one value may be subtracted without blanks; a path and a name of another value hardly are.
    private static boolean followsPath(Jsonata part) {
        return switch (part) {
            case Jsonata.Binary binary -> followsPath(binary.left());
            case Jsonata.Path path -> path.steps().getFirst() instanceof Jsonata.Variable;
            default -> false;
        };
    }

    /// Whether nothing stands before the first name, so that it is refused as well.
    private static boolean isBare(Jsonata part) {
        return part instanceof Jsonata.Binary binary ? isBare(binary.left()) : part instanceof Jsonata.Name;
    }

    private static void report(HyphenatedName name, JsonataExpression expression, RuleContext context) {
        Span span = expression.spanOf(name.start(), name.end());
        String written = expression.code().substring(name.start(), name.end());
        boolean top = name.occurrence().atTop();
        boolean bare = top && isBare(name.occurrence().part());
        FindingBuilder finding = context.report(span, expression.pointer())
                .message("%s reads `%s` as a subtraction", expression.title(), written);
        if (bare) {
            finding.help("put the name into back-ticks, and `$states.input` before it");
        } else {
            finding.help("put the name into back-ticks");
        }
        if (top) {
            finding.why(
                            "AWS refuses the definition: behind the minus there is no input to find `%s` in",
                            name.parts().getLast().name())
                    .severity(Severity.ERROR)
                    .confidence(Confidence.HIGH);
            name.parts().stream()
                    .skip(bare ? 0 : 1)
                    .map(Jsonata.Name::name)
                    .distinct()
                    .forEach(each -> finding.aws(AwsText.BARE_NAME, each));
        } else {
            finding.why("a hyphen is a minus: what is left is no number, or the wrong one");
        }
        String quoted = (bare ? "$states.input." : "") + "`" + written + "`";
        finding.fix(new Fix("Put the name into back-ticks", Fix.Safety.UNSAFE, List.of(new Edit(span, quoted))))
                .submit();
    }
}
