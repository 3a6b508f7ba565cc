package dev.steplint.host.serverless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.steplint.host.Definition;
import dev.steplint.host.Host;
import dev.steplint.host.Neighbours;
import dev.steplint.host.Neighbours.Reading;
import dev.steplint.host.Surroundings;
import dev.steplint.host.WorkflowType;
import dev.steplint.host.resource.Machine;
import dev.steplint.host.resource.Policy.Statement;
import dev.steplint.host.resource.Resource;
import dev.steplint.host.resource.Resources;
import dev.steplint.host.resource.Role;
import dev.steplint.host.value.Setting;
import dev.steplint.host.value.Text;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonReader;
import dev.steplint.json.JsonValue;
import dev.steplint.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a service says beside its definitions is known as the framework and its plugin take it.
class ServerlessReaderTest {

    private static Host read(String text) {
        return read(text, Neighbours.NONE);
    }

    private static Host read(String text, Neighbours neighbours) {
        SourceFile file = new SourceFile("serverless.yml", text);
        return new ServerlessReader()
                .read(JsonReader.read(file, JsonFormat.YAML), neighbours)
                .orElseThrow();
    }

    private static Surroundings surroundings(String text) {
        return read(text).definitions().getFirst().surroundings();
    }

    /// A service of one machine, of which some lines are given, with two functions.
    private static String service(String task, String machine) {
        return """
                service: orders
                provider: { name: aws, timeout: 40 }
                functions:
                  ship-it: { handler: a.b, timeout: 20, name: ship }
                  charge: { handler: a.b }
                stepFunctions:
                  stateMachines:
                    flow:
                      definition:
                        StartAt: A
                        States:
                          A: { Type: Task, End: true, %s }
                %s""".formatted(task, machine.indent(6));
    }

    private static JsonValue member(Definition definition, String... keys) {
        JsonValue value = definition.root();
        for (String key : keys) {
            value = value.asObject().flatMap(object -> object.value(key)).orElseThrow();
        }
        return value;
    }

    private static Optional<String> functionCalledBy(String resource) {
        Definition definition =
                read(service("Resource: " + resource, "")).definitions().getFirst();
        Surroundings surroundings = definition.surroundings();
        return surroundings
                .bindings()
                .text(member(definition, "States", "A", "Resource"))
                .flatMap(surroundings.resources()::function)
                .map(Resource.Function::id);
    }

    @Test
    void functionsAreFoundByKeyAndByLogicalId() {
        for (String resource : List.of(
                "{ Fn::GetAtt: [ship-it, Arn] }",
                "!GetAtt ship-it.Arn",
                "!Ref ship-it",
                "{ Ref: ShipDashitLambdaFunction }",
                "!GetAtt ShipDashitLambdaFunction.Arn",
                "!Sub '${ShipDashitLambdaFunction.Arn}'",
                "'arn:aws:lambda:#{AWS::Region}:#{AWS::AccountId}:function:ship'",
                "!Sub 'arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:function:ship'",
                "{ Fn::Join: [':', [arn:aws:lambda, !Ref 'AWS::Region', !Ref 'AWS::AccountId', function, ship]] }")) {
            assertEquals(Optional.of("ShipDashitLambdaFunction"), functionCalledBy(resource), resource);
        }
        for (String resource : List.of(
                "!GetAtt other.Arn",
                "!Sub '${ship-it.Arn}'",
                "'arn:aws:lambda:eu-west-1:123456789012:function:ship'",
                "${env:FN}",
                "${ssm:/fn}")) {
            assertEquals(Optional.empty(), functionCalledBy(resource), resource);
        }
    }

    @Test
    void functionsHaveTheTimeoutThatTheFrameworkGives() {
        Resources resources = surroundings(service("Resource: !Ref charge", "")).resources();
        assertEquals(Optional.of(20L), timeout(resources, "ShipDashitLambdaFunction"));
        assertEquals(Optional.of(40L), timeout(resources, "ChargeLambdaFunction"));
        Resources others = surroundings(service("Resource: !Ref charge", "")
                        .replace(", timeout: 40", "")
                        .replace("timeout: 20", "timeout: 0"))
                .resources();
        assertEquals(Optional.of(6L), timeout(others, "ShipDashitLambdaFunction"));
        assertEquals(Optional.of(6L), timeout(others, "ChargeLambdaFunction"));
    }

    private static Optional<Long> timeout(Resources resources, String id) {
        return resources
                .byId(id)
                .map(Resource.Function.class::cast)
                .flatMap(function -> function.timeout().value());
    }

    @Test
    void timeoutsOfTasksAreThoseOfTheirFunctions() {
        String on = "configureTaskTimeouts: true";
        assertEquals(Optional.of("20"), taskTimeout("Resource: !GetAtt ship-it.Arn", on));
        assertEquals(
                Optional.of("40"),
                taskTimeout(
                        "Resource: 'arn:aws:states:::lambda:invoke', Parameters: { FunctionName: !Ref charge }", on));
        assertEquals(Optional.of("5"), taskTimeout("Resource: !GetAtt ship-it.Arn, TimeoutSeconds: 5", on));
        assertEquals(Optional.empty(), taskTimeout("Resource: !GetAtt other.Arn", on));
        assertEquals(Optional.empty(), taskTimeout("Resource: !GetAtt ship-it.Arn", ""));
        assertEquals(
                Optional.empty(),
                taskTimeout(
                        "Resource: 'arn:aws:states:::lambda:invoke', Arguments: { FunctionName: !Ref charge }", on));
    }

    private static Optional<String> taskTimeout(String task, String machine) {
        Definition definition = read(service(task, machine)).definitions().getFirst();
        return member(definition, "States", "A")
                .asObject()
                .flatMap(state -> state.value("TimeoutSeconds"))
                .map(JsonNumber.class::cast)
                .map(JsonNumber::text);
    }

    @Test
    void exactVersions() {
        Surroundings surroundings = surroundings(service("Resource: !GetAtt charge.Arn", "useExactVersion: true"));
        assertEquals(
                List.of("ShipDashitLambdaVersion", "ChargeLambdaVersion"),
                surroundings
                        .resources()
                        .all(Resource.FunctionVersion.class)
                        .map(Resource::id)
                        .toList());
        assertTrue(surroundings.bindings().byPlaceholder().containsKey("${ChargeLambdaVersion}"));
    }

    @Test
    void settingsOfAMachine() {
        Surroundings surroundings = surroundings(
                service("Resource: !GetAtt charge.Arn", """
                id: order-flow_1
                name: orders
                type: EXPRESS
                role: arn:aws:iam::123456789012:role/flow
                loggingConfig: { level: ALL, includeExecutionData: true, destinations: [!GetAtt Logs.Arn] }
                tracingConfig: { enabled: true }
                encryptionConfig: { Type: CUSTOMER_MANAGED_KMS_KEY, KmsKeyId: key, KmsDataKeyReusePeriodSeconds: 60 }
                tags: { team: orders }
                """).replace("timeout: 40", "tags: { team: all, cost: low }"));
        Machine machine = surroundings.machine().orElseThrow();
        assertEquals("OrderDashflowUnderscore1", machine.id());
        assertEquals("flow", surroundings.origin().orElseThrow().id());
        assertEquals(Optional.of(WorkflowType.EXPRESS), surroundings.type());
        assertEquals(Optional.of("orders"), machine.name().value().flatMap(Text::known));
        assertEquals(Optional.of(true), machine.isLogged().value());
        assertEquals(Optional.of(true), machine.tracing().value());
        assertEquals(
                Optional.of(60L),
                machine.encryption()
                        .value()
                        .flatMap(found -> found.reuseSeconds().value()));
        assertEquals(
                Map.of("team", Text.of("orders"), "cost", Text.of("low")),
                machine.tags().value().orElseThrow());
        assertEquals(Optional.empty(), surroundings.resources().role(machine));
    }

    @Test
    void whatNobodySaysIsAbsentAndWhatDeploymentSaysIsUnknown() {
        Machine bare = surroundings(service("Resource: !GetAtt charge.Arn", ""))
                .machine()
                .orElseThrow();
        assertTrue(bare.logging().isAbsent()
                && bare.tracing().isAbsent()
                && bare.type().isAbsent());
        Machine open = surroundings(service("Resource: !GetAtt charge.Arn", """
                loggingConfig: ${param:logging}
                tracingConfig: { enabled: "${param:tracing}" }
                tags: ${ssm:/tags}
                """))
                .machine()
                .orElseThrow();
        assertTrue(open.logging() instanceof Setting.Unknown);
        assertTrue(open.tracing() instanceof Setting.Unknown);
        assertTrue(open.tags() instanceof Setting.Unknown);
    }

    private static Role role(String task, String machine) {
        Surroundings surroundings = surroundings(service(task, machine));
        return surroundings
                .resources()
                .role(surroundings.machine().orElseThrow())
                .orElseThrow();
    }

    private static List<String> actions(Role role) {
        return role.policies().stream()
                .flatMap(policy -> policy.statements().stream())
                .filter(Statement::allows)
                .flatMap(statement -> statement.actions().items().stream())
                .map(item -> item.text().toString())
                .toList();
    }

    @Test
    void rolesAreDerivedAsThePluginDoes() {
        Role calls = role("Resource: !GetAtt charge.Arn", "");
        assertEquals(List.of("lambda:InvokeFunction"), actions(calls));
        assertTrue(calls.complete());
        Role logs = role("Resource: !GetAtt charge.Arn", """
                loggingConfig: { level: OFF }
                tracingConfig: { enabled: false }
                iamRoleStatements: [{ Effect: Allow, Action: [s3:GetObject], Resource: '*' }]
                """);
        assertTrue(
                actions(logs).containsAll(List.of("logs:CreateLogDelivery", "xray:PutTraceSegments", "s3:GetObject")));
        assertTrue(logs.complete());
        assertFalse(role("Resource: 'arn:aws:states:::aws-sdk:kms:encrypt'", "").complete());
        assertFalse(role("Resource: '${env:FN}'", "").complete());
        assertFalse(role("Resource: !GetAtt charge.Arn", "iamRoleStatements: ${file(x.js)}")
                .complete());
    }

    /// The plugin looks for tasks in objects alone, and denies everything where it finds nothing to allow.
    @Test
    void textsGetNoPermissions() {
        Surroundings surroundings = surroundings("""
                service: orders
                stepFunctions:
                  stateMachines:
                    flow:
                      definition: '{ "StartAt": "A", "States": { "A": { "Type": "Succeed" } } }'
                """);
        Role role = surroundings
                .resources()
                .role(surroundings.machine().orElseThrow())
                .orElseThrow();
        assertTrue(role.complete());
        assertEquals(List.of(), actions(role));
        assertFalse(role.policies().getFirst().statements().getFirst().allows());
    }

    @Test
    void alarmsAndEventsAreThoseOfTheMachine() {
        Surroundings surroundings = surroundings(service("Resource: !GetAtt charge.Arn", """
                alarms:
                  topics: { alarm: !Ref Topic }
                  metrics: [executionsFailed, { metric: executionsTimedOut, period: 60 }, nonsense]
                notifications: { FAILED: [{ sns: !Ref Topic }], SUCCEEDED: [] }
                events: [{ schedule: rate(1 day) }, { http: { path: a, method: GET } }]
                """));
        Machine machine = surroundings.machine().orElseThrow();
        assertEquals(
                List.of("ExecutionsFailed", "ExecutionsTimedOut"),
                surroundings
                        .resources()
                        .alarms(machine)
                        .map(alarm ->
                                alarm.metric().value().flatMap(Text::known).orElseThrow())
                        .toList());
        assertEquals(1, surroundings.resources().triggers(machine).count());
        assertEquals(
                1,
                surroundings
                        .resources()
                        .all(Resource.EventRule.class)
                        .filter(rule -> rule.pattern().isPresent())
                        .count());
    }

    @Test
    void resourcesAreComplete() {
        String plain = service("Resource: !GetAtt charge.Arn", "");
        assertTrue(surroundings(plain).resources().isComplete());
        assertTrue(surroundings("plugins: [serverless-step-functions, serverless-offline]\n" + plain)
                .resources()
                .isComplete());
        assertFalse(surroundings("plugins: [serverless-plugin-aws-alerts]\n" + plain)
                .resources()
                .isComplete());
        assertFalse(surroundings("resources: ${file(resources.js)}\n" + plain)
                .resources()
                .isComplete());
    }

    @Test
    void filesAreReadOnceAndFindingsStandInThem() {
        SourceFile flow = new SourceFile("flow.yml", "StartAt: A\nStates: { A: { Type: Succeed } }\n");
        Host host = read("""
                service: orders
                stepFunctions:
                  stateMachines:
                    one: { definition: "${file(flow.yml)}" }
                    two: { definition: "${file(flow.yml)}", name: two }
                """, path -> path.equals("flow.yml") ? new Reading.Found(flow) : new Reading.Missing());
        assertEquals(2, host.definitions().size());
        for (Definition definition : host.definitions()) {
            assertEquals(flow, definition.file());
            assertEquals("", definition.pointer().text());
            assertEquals(0, definition.root().span().start());
            assertEquals(
                    "serverless.yml",
                    definition.surroundings().origin().orElseThrow().file().name());
        }
    }

    @Test
    void otherTextsAreNoServices() {
        for (String text : List.of(
                "service: orders\nprovider: { name: aws }\n",
                "stepFunctions: { stateMachines: {} }\n",
                "StartAt: A\nStates: {}\nservice: a\nstepFunctions: {}\n",
                "Resources: { A: { Type: AWS::SNS::Topic } }\n",
                "stepFunctions")) {
            SourceFile file = new SourceFile("x.yml", text);
            assertEquals(
                    Optional.empty(),
                    new ServerlessReader().read(JsonReader.read(file, JsonFormat.YAML), Neighbours.NONE),
                    text);
        }
    }
}
