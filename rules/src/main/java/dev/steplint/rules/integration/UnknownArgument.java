package dev.steplint.rules.integration;

import dev.steplint.facts.data.ActionParameters;
import dev.steplint.facts.data.Argument;
import dev.steplint.facts.data.Arguments;
import dev.steplint.facts.data.TaskCall;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.Edit;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.Fix;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reports arguments that the action of a task does not have
/// (AWS Step Functions Developer Guide, page of each integration; the AWS SDK for Java v2 for the others).
public final class UnknownArgument implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("unknown-argument")
            .summary("Argument that the action does not have")
            // Whether AWS refuses the definition, fails the task or leaves the argument out is not said for all.
            .severity(Severity.WARNING)
            .category(Category.INTEGRATION)
            .since("0.1.0")
            .tags("sdk", "typo")
            .fixable()
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        Arguments arguments = context.fact(Arguments.KEY);
        Set<String> mended = new HashSet<>();
        for (Argument argument : arguments.all()) {
            if (argument instanceof Argument.Unknown unknown) {
                check(unknown, arguments, mended, context);
            }
        }
    }

    private static void check(Argument.Unknown argument, Arguments arguments, Set<String> mended, RuleContext context) {
        ActionParameters parameters = arguments.of(argument.call()).orElseThrow();
        switch (Spelling.of(argument)) {
            case Spelling.Accepted _ -> {}
            case Spelling.Nothing _ -> {
                if (!argument.top() || parameters.isComplete()) {
                    report(argument, context)
                            .why("AWS lists no such argument, and refuses it unless it is new")
                            .help("remove it, or write it as the reference of the service spells it")
                            .confidence(Confidence.MEDIUM)
                            .submit();
                }
            }
            case Spelling.Api spelling ->
                mend(argument, spelling.name(), mended, report(argument, context))
                        .why("Step Functions has its own spelling of the names of the service")
                        .confidence(Confidence.MEDIUM)
                        .submit();
            case Spelling.Meant spelling -> {
                FindingBuilder finding = mend(argument, spelling.name(), mended, report(argument, context));
                if (isMissing(argument, spelling.name(), parameters)) {
                    finding.why("the action needs `%s`, so the task fails", spelling.name())
                            .severity(Severity.ERROR);
                } else {
                    finding.why("names are compared letter by letter, so the task fails or does without it");
                }
                finding.submit();
            }
        }
    }

    private static FindingBuilder report(Argument.Unknown argument, RuleContext context) {
        TaskCall call = argument.call();
        return context.report(argument.member().nameSpan(), call.pointer())
                .message("`%s` in %s is no argument of `%s`", argument.path(), call.title(), call.action());
    }

    /// Whether what was meant is needed, and is not there under its own name.
    private static boolean isMissing(Argument.Unknown argument, String meant, ActionParameters parameters) {
        return argument.top()
                && parameters.required().contains(meant)
                && argument.call()
                        .request()
                        .asFields()
                        .filter(fields -> fields.lacks(meant))
                        .isPresent();
    }

    /// @param mended where a fix has already written a name: two arguments cannot become one
    private static FindingBuilder mend(
            Argument.Unknown argument, String name, Set<String> mended, FindingBuilder finding) {
        finding.help("did you mean `%s`?", name);
        String path = argument.path();
        String place = "%s %s"
                .formatted(
                        argument.call().pointer(),
                        path.substring(
                                        0,
                                        path.length() - argument.member().name().length())
                                + name);
        boolean sure = name.equalsIgnoreCase(argument.member().name());
        Optional<Fix> fix = argument.member()
                .letters()
                .filter(_ -> mended.add(place))
                .map(letters -> new Fix(
                        "Write `%s`".formatted(name),
                        sure ? Fix.Safety.SAFE : Fix.Safety.UNSAFE,
                        List.of(new Edit(letters, name))));
        fix.ifPresent(finding::fix);
        return finding;
    }
}
