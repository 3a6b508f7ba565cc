package dev.steplint.rules.errors;

import dev.steplint.catalog.ReservedError;
import dev.steplint.catalog.SdkErrors;
import dev.steplint.json.JsonString;
import dev.steplint.model.ErrorHandler;
import dev.steplint.model.FailState;
import dev.steplint.model.Resource;
import dev.steplint.model.State;
import dev.steplint.model.TaskState;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.Edit;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.Fix;
import dev.steplint.rule.NearestName;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reports error names that look like those of Step Functions, of Lambda or of an SDK integration, and are not.
///
/// A name that a function or a user may have invented is never reported.
public final class UnknownErrorName implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("unknown-error-name")
            .summary("`ErrorEquals` names an error that does not exist")
            .severity(Severity.WARNING)
            .category(Category.ERRORS)
            .since("0.1.0")
            .fixable()
            .build();

    private static final String STATUS_CODE = "States.Http.StatusCode";
    private static final String LAMBDA = "Lambda.";
    private static final String EXCEPTION = "Exception";

    /// Errors of the Lambda service that Step Functions reports beside those of the API (Developer Guide, "Best
    /// practices").
    private static final List<String> LAMBDA_ERRORS = List.of(
            "Unknown",
            "ServiceException",
            "AWSLambdaException",
            "SdkClientException",
            "TooManyRequestsException",
            "ClientExecutionTimeoutException");

    /// Base classes and client errors of the SDK, which no service lists.
    private static final Set<String> SDK_ERRORS = Set.of(
            "SdkClientException",
            "SdkServiceException",
            "SdkException",
            "AwsServiceException",
            "AbortedException",
            "ApiCallTimeoutException",
            "ApiCallAttemptTimeoutException",
            "RetryableException",
            "NonRetryableException");

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        for (HandlerList list : HandlerList.of(state)) {
            for (ErrorHandler handler : list.handlers()) {
                HandlerList.knownNames(handler).forEach(name -> check(list, handler, name, context));
            }
        }
    }

    private static void check(HandlerList list, ErrorHandler handler, JsonString name, RuleContext context) {
        String text = name.value();
        FindingBuilder finding = context.report(name.span(), handler.pointer().child("ErrorEquals"));
        if (startsWithIgnoringCase(text, ReservedError.PREFIX)) {
            if (ReservedError.of(text).isEmpty() && !isOwn(text, context)) {
                reportReserved(list, handler, name, finding);
            }
        } else if (startsWithIgnoringCase(text, LAMBDA)) {
            checkLambda(list, handler, name, finding);
        } else if (list.state() instanceof TaskState task && task.resource() instanceof Resource.AwsSdk sdk) {
            SdkErrors.of(sdk.service())
                    .filter(known -> text.startsWith(known.prefix() + "."))
                    .ifPresent(known -> checkSdk(list, handler, name, known, finding));
        }
    }

    /// Whether a Fail state of the machine raises the error, in spite of the reserved prefix.
    private static boolean isOwn(String name, RuleContext context) {
        return context.machine()
                .states()
                .anyMatch(state -> state instanceof FailState fail
                        && fail.source().value("Error").stream()
                                .flatMap(value -> value.asString().stream())
                                .anyMatch(error -> error.value().equals(name)));
    }

    private static void reportReserved(
            HandlerList list, ErrorHandler handler, JsonString written, FindingBuilder finding) {
        String name = written.value();
        finding.message("`%s` in %s is no error of Step Functions", name, list.title(handler))
                .why("names that begin with `States.` are reserved, and AWS raises none that is spelt like this");
        if (startsWithIgnoringCase(name, STATUS_CODE)) {
            finding.help("end the name with a dot and a status of three digits: `States.Http.StatusCode.503`")
                    .submit();
            return;
        }
        Optional<String> near = NearestName.of(
                        name.substring(ReservedError.PREFIX.length()),
                        ReservedError.names().stream()
                                .map(known -> known.substring(ReservedError.PREFIX.length()))
                                .toList())
                .map(known -> ReservedError.PREFIX + known);
        near.ifPresentOrElse(
                known -> suggest(known, written, finding),
                () -> finding.help("name an error of Step Functions, or one of your own without `States.`")
                        .confidence(Confidence.MEDIUM));
        finding.submit();
    }

    /// Exceptions of the Lambda API that are not in the list are left alone, whatever their case: the optimized and
    /// the SDK integration spell some of them differently.
    private static void checkLambda(
            HandlerList list, ErrorHandler handler, JsonString written, FindingBuilder finding) {
        String name = written.value();
        String own = name.substring(LAMBDA.length());
        if (name.startsWith(LAMBDA) && LAMBDA_ERRORS.contains(own)) {
            return;
        }
        boolean exists = SdkErrors.of("lambda").stream()
                .flatMap(known -> known.errors().stream())
                .filter(known -> !LAMBDA_ERRORS.contains(known.substring(LAMBDA.length())))
                .anyMatch(known -> known.equalsIgnoreCase(name));
        if (exists) {
            return;
        }
        // Two edits are a slip of the hand; with more it may be another error, which the table does not have.
        Optional<String> slip =
                LAMBDA_ERRORS.contains(own) ? Optional.of(own) : NearestName.within(2, own, LAMBDA_ERRORS);
        slip.or(() -> NearestName.of(own, LAMBDA_ERRORS)).ifPresent(known -> {
            finding.message("`%s` in %s is no error of Lambda", name, list.title(handler))
                    .why("error names are compared letter by letter, so the error that is meant is not matched")
                    .confidence(slip.isPresent() ? Confidence.HIGH : Confidence.MEDIUM);
            suggest(LAMBDA + known, written, finding);
            finding.submit();
        });
    }

    private static void checkSdk(
            HandlerList list, ErrorHandler handler, JsonString written, SdkErrors known, FindingBuilder finding) {
        String name = written.value();
        String own = name.substring(known.prefix().length() + 1);
        if (known.errors().contains(name) || SDK_ERRORS.contains(own)) {
            return;
        }
        finding.message("`%s` in %s is no error of the SDK for `%s`", name, list.title(handler), known.service());
        if (!own.endsWith(EXCEPTION)) {
            String suggestion = known.errors().contains(name + EXCEPTION)
                    ? name + EXCEPTION
                    : NearestName.of(name, known.errors()).orElse(name + EXCEPTION);
            finding.why("every error name of an SDK integration ends in `Exception`, so this one matches nothing");
            if (known.errors().contains(suggestion)) {
                suggest(suggestion, written, finding);
            } else {
                finding.help("did you mean `%s`?", suggestion);
            }
            finding.submit();
            return;
        }
        Optional<String> sameLetters = known.errors().stream()
                .filter(error -> error.equalsIgnoreCase(name))
                .findFirst();
        finding.why("an error that the SDK has no class for is named after the service's base class")
                .confidence(sameLetters.isPresent() ? Confidence.HIGH : Confidence.MEDIUM);
        sameLetters
                .or(() -> NearestName.of(own, ownNames(known)).map(near -> known.prefix() + "." + near))
                .ifPresentOrElse(
                        near -> suggest(near, written, finding),
                        () -> finding.help("name `%s.%sException` instead", known.prefix(), known.prefix()));
        finding.submit();
    }

    /// Another name matches other errors, so the machine changes.
    private static void suggest(String name, JsonString written, FindingBuilder finding) {
        finding.help("did you mean `%s`?", name);
        Edit.rewrite(written, name)
                .map(edit -> new Fix("Write `%s`".formatted(name), Fix.Safety.UNSAFE, List.of(edit)))
                .ifPresent(finding::fix);
    }

    private static List<String> ownNames(SdkErrors known) {
        return known.errors().stream()
                .map(error -> error.substring(known.prefix().length() + 1))
                .toList();
    }

    private static boolean startsWithIgnoringCase(String text, String prefix) {
        return text.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT));
    }
}
