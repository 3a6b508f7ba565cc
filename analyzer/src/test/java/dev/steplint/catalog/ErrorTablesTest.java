package dev.steplint.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ErrorTablesTest {
    @Test
    void reservedNamesAreSpeltExactly() {
        assertTrue(ReservedError.of("States.ALL").isPresent());
        assertTrue(ReservedError.of("States.Http.StatusCode.404").isPresent());
        assertEquals(Optional.empty(), ReservedError.of("States.All"));
        assertEquals(Optional.empty(), ReservedError.of("States.Http.StatusCode"));
        assertEquals(Optional.empty(), ReservedError.of("States.Http.StatusCode.4xx"));
        assertEquals(18, ReservedError.names().size());
    }

    @Test
    void errorsOfAnSdkIntegrationHaveItsPrefix() {
        SdkErrors dynamodb = SdkErrors.of("dynamodb").orElseThrow();
        assertEquals("DynamoDb", dynamodb.prefix());
        assertTrue(dynamodb.errors().contains("DynamoDb.ConditionalCheckFailedException"));
        assertTrue(dynamodb.errors().contains("DynamoDb.DynamoDbException"));
        assertTrue(SdkErrors.isPrefix("SecretsManager"));
        assertFalse(SdkErrors.isPrefix("DynamoDB"));
        assertEquals(Optional.empty(), SdkErrors.of("nothing"));
    }

    @Test
    void optimizedIntegrationsHaveTheirOwnPrefix() {
        assertEquals(Optional.of("DynamoDB"), OptimizedErrors.prefixOf("dynamodb"));
        assertEquals(Optional.empty(), OptimizedErrors.prefixOf("lambda"));
    }

    @Test
    void transientErrors() {
        assertEquals(4, TransientErrors.of("lambda").required().size());
        assertTrue(TransientErrors.of("http").worthwhile().contains("States.Http.StatusCode.503"));
        assertEquals(new TransientErrors(List.of(), List.of()), TransientErrors.of("sns"));
    }
}
