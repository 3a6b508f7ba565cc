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
import dev.steplint.rule.NearestName;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
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

    /// Where the data of others is in the result of an integration that wraps it.
    private static final Map<String, String> ENVELOPES =
            Map.of("lambda:invoke", "Payload", "apigateway:invoke", "ResponseBody", "http:invoke", "ResponseBody");

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        for (DataRead read : context.fact(DataReads.KEY).all()) {
            if (read.lookup() instanceof PathLookup.InResponse found) {
                responseOf(found.response().call()).ifPresent(response -> check(read, found, response, context));
            }
        }
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

    private static void check(
            DataRead read, PathLookup.InResponse found, ServiceResponse response, RuleContext context) {
        PathLookup.Step step = read.steps().get(found.at());
        String name = step.name().orElseThrow();
        String action = found.response().call().action();
        boolean below = found.at() + 1 < read.steps().size();
        if (response.texts().contains(name) && below) {
            context.report(read.steps().get(found.at() + 1).span(), read.pointer())
                    .message("%s reads into `%s`, which is a string", read.title(), name)
                    .why("the result of `%s.sync` has it as JSON in a string, so the path finds nothing", action)
                    .help("call `%s.sync:2`, which parses it", action)
                    .related(found.response().span(), "gives the string")
                    .submit();
        }
        if (response.members().contains(name)) {
            return;
        }
        FindingBuilder finding = context.report(step.span(), read.pointer())
                .message("%s reads `%s`, which `%s` does not give", read.title(), name, action)
                .why("%s", consequence(read));
        if (found.response().call().resource().pattern() == Resource.Pattern.REQUEST_RESPONSE) {
            finding.related(found.response().span(), "gives the result");
        } else {
            finding.related(found.response().span(), "gives the result of the job");
        }
        advise(step, read, found.response(), response, finding);
        finding.submit();
    }

    private static String consequence(DataRead read) {
        return switch (read.need()) {
            case FAILS ->
                read.mapped()
                        ? "the expression yields nothing, and the state fails with `States.QueryEvaluationError`"
                        : "the path finds nothing, and the execution fails with `States.Runtime`";
            case OPEN -> "the path finds nothing";
        };
    }

    private static void advise(
            PathLookup.Step step,
            DataRead read,
            DataShape.Response from,
            ServiceResponse response,
            FindingBuilder finding) {
        String name = step.name().orElseThrow();
        Optional<String> same = response.members().stream()
                .filter(member -> member.equalsIgnoreCase(name))
                .findFirst();
        if (same.isPresent()) {
            mend(step, same.get(), finding);
            if (read.need() == DataRead.Need.FAILS) {
                finding.severity(Severity.ERROR);
            }
            return;
        }
        Optional<String> envelope =
                Optional.ofNullable(ENVELOPES.get(from.call().action()));
        Optional<String> near = NearestName.of(name, response.members());
        if (near.isPresent()) {
            mend(step, near.get(), finding);
        } else if (envelope.isPresent()) {
            finding.help("read it below `%s`, where the data is", envelope.get());
        } else if (from.call().construct().source() != read.state().source()) {
            finding.help("%s", handOn(from.call())).confidence(Confidence.MEDIUM);
        } else {
            finding.help("%s", listed(response.members())).confidence(Confidence.MEDIUM);
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
