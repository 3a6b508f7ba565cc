package dev.steplint.rules.integration;

import dev.steplint.catalog.ParameterType;
import dev.steplint.catalog.ScalarKind;
import dev.steplint.catalog.Structure;
import dev.steplint.facts.data.Argument;
import dev.steplint.facts.data.Arguments;
import dev.steplint.facts.data.DataShape;
import dev.steplint.facts.data.DataShape.Kind;
import dev.steplint.facts.data.TaskCall;
import dev.steplint.model.Resource;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Reports arguments of a kind that the action cannot take (the AWS SDK for Java v2).
///
/// What Step Functions converts is left alone: strings that hold a number or a boolean, and anything that is sent as a
/// string.
public final class WrongArgumentType implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("wrong-argument-type")
            .summary("Argument of a kind that the action does not take")
            .severity(Severity.WARNING)
            .category(Category.INTEGRATION)
            .since("0.1.0")
            .tags("sdk")
            .build();

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Set<String> BOOLEANS = Set.of("true", "false");

    private static final Set<String> NUMBERS_AS_TEXT = Set.of("dynamodb", "dynamodbstreams");

    /// A value of DynamoDB, which optimized integrations also take as a plain string.
    private static final String ATTRIBUTE_VALUE = "AttributeValue";

    /// How sure it is that a kind is not taken.
    private enum Doubt {
        /// It surely fails.
        NONE,
        LITTLE,
        SOME
    }

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        for (Argument argument : context.fact(Arguments.KEY).all()) {
            if (argument instanceof Argument.Known known) {
                doubt(known).ifPresent(doubt -> report(known, doubt, context));
            }
        }
    }

    private static void report(Argument.Known argument, Doubt doubt, RuleContext context) {
        TaskCall call = argument.call();
        context.report(argument.value().span(), call.pointer())
                .message("`%s` in %s is %s", argument.path(), call.title(), described(argument))
                .why(
                        "`%s` takes %s there, and the task fails with another value",
                        call.action(), expected(argument.type()))
                .help("write %s", expected(argument.type()))
                .severity(doubt == Doubt.NONE ? Severity.ERROR : Severity.WARNING)
                .confidence(doubt == Doubt.SOME ? Confidence.MEDIUM : Confidence.HIGH)
                .submit();
    }

    /// The kind of the value, or a word that is none of those that are taken.
    private static String described(Argument.Known argument) {
        DataShape value = argument.value();
        return argument.type() instanceof ParameterType.Scalar
                ? value.asLiteral()
                        .map(literal -> "`%s`".formatted(literal.value()))
                        .orElse(value.kind().text())
                : value.kind().text();
    }

    private static String expected(ParameterType type) {
        return switch (type) {
            case Structure _, ParameterType.MapOf _ -> "an object";
            case ParameterType.ListOf _ -> "an array";
            case ParameterType.Scalar scalar ->
                switch (scalar.kind()) {
                    case BOOLEAN -> "`true` or `false`";
                    case INTEGER, LONG -> "a whole number";
                    case FLOAT, DOUBLE, DECIMAL -> "a number";
                    case TIMESTAMP -> "a timestamp";
                    case STRING, BYTES, DOCUMENT, STREAM -> "a string";
                };
        };
    }

    /// Empty if the action takes the value, or may take it.
    private static Optional<Doubt> doubt(Argument.Known argument) {
        DataShape value = argument.value();
        if (value.kind() == Kind.UNKNOWN || value.kind() == Kind.NULL) {
            return Optional.empty();
        }
        return switch (argument.type()) {
            case Structure structure -> ofObject(value.kind(), structure.name().equals(ATTRIBUTE_VALUE));
            case ParameterType.MapOf _ -> ofObject(value.kind(), false);
            case ParameterType.ListOf _ ->
                value.kind() == Kind.ARRAY
                        ? Optional.empty()
                        : Optional.of(isHeader(argument) ? Doubt.NONE : Doubt.LITTLE);
            case ParameterType.Scalar scalar ->
                isNumberOfDynamoDb(argument) ? Optional.of(Doubt.SOME) : ofScalar(scalar.kind(), value);
        };
    }

    /// DynamoDB takes numbers as strings.
    private static boolean isNumberOfDynamoDb(Argument.Known argument) {
        return argument.value().kind() == Kind.NUMBER
                && argument.path().endsWith(".N")
                && NUMBERS_AS_TEXT.contains(service(argument.call().resource()));
    }

    private static String service(Resource resource) {
        return switch (resource) {
            case Resource.Optimized called -> called.service();
            case Resource.AwsSdk called -> called.service();
            case Resource.LambdaFunction _, Resource.Activity _, Resource.Unrecognized _, Resource.Unknown _ -> "";
        };
    }

    /// That a plain string as a header fails is recorded on the service.
    private static boolean isHeader(Argument.Known argument) {
        return argument.call().action().equals("apigateway:invoke")
                && argument.path().startsWith("Headers.");
    }

    private static Optional<Doubt> ofObject(Kind kind, boolean orString) {
        return switch (kind) {
            case OBJECT, NULL, UNKNOWN -> Optional.empty();
            case ARRAY, NUMBER, BOOLEAN -> Optional.of(Doubt.NONE);
            case STRING -> orString ? Optional.empty() : Optional.of(Doubt.SOME);
        };
    }

    private static Optional<Doubt> ofScalar(ScalarKind wanted, DataShape value) {
        return switch (wanted) {
            case STRING, BYTES, DOCUMENT, STREAM -> Optional.empty();
            case BOOLEAN ->
                switch (value.kind()) {
                    case OBJECT, ARRAY -> Optional.of(Doubt.NONE);
                    case NUMBER -> Optional.of(Doubt.SOME);
                    case STRING -> unless(value, text -> BOOLEANS.contains(text.toLowerCase(Locale.ROOT)));
                    case BOOLEAN, NULL, UNKNOWN -> Optional.empty();
                };
            case INTEGER, LONG, FLOAT, DOUBLE, DECIMAL ->
                switch (value.kind()) {
                    case OBJECT, ARRAY -> Optional.of(Doubt.NONE);
                    case BOOLEAN -> Optional.of(Doubt.LITTLE);
                    case STRING ->
                        unless(value, text -> NUMBER.matcher(text.strip()).matches());
                    case NUMBER, NULL, UNKNOWN -> Optional.empty();
                };
            case TIMESTAMP ->
                switch (value.kind()) {
                    case OBJECT, ARRAY, BOOLEAN -> Optional.of(Doubt.LITTLE);
                    case NUMBER, STRING, NULL, UNKNOWN -> Optional.empty();
                };
        };
    }

    /// A string that is written out and cannot be read as what is wanted.
    private static Optional<Doubt> unless(DataShape value, Predicate<String> taken) {
        return value.asLiteral().filter(literal -> !taken.test(literal.value())).map(_ -> Doubt.LITTLE);
    }
}
