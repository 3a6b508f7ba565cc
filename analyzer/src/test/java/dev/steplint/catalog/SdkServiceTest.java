package dev.steplint.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.steplint.catalog.ParameterType.ListOf;
import dev.steplint.catalog.ParameterType.MapOf;
import dev.steplint.catalog.ParameterType.Scalar;
import dev.steplint.catalog.SdkOperation.Permission;
import dev.steplint.catalog.SdkOperation.Trait;
import dev.steplint.catalog.SdkParameter.Need;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SdkServiceTest {
    private static SdkOperation operation(String service, String name) {
        return SdkService.of(service).orElseThrow().operation(name).orElseThrow();
    }

    private static ParameterType type(SdkOperation operation, String parameter) {
        return operation.parameter(parameter).orElseThrow().type();
    }

    @Test
    void aServiceIsKnownByItsExactKey() {
        SdkService dynamodb = SdkService.of("dynamodb").orElseThrow();
        assertEquals("DynamoDb", dynamodb.prefix());
        assertEquals(SdkService.Evidence.DOCUMENTED, dynamodb.evidence());
        assertEquals(Optional.empty(), SdkService.of("dynamoDB"));
        assertEquals(Optional.empty(), SdkService.of("../sdk/dynamodb"));
        assertEquals(Optional.empty(), SdkService.of(""));
    }

    @Test
    void aServiceThatIsNotDocumentedSaysSo() {
        assertEquals(
                SdkService.Evidence.NONE,
                SdkService.of("cloudwatchevents").orElseThrow().evidence());
        assertEquals(
                SdkService.Evidence.DROPPED,
                SdkService.of("lexruntime").orElseThrow().evidence());
    }

    @Test
    void anOperationHasItsParameters() {
        SdkOperation putItem = operation("dynamodb", "putItem");
        assertEquals("PutItem", putItem.apiName());
        assertTrue(putItem.knowsRequired());
        assertEquals(
                List.of("Item", "TableName"),
                putItem.requiredParameters().stream().map(SdkParameter::name).toList());
        assertTrue(putItem.outputs().contains("Attributes"));
        assertTrue(putItem.errors().contains("ConditionalCheckFailed"));
        assertEquals(Optional.of(List.of(new Permission("dynamodb:PutItem", true))), putItem.permissions());
        assertEquals(Optional.empty(), SdkService.of("dynamodb").orElseThrow().operation("PutItem"));
    }

    @Test
    void typesThatContainThemselvesAreReadStepByStep() {
        Structure value = assertInstanceOf(
                Structure.class,
                assertInstanceOf(MapOf.class, type(operation("dynamodb", "putItem"), "Item"))
                        .value());
        assertEquals("AttributeValue", value.name());
        ParameterType list = value.members().stream()
                .filter(member -> member.name().equals("L"))
                .findFirst()
                .orElseThrow()
                .type();
        Structure inner = assertInstanceOf(
                Structure.class, assertInstanceOf(ListOf.class, list).element());
        assertEquals(value.members().size(), inner.members().size());
    }

    @Test
    void irregularNamesKeepTheirNameInTheApi() {
        SdkParameter identifier = operation("rds", "startDBInstance")
                .parameter("DbInstanceIdentifier")
                .orElseThrow();
        assertEquals(Optional.of("DBInstanceIdentifier"), identifier.apiName());
        assertEquals(new Scalar(ScalarKind.STRING), identifier.type());
    }

    @Test
    void aStreamIsAParameterToo() {
        SdkOperation putObject = operation("s3", "putObject");
        assertEquals(Set.of(Trait.STREAMING_INPUT), putObject.traits());
        assertEquals(new Scalar(ScalarKind.STREAM), type(putObject, "Body"));
        assertTrue(operation("s3", "getObject").traits().contains(Trait.STREAMING_OUTPUT));
    }

    @Test
    void permissionsThatOnlySomeCallsNeedAreMarked() {
        List<Permission> permissions =
                operation("amplify", "createApp").permissions().orElseThrow();
        assertEquals(
                List.of(new Permission("amplify:CreateApp", true), new Permission("iam:PassRole", false)), permissions);
    }

    @Test
    void unsupportedOperationsAreListed() {
        assertTrue(SdkService.of("sts").orElseThrow().unsupported().contains("AssumeRole"));
        assertTrue(SdkService.of("lambda").orElseThrow().unsupported().contains("InvokeWithResponseStream"));
    }

    @Test
    void otherNamesLeadToTheKey() {
        assertEquals(List.of("sfn"), SdkNames.keysOf("states"));
        assertEquals(List.of("sfn"), SdkNames.keysOf("stepfunctions"));
        assertEquals(List.of("cloudwatchevents", "eventbridge"), SdkNames.keysOf("events"));
        assertEquals(List.of("secretsmanager"), SdkNames.keysOf("Secrets-Manager"));
        assertEquals(List.of(), SdkNames.keysOf("nothing"));
        assertTrue(SdkNames.isRetired("qldb"));
        assertFalse(SdkNames.isRetired("dynamodb"));
    }

    /// Reads every line of every service.
    @Test
    void theWholeOfTheDataIsSoundAndSorted() {
        int operations = 0;
        for (String key : SdkService.keys()) {
            SdkService service = SdkService.of(key).orElseThrow(() -> new AssertionError(key));
            assertEquals(key, service.prefix().toLowerCase(java.util.Locale.ROOT));
            service.evidence();
            assertSorted(key, service.errors());
            assertSorted(key, service.unsupported());
            assertSorted(key, service.operations());
            Set<String> seen = new HashSet<>();
            for (String name : service.operations()) {
                SdkOperation operation = service.operation(name).orElseThrow();
                assertSorted(
                        key + ":" + name,
                        operation.parameters().stream().map(SdkParameter::name).toList());
                assertTrue(
                        service.errors().containsAll(without(operation.errors(), service.baseError())),
                        key + ":" + name);
                operation.parameters().forEach(parameter -> read(parameter.type(), seen, key));
                operations++;
            }
        }
        assertTrue(SdkService.keys().size() >= 429);
        assertTrue(operations >= 19_099, "operations: " + operations);
    }

    private static List<String> without(List<String> names, String name) {
        return names.stream().filter(each -> !each.equals(name)).toList();
    }

    private static void assertSorted(String what, List<String> names) {
        List<String> sorted = new ArrayList<>(new HashSet<>(names));
        Collections.sort(sorted);
        assertEquals(sorted, names, what);
    }

    private static void read(ParameterType type, Set<String> seen, String key) {
        switch (type) {
            case Scalar _ -> {}
            case ListOf list -> read(list.element(), seen, key);
            case MapOf map -> read(map.value(), seen, key);
            case Structure structure -> {
                if (seen.add(structure.name())) {
                    assertTrue(structure.isDescribed(), key + ":" + structure.name());
                    structure.members().forEach(member -> {
                        assertEquals(Need.UNKNOWN, member.need());
                        read(member.type(), seen, key);
                    });
                }
            }
        }
    }

    @Test
    void anErrorIsDeclaredBySomeOperations() {
        SdkService dynamodb = SdkService.of("dynamodb").orElseThrow();
        List<String> declaring = dynamodb.operationsDeclaring("ConditionalCheckFailed");
        assertTrue(declaring.contains("putItem"));
        assertFalse(declaring.contains("getItem"));
        assertEquals(List.of(), dynamodb.operationsDeclaring("ConditionalCheck"));
    }
}
