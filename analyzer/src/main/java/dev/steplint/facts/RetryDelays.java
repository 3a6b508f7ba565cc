package dev.steplint.facts;

import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.model.Retrier;
import java.util.Optional;

/// How long a retrier waits before each of its attempts.
///
/// Before attempt n it waits `IntervalSeconds` times `BackoffRate` to the power n - 1, at most `MaxDelaySeconds`; with
/// full jitter a random part of that (AWS Step Functions Developer Guide, "Retrying after an error").
///
/// @param attempts after the first failure, 0 or more
/// @param interval seconds before the first of them
/// @param rate by which each wait is longer than the one before, 1 or more
/// @param longest the most seconds before one attempt; infinite if there is no bound
/// @param jitter whether each wait is a random part of the computed one
public record RetryDelays(long attempts, double interval, double rate, double longest, boolean jitter) {
    private static final int DEFAULT_ATTEMPTS = 3;
    private static final int DEFAULT_INTERVAL = 1;
    private static final double DEFAULT_RATE = 2.0;

    /// The waits of a retrier; empty if a placeholder or a value out of its bounds leaves them open.
    public static Optional<RetryDelays> of(Retrier retrier) {
        JsonObject source = retrier.source();
        Optional<Double> attempts = number(source, "MaxAttempts", DEFAULT_ATTEMPTS, 0);
        Optional<Double> interval = number(source, "IntervalSeconds", DEFAULT_INTERVAL, 0);
        Optional<Double> rate = number(source, "BackoffRate", DEFAULT_RATE, 1);
        Optional<Double> longest = number(source, "MaxDelaySeconds", Double.POSITIVE_INFINITY, 1);
        Optional<Boolean> jitter = jitter(source);
        if (attempts.isEmpty() || interval.isEmpty() || rate.isEmpty() || longest.isEmpty() || jitter.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new RetryDelays(attempts.get().longValue(), interval.get(), rate.get(), longest.get(), jitter.get()));
    }

    private static Optional<Double> number(JsonObject source, String field, double absent, double least) {
        Optional<JsonValue> value = source.value(field);
        if (value.isEmpty()) {
            return Optional.of(absent);
        }
        return value.get() instanceof JsonNumber number && number.value().doubleValue() >= least
                ? Optional.of(number.value().doubleValue())
                : Optional.empty();
    }

    private static Optional<Boolean> jitter(JsonObject source) {
        Optional<JsonValue> value = source.value("JitterStrategy");
        if (value.isEmpty()) {
            return Optional.of(false);
        }
        return switch (value.get() instanceof JsonString text ? text.value() : "") {
            case "FULL" -> Optional.of(true);
            case "NONE" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /// The seconds of all waits together; with jitter the most they can be.
    public double total() {
        if (attempts == 0) {
            return 0;
        }
        if (rate == 1 || interval == 0 || interval >= longest) {
            return attempts * Math.min(interval, longest);
        }
        // The waits grow until the bound is met, and stay there.
        double growing = Math.min(attempts, Math.ceil(Math.log(longest / interval) / Math.log(rate)));
        double grown = interval * (Math.pow(rate, growing) - 1) / (rate - 1);
        return attempts == growing ? grown : grown + (attempts - growing) * longest;
    }
}
