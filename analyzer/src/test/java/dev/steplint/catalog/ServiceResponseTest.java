package dev.steplint.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceResponseTest {
    private static List<String> optimized(String service, String action, String suffix) {
        return ServiceResponse.ofOptimized(service, action, suffix)
                .map(ServiceResponse::members)
                .orElse(List.of());
    }

    @Test
    void anOptimizedIntegrationGivesWhatItsOperationGives() {
        assertTrue(optimized("lambda", "invoke", "")
                .containsAll(
                        List.of("ExecutedVersion", "Payload", "SdkHttpMetadata", "SdkResponseMetadata", "StatusCode")));
        assertTrue(optimized("sqs", "sendMessage", "").contains("MessageId"));
    }

    @Test
    void aJobGivesSomethingElse() {
        assertTrue(optimized("athena", "startQueryExecution", "").contains("QueryExecutionId"));
        assertTrue(optimized("athena", "startQueryExecution", ".sync").contains("QueryExecution"));
        assertEquals(List.of(), optimized("batch", "submitJob", ".sync"));
        assertEquals(
                List.of("Input", "Output"),
                ServiceResponse.ofOptimized("states", "startExecution", ".sync")
                        .orElseThrow()
                        .texts());
        assertEquals(
                List.of(),
                ServiceResponse.ofOptimized("states", "startExecution", ".sync:2")
                        .orElseThrow()
                        .texts());
    }

    @Test
    void integrationsWithoutAnOperationAreInTheTable() {
        assertTrue(optimized("http", "invoke", "").contains("ResponseBody"));
        assertEquals(List.of(), optimized("eks", "call", ""));
    }

    @Test
    void streamsAndEmptyResultsAreNotKnown() {
        assertTrue(ServiceResponse.ofSdk("sfn", "listExecutions")
                .orElseThrow()
                .members()
                .contains("Executions"));
        assertEquals(Optional.empty(), ServiceResponse.ofSdk("s3", "getObject"));
        assertEquals(Optional.empty(), ServiceResponse.ofSdk("sfn", "sendTaskSuccess"));
        assertEquals(Optional.empty(), ServiceResponse.ofSdk("sfn", "noSuchAction"));
        assertEquals(Optional.empty(), ServiceResponse.ofSdk("nosuchservice", "any"));
    }

    @ParameterizedTest
    @CsvSource({
        "http, Authorization, true",
        "http, AUTHORIZATION, true",
        "http, x-amz-date, true",
        "http, x-amazing, false",
        "http, Content-Type, false",
        "apigateway, Cache-Control, false",
        "apigateway, www-authenticate, true",
        "apigateway, X-Amzn-Trace-Id, true",
        "lambda, Host, false",
    })
    void headers(String service, String header, boolean refused) {
        assertEquals(refused, RefusedHeaders.of(service, header));
    }

    @Test
    void someParametersHaveTypesOfTheirOwn() {
        OptimizedIntegration call =
                OptimizedIntegration.of("apigateway", "invoke").orElseThrow();
        assertTrue(call.types().get("Headers") instanceof ParameterType.MapOf map
                && map.value() instanceof ParameterType.ListOf);
        assertFalse(OptimizedIntegration.of("sqs", "sendMessage")
                .orElseThrow()
                .types()
                .containsKey("QueueUrl"));
    }
}
