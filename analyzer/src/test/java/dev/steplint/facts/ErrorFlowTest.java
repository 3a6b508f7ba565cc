package dev.steplint.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.steplint.model.Machines;
import dev.steplint.model.State;
import dev.steplint.model.StateMachine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorFlowTest {
    @ParameterizedTest
    @CsvSource({
        "Busy,              Busy,                             YES",
        "Busy,              busy,                             NO",
        "States.ALL,        Busy,                             YES",
        "States.ALL,        States.Timeout,                   YES",
        "States.ALL,        States.TaskFailed,                YES",
        "States.ALL,        States.Http.StatusCode.503,       YES",
        "States.ALL,        States.DataLimitExceeded,         NO",
        "States.ALL,        States.Runtime,                   NO",
        "States.Runtime,    States.Runtime,                   NO",
        "States.ALL,        States.NotKnownYet,               UNKNOWN",
        "States.TaskFailed, Busy,                             YES",
        "States.TaskFailed, States.TaskFailed,                YES",
        "States.TaskFailed, States.Permissions,               YES",
        "States.TaskFailed, States.Timeout,                   NO",
        "States.TaskFailed, States.HeartbeatTimeout,          UNKNOWN",
        "States.TaskFailed, States.DataLimitExceeded,         UNKNOWN",
        "States.TaskFailed, States.ALL,                       NO",
        "States.Timeout,    States.HeartbeatTimeout,          YES",
        "States.Timeout,    States.Timeout,                   YES",
        "States.Timeout,    Busy,                             NO",
        "States.DataLimitExceeded, States.DataLimitExceeded,  YES",
    })
    void namesMatchErrors(String listed, String error, Match expected) {
        ErrorFlow flow = new Facts(Machines.drawn("A.")).get(ErrorFlow.KEY);
        assertEquals(expected, flow.match(listed, error));
    }

    /// An inline Map passes the error on; a distributed one fails with an error of its own.
    @ParameterizedTest
    @CsvSource({
        "INLINE,      Busy,                                   YES",
        "INLINE,      Slow,                                   NO",
        "DISTRIBUTED, Busy,                                   NO",
        "DISTRIBUTED, States.ALL,                             YES",
        "DISTRIBUTED, States.ExceedToleratedFailureThreshold, YES",
        "${Mode},     Busy,                                   UNKNOWN",
        "INLINE,      ${Busy},                                UNKNOWN",
    })
    void errorsLeaveTheirScope(String mode, String listed, Match expected) {
        StateMachine machine = Machines.of("""
                {"StartAt": "Each", "States": {
                  "Each": {"Type": "Map", "End": true,
                    "Catch": [{"ErrorEquals": ["%s"], "Next": "Failed"}],
                    "ItemProcessor": {
                      "ProcessorConfig": {"Mode": "%s", "ExecutionType": "STANDARD"},
                      "StartAt": "Call",
                      "States": {"Call": {"Type": "Task", "Resource": "x", "End": true}}}},
                  "Failed": {"Type": "Fail"}}}
                """.formatted(listed, mode));
        State call = machine.states()
                .filter(state -> state.name().equals("Call"))
                .findFirst()
                .orElseThrow();
        assertEquals(expected, new Facts(machine).get(ErrorFlow.KEY).caughtAround(call, "Busy"));
    }
}
