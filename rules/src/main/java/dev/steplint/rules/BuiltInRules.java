package dev.steplint.rules;

import dev.steplint.rule.Rule;
import dev.steplint.rules.definition.ChoiceRuleWithoutOperator;
import dev.steplint.rules.definition.ComparisonWithoutVariable;
import dev.steplint.rules.definition.CredentialsOnActivity;
import dev.steplint.rules.definition.DuplicateLabel;
import dev.steplint.rules.definition.DuplicateStateName;
import dev.steplint.rules.definition.MalformedLabel;
import dev.steplint.rules.definition.MissingTransition;
import dev.steplint.rules.definition.NextAndEnd;
import dev.steplint.rules.definition.NoTerminalState;
import dev.steplint.rules.definition.NotAPath;
import dev.steplint.rules.definition.NotAReferencePath;
import dev.steplint.rules.definition.PathInLiteralField;
import dev.steplint.rules.definition.ReservedErrorName;
import dev.steplint.rules.definition.ResultPathOutsideInput;
import dev.steplint.rules.definition.SeveralChoiceOperators;
import dev.steplint.rules.definition.StateNameLength;
import dev.steplint.rules.definition.UndefinedTarget;
import dev.steplint.rules.definition.VariableBesideCombinator;
import dev.steplint.rules.errors.RepeatedErrorName;
import dev.steplint.rules.errors.StatesAllNotAlone;
import dev.steplint.rules.errors.StatesAllNotLast;
import dev.steplint.rules.errors.UncatchableError;
import dev.steplint.rules.errors.UnreachableHandler;
import dev.steplint.rules.flow.ChoiceToOneTarget;
import dev.steplint.rules.flow.ChoiceWithoutDefault;
import dev.steplint.rules.flow.DeadChoiceRule;
import dev.steplint.rules.flow.EndlessLoop;
import dev.steplint.rules.flow.SingleBranchParallel;
import dev.steplint.rules.flow.SuperfluousPass;
import dev.steplint.rules.flow.UnchangingLoop;
import dev.steplint.rules.flow.UnreachableState;
import dev.steplint.rules.flow.UnusedDefault;
import dev.steplint.rules.steplint.SuppressionWithoutReason;
import dev.steplint.rules.steplint.UnusedSuppression;
import dev.steplint.rules.time.ActivityWithoutTimeout;
import dev.steplint.rules.time.CallbackWithoutTimeout;
import dev.steplint.rules.time.HeartbeatNotBelowTimeout;
import dev.steplint.rules.time.HeartbeatWithoutEffect;
import dev.steplint.rules.time.JobWithoutTimeout;
import dev.steplint.rules.time.TokenNotPassed;
import java.util.List;

/// Every rule that steplint brings, by topic and in the order of their ids.
public final class BuiltInRules {

    private BuiltInRules() {}

    public static List<Rule> all() {
        return List.of(
                // definition
                new ChoiceRuleWithoutOperator(),
                new ComparisonWithoutVariable(),
                new CredentialsOnActivity(),
                new DuplicateLabel(),
                new DuplicateStateName(),
                new MalformedLabel(),
                new MissingTransition(),
                new NextAndEnd(),
                new NoTerminalState(),
                new NotAPath(),
                new NotAReferencePath(),
                new PathInLiteralField(),
                new ReservedErrorName(),
                new ResultPathOutsideInput(),
                new SeveralChoiceOperators(),
                new StateNameLength(),
                new UndefinedTarget(),
                new VariableBesideCombinator(),
                // errors
                new RepeatedErrorName(),
                new StatesAllNotAlone(),
                new StatesAllNotLast(),
                new UncatchableError(),
                new UnreachableHandler(),
                // flow
                new ChoiceToOneTarget(),
                new ChoiceWithoutDefault(),
                new DeadChoiceRule(),
                new EndlessLoop(),
                new SingleBranchParallel(),
                new SuperfluousPass(),
                new UnchangingLoop(),
                new UnreachableState(),
                new UnusedDefault(),
                // time
                new ActivityWithoutTimeout(),
                new CallbackWithoutTimeout(),
                new HeartbeatNotBelowTimeout(),
                new HeartbeatWithoutEffect(),
                new JobWithoutTimeout(),
                new TokenNotPassed(),
                // steplint
                new SuppressionWithoutReason(),
                new UnusedSuppression());
    }
}
