package dev.steplint.rules.integration;

import dev.steplint.facts.data.Arguments;
import dev.steplint.facts.data.DataShape;
import dev.steplint.facts.data.DataShape.Literal;
import dev.steplint.facts.data.TaskCall;
import dev.steplint.facts.data.TaskCalls;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.Category;
import dev.steplint.rule.Edit;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.Fix;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.NearestName;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.List;
import java.util.Optional;

/// Reports arguments with a value that the action does not take
/// (AWS Step Functions Developer Guide, page of each optimized integration).
public final class UnknownArgumentValue implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("unknown-argument-value")
            .summary("Argument with a value that the action does not take")
            .severity(Severity.ERROR)
            .category(Category.INTEGRATION)
            .since("0.1.0")
            .tags("typo")
            .fixable()
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        for (TaskCall call : context.fact(TaskCalls.KEY).all()) {
            Optional<DataShape.Fields> request = call.request().asFields();
            context.fact(Arguments.KEY)
                    .of(call)
                    .filter(_ -> request.isPresent())
                    .ifPresent(parameters -> parameters
                            .values()
                            .forEach((path, values) -> ArgumentPath.find(path, request.orElseThrow())
                                    .map(DataShape.Member::value)
                                    .ifPresent(value -> check(path, value, values, call, context))));
        }
    }

    private static void check(String path, DataShape value, List<String> values, TaskCall call, RuleContext context) {
        Optional<Literal> literal = value.asLiteral().filter(text -> !values.contains(text.value()));
        if (literal.isEmpty()) {
            return;
        }
        String written = literal.get().value();
        FindingBuilder finding = context.report(value.span(), call.pointer())
                .message("`%s` of `%s` in %s is no value it takes", written, path, call.title())
                .why("AWS refuses the request, so the task fails");
        Optional<String> near = NearestName.of(written, values);
        if (near.isEmpty()) {
            finding.help("write %s", Quoted.either(values)).submit();
            return;
        }
        boolean sure = near.get().equalsIgnoreCase(written);
        finding.help("did you mean `%s`?", near.get());
        literal.get()
                .letters()
                .map(letters -> new Fix(
                        "Write `%s`".formatted(near.get()),
                        sure ? Fix.Safety.SAFE : Fix.Safety.UNSAFE,
                        List.of(new Edit(letters, near.get()))))
                .ifPresent(finding::fix);
        finding.submit();
    }
}
