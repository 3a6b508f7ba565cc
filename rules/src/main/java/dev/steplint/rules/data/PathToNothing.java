package dev.steplint.rules.data;

import dev.steplint.facts.data.DataRead;
import dev.steplint.facts.data.DataReads;
import dev.steplint.facts.data.DataShape;
import dev.steplint.facts.data.PathLookup;
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
import java.util.regex.Pattern;

/// Reports paths to data that the states before certainly do not hand on
/// (AWS Step Functions Developer Guide, "Input and output processing").
public final class PathToNothing implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("path-to-nothing")
            .summary("Path to data that no state before hands on")
            .severity(Severity.WARNING)
            .category(Category.DATA)
            .since("0.1.0")
            .tags("data")
            .fixable()
            .build();

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        for (DataRead read : context.fact(DataReads.KEY).all()) {
            if (read.lookup() instanceof PathLookup.Missing missing) {
                report(read, missing, context);
            }
        }
    }

    private static void report(DataRead read, PathLookup.Missing missing, RuleContext context) {
        PathLookup.Step step = read.steps().get(missing.at());
        FindingBuilder finding = context.report(step.span(), read.pointer())
                .why("%s", read.consequence())
                .related(missing.whole().span(), "all there is");
        switch (missing.whole()) {
            case DataShape.Fields fields
            when step.name().isPresent() -> {
                String name = step.name().get();
                finding.message("%s reads `%s`, and there is no `%s`", read.title(), read.path(), name);
                List<String> names =
                        fields.members().stream().map(DataShape.Member::name).toList();
                Optional<String> near = NearestName.of(name, names);
                if (near.isPresent()) {
                    finding.help("did you mean `%s`?", near.get());
                    step.letters()
                            .filter(_ -> PLAIN.matcher(near.get()).matches())
                            .map(letters -> new Fix(
                                    "Write `%s`".formatted(near.get()),
                                    Fix.Safety.UNSAFE,
                                    List.of(new Edit(letters, near.get()))))
                            .ifPresent(finding::fix);
                } else {
                    finding.help("hand the value on in the state before, or read another");
                }
            }
            case DataShape whole ->
                finding.message(
                                "%s reads `%s` from %s",
                                read.title(), read.path(), whole.kind().text())
                        .help("read a part that the value has");
        }
        finding.submit();
    }
}
