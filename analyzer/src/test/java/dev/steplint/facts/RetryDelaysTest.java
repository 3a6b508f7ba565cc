package dev.steplint.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.steplint.model.ErrorHandlingState;
import dev.steplint.model.Machines;
import dev.steplint.model.Retrier;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryDelaysTest {
    private static Optional<RetryDelays> delays(String fields) {
        ErrorHandlingState state = Machines.of("""
                {"StartAt": "A", "States": {"A": {"Type": "Task", "Retry": [{%s}], "End": true}}}
                """.formatted(fields))
                .states()
                .map(ErrorHandlingState.class::cast)
                .findFirst()
                .orElseThrow();
        Retrier retrier = state.retriers().getFirst();
        return RetryDelays.of(retrier);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // 1 + 2 + 4
                "                                                                    | 7",
                "'MaxAttempts': 0                                                    | 0",
                "'MaxAttempts': 1, 'IntervalSeconds': 9                              | 9",
                "'MaxAttempts': 4, 'BackoffRate': 1, 'IntervalSeconds': 5            | 20",
                "'MaxAttempts': 3, 'BackoffRate': 1.5, 'IntervalSeconds': 4          | 19",
                "'MaxAttempts': 5, 'IntervalSeconds': 0                              | 0",
                // 10 + 20 + 30 + 30
                "'MaxAttempts': 4, 'IntervalSeconds': 10, 'MaxDelaySeconds': 30      | 90",
                // 10 + 20 + 40, cut at what is met exactly
                "'MaxAttempts': 3, 'IntervalSeconds': 10, 'MaxDelaySeconds': 40      | 70",
                "'MaxAttempts': 4, 'IntervalSeconds': 10, 'MaxDelaySeconds': 40      | 110",
                "'MaxAttempts': 3, 'IntervalSeconds': 60, 'MaxDelaySeconds': 20      | 60",
                "'MaxAttempts': 2, 'BackoffRate': 1, 'IntervalSeconds': 60, 'MaxDelaySeconds': 20 | 40",
            })
    void waitsAddUp(String fields, double total) {
        assertEquals(
                total,
                delays(fields == null ? "" : fields.replace('\'', '"'))
                        .orElseThrow()
                        .total(),
                1e-6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'MaxAttempts': '${n}'",
                "'IntervalSeconds': -1",
                "'BackoffRate': 0.5",
                "'MaxDelaySeconds': 0",
                "'JitterStrategy': '${j}'",
                "'JitterStrategy': 'SOME'",
            })
    void whatIsNotKnownOrOutOfBoundsLeavesThemOpen(String fields) {
        assertEquals(Optional.empty(), delays(fields.replace('\'', '"')));
    }
}
