package dev.steplint.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.steplint.catalog.OptimizedIntegration.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptimizedIntegrationTest {
    private static OptimizedIntegration integration(String service, String action) {
        return OptimizedIntegration.of(service, action).orElseThrow();
    }

    @Test
    void eachPatternHasAnAnswer() {
        OptimizedIntegration invoke = integration("lambda", "invoke");
        assertEquals(Answer.YES, invoke.takes(""));
        assertEquals(Answer.NO, invoke.takes(".sync"));
        assertEquals(Answer.YES, invoke.takes(".waitForTaskToken"));
        assertEquals(Answer.NO, invoke.takes(".waitForTasktoken"));
        assertEquals(Answer.UNKNOWN, integration("batch", "submitJob").takes(".waitForTaskToken"));
        assertEquals(Answer.YES, integration("states", "startExecution").takes(".sync:2"));
        assertEquals(Answer.NO, integration("ecs", "runTask").takes(".sync:2"));
    }

    @Test
    void unknownServicesAndActionsAreEmpty() {
        assertEquals(Optional.empty(), OptimizedIntegration.of("lambda", "Invoke"));
        assertEquals(Optional.empty(), OptimizedIntegration.of("Lambda", "invoke"));
        assertEquals(Set.of(), OptimizedIntegration.actions("kinesis"));
        assertTrue(OptimizedIntegration.services().containsAll(List.of("apigateway", "states")));
        assertEquals(
                Set.of("deleteItem", "getItem", "putItem", "updateItem"), OptimizedIntegration.actions("dynamodb"));
    }

    @Test
    void someBelongInAMapState() {
        assertEquals(Place.ITEM_READER, integration("s3", "getObject").place());
        assertEquals(Place.RESULT_WRITER, integration("s3", "putObject").place());
        assertEquals(Place.TASK, integration("sqs", "sendMessage").place());
    }

    @Test
    void parametersOfTheOperationAreKnownToo() {
        OptimizedIntegration publish = integration("sns", "publish");
        assertEquals(List.of("Message"), publish.required());
        assertEquals(List.of(List.of("TopicArn", "TargetArn", "PhoneNumber")), publish.oneOf());
        assertTrue(publish.knownParameters().orElseThrow().containsAll(List.of("Message", "TopicArn", "Subject")));
        assertEquals(
                Optional.empty(), integration("elasticmapreduce", "addStep").knownParameters());
    }

    @Test
    void groupsLeadIntoObjects() {
        assertTrue(integration("http", "invoke")
                .knownParameters()
                .orElseThrow()
                .containsAll(List.of("Authentication", "InvocationConfig", "Transform")));
        assertEquals(
                List.of("DryRun", "Event", "RequestResponse"),
                integration("lambda", "invoke").values().get("InvocationType"));
    }

    /// What the page of an integration requires is a parameter of the operation, and the operation exists.
    @Test
    void theTableAgreesWithTheOperations() {
        for (String service : OptimizedIntegration.services()) {
            for (String action : OptimizedIntegration.actions(service)) {
                OptimizedIntegration integration = integration(service, action);
                String name = service + ":" + action;
                assertEquals(
                        integration.parameters().operation().isPresent(),
                        integration.sdkOperation().isPresent(),
                        name);
                integration
                        .sdkOperation()
                        .ifPresent(operation -> integration
                                .required()
                                .forEach(required ->
                                        assertTrue(operation.parameter(required).isPresent(), name + required)));
                integration
                        .knownParameters()
                        .ifPresent(known -> assertTrue(known.containsAll(integration.required()), name));
                assertFalse(integration.place() == Place.TASK && integration.takes("") != Answer.YES, name);
            }
        }
    }
}
