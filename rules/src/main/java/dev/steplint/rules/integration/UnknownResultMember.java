package dev.steplint.rules.integration;

import dev.steplint.catalog.ServiceResponse;
import dev.steplint.facts.data.DataRead;
import dev.steplint.facts.data.DataReads;
import dev.steplint.facts.data.DataShape;
import dev.steplint.facts.data.PathLookup;
import dev.steplint.facts.data.TaskCall;
import dev.steplint.model.Resource;
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
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reports paths to a part of a result that the service does not give
/// (AWS Step Functions Developer Guide, page of each integration; the AWS SDK for Java v2 for the others).
public final class UnknownResultMember implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("unknown-result-member")
            .summary("Path to a part of a result that the service does not give")
            .severity(Severity.WARNING)
            .category(Category.INTEGRATION)
            .since("0.1.0")
            .tags("sdk", "data")
            .fixable()
            .build();

    /// How many other reads of what a result has replaced are shown.
    private static final int RELATED = 4;

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        // What a result has replaced is one slip, however many states read it.
        Map<Span, List<MemberRead>> replaced = new LinkedHashMap<>();
        for (DataRead read : context.fact(DataReads.KEY).all()) {
            if (read.lookup() instanceof PathLookup.InResponse found) {
                responseOf(found.response().call())
                        .map(response -> new MemberRead(read, found, response))
                        .ifPresent(member -> {
                            if (member.isOfTheInput()) {
                                replaced.computeIfAbsent(found.response().span(), _ -> new ArrayList<>())
                                        .add(member);
                            } else {
                                check(member, context);
                            }
                        });
            }
        }
        replaced.values().forEach(reads -> reportReplaced(reads, context));
    }

    private static Optional<ServiceResponse> responseOf(TaskCall call) {
        return switch (call.resource()) {
            case Resource.Optimized called ->
                ServiceResponse.ofOptimized(called.service(), called.action(), called.suffix());
            case Resource.AwsSdk called -> ServiceResponse.ofSdk(called.service(), called.action());
            case Resource.LambdaFunction _, Resource.Activity _, Resource.Unrecognized _, Resource.Unknown _ ->
                Optional.empty();
        };
    }

    private static void check(MemberRead member, RuleContext context) {
        DataRead read = member.read();
        if (member.response().texts().contains(member.name()) && member.isReadInto()) {
            context.report(read.steps().get(member.found().at() + 1).span(), read.pointer())
                    .message("%s reads into `%s`, which is a string", read.title(), member.name())
                    .why(
                            "the result of `%s.sync` has it as JSON in a string, so the path finds nothing",
                            member.action())
                    .help("call `%s.sync:2`, which parses it", member.action())
                    .related(member.found().response().span(), "gives the string")
                    .submit();
        }
        if (!member.isGiven()) {
            FindingBuilder finding = report(member, context);
            advise(member, finding);
            finding.submit();
        }
    }

    private static void reportReplaced(List<MemberRead> reads, RuleContext context) {
        MemberRead first = reads.getFirst();
        FindingBuilder finding = report(first, context);
        reads.stream()
                .skip(1)
                .limit(RELATED)
                .forEach(other -> finding.related(other.step().span(), "`%s` is not there either", other.name()));
        finding.help("%s", handOn(first.found().response().call()))
                .confidence(Confidence.MEDIUM)
                .submit();
    }

    private static FindingBuilder report(MemberRead member, RuleContext context) {
        DataRead read = member.read();
        DataShape.Response from = member.found().response();
        FindingBuilder finding = context.report(member.step().span(), read.pointer())
                .message("%s reads `%s`, which `%s` does not give", read.title(), member.name(), member.action())
                .why("%s", read.consequence());
        if (from.call().resource().pattern() == Resource.Pattern.REQUEST_RESPONSE) {
            finding.related(from.span(), "gives the result");
        } else {
            finding.related(from.span(), "gives the result of the job");
        }
        return finding;
    }

    private static void advise(MemberRead member, FindingBuilder finding) {
        Optional<String> near = member.nearest();
        if (near.isPresent()) {
            mend(member.step(), near.get(), finding);
            if (near.get().equalsIgnoreCase(member.name()) && member.read().need() == DataRead.Need.FAILS) {
                finding.severity(Severity.ERROR);
            }
        } else if (member.envelope().isPresent()) {
            finding.help(
                    "read it below `%s`, where the data is", member.envelope().get());
        } else {
            finding.help("%s", listed(member.response().members())).confidence(Confidence.MEDIUM);
        }
    }

    private static void mend(PathLookup.Step step, String name, FindingBuilder finding) {
        finding.help("did you mean `%s`?", name);
        boolean sure = step.name().filter(name::equalsIgnoreCase).isPresent();
        step.letters()
                .map(letters -> new Fix(
                        "Write `%s`".formatted(name),
                        sure ? Fix.Safety.SAFE : Fix.Safety.UNSAFE,
                        List.of(new Edit(letters, name))))
                .ifPresent(finding::fix);
    }

    /// A state further on most often means to read the input, which the result has replaced.
    private static String handOn(TaskCall call) {
        return switch (call.construct().queryLanguage()) {
            case JSONPATH -> "set `ResultPath` in the task if it is in the input, which the result replaces";
            case JSONATA -> "hand it on in the `Output` of the task if it is in the input";
        };
    }

    /// What the service gives, if that is short.
    private static String listed(List<String> members) {
        List<String> own =
                members.stream().filter(member -> !member.startsWith("Sdk")).toList();
        return own.size() <= 5 ? "read " + Quoted.either(own) : "read a part that the reference of the service names";
    }
}
