package dev.steplint.rules.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.steplint.host.Host;
import dev.steplint.host.HostFault;
import dev.steplint.rules.terraform.Folder;
import dev.steplint.rules.terraform.Noise;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Whatever is in a service and its files, it is examined as far as it goes, and what is not is named.
class ServerlessRobustnessTest {

    private static final String SERVICE = """
            service: orders
            provider:
              name: aws
              stage: ${opt:stage, 'dev'}
              tags: { team: orders }
            plugins: [serverless-step-functions]
            custom:
              ring: ${self:custom.ring}
              flows: ${file(flows.yml):flows, self:custom.none}
              wait: { dev: 5 }
            functions:
              - ship: { handler: a.b, timeout: 20 }
              - ${file(functions.yml)}
            stepFunctions:
              validate: true
              activities: [Approve]
              stateMachines:
                one:
                  name: one-${self:provider.stage}
                  type: EXPRESS
                  loggingConfig: { level: ALL, destinations: [!GetAtt Logs.Arn] }
                  configureTaskTimeouts: true
                  useExactVersion: true
                  alarms: { topics: { alarm: !Ref T }, metrics: [executionsFailed, { metric: executionsTimedOut }] }
                  notifications: { FAILED: [{ sns: !Ref T }] }
                  events: [{ schedule: rate(1 day) }]
                  definition:
                    StartAt: A
                    States:
                      A: { Type: Task, Resource: !GetAtt ship.Arn, Next: B }
                      B: { Type: Wait, Seconds: "${self:custom.wait.${opt:stage, 'dev'}}", Next: C }
                      C: ${file(flows.yml):flows.c}
                two: ${self:custom.flows.two}
            resources:
              Resources:
                Logs: { Type: AWS::Logs::LogGroup }
            """;

    private static final String FLOWS = """
            flows:
              c: { Type: Pass, Result: "${self:service} of ${self:custom.ring}", End: true }
              two:
                iamRoleStatements: [{ Effect: Allow, Action: "s3:*", Resource: "*" }]
                definition: |
                  { "StartAt": "A", "States": { "A": { "Type": "Succeed" } } }
            """;

    private static String files(String service, String flows) {
        return "--- serverless.yml\n" + service + "\n--- flows.yml\n" + flows;
    }

    @Test
    void mutations() {
        IntStream.range(0, 150).forEach(seed -> {
            Random random = new Random(seed);
            Noise.check(files(Noise.mutated(SERVICE, random), FLOWS), seed);
            Noise.check(files(SERVICE, Noise.mutated(FLOWS, random)), seed);
        });
    }

    @Test
    void prefixes() {
        for (int length = 0; length < SERVICE.length(); length += 11) {
            Noise.check(files(SERVICE.substring(0, length), FLOWS), length);
        }
        for (int length = 0; length < FLOWS.length(); length += 5) {
            Noise.check(files(SERVICE, FLOWS.substring(0, length)), length);
        }
    }

    /// A service of a machine that is given, and of another one.
    private static Host host(String definition, String others) {
        return Folder.of("""
                --- serverless.yml
                service: orders
                custom:
                  a: ${self:custom.b}
                  b: ${self:custom.a}
                  deep: ${self:custom.deep.er}
                stepFunctions:
                  stateMachines:
                    flow:
                      definition: %s
                    other:
                      definition: { StartAt: A, States: { A: { Type: Succeed } } }
                %s""".formatted(definition, others))
                .host("serverless.yml")
                .orElseThrow();
    }

    /// What is said of the machine; the other one is there.
    private static String fault(String definition, String others) {
        Host host = host(definition, others);
        assertTrue(
                host.definitions().stream()
                        .anyMatch(found ->
                                found.surroundings().origin().orElseThrow().id().equals("other")),
                definition);
        HostFault fault = host.faults().getFirst();
        String place = host.text().text(fault.span());
        return switch (fault) {
            case HostFault.MissingFile missing -> "%s misses %s: %s".formatted(missing.id(), missing.path(), place);
            case HostFault.Unresolved unresolved -> "%s %s: %s".formatted(unresolved.id(), unresolved.reason(), place);
            case HostFault.NotOneSource source -> "%s has %s: %s".formatted(source.id(), source.properties(), place);
            case HostFault.UnreadTemplate unread -> unread.id();
            case HostFault.UnknownProperty unknown -> unknown.id() + " has " + unknown.name();
            case HostFault.Circle circle -> circle.id() + " holds a variable that leads to itself: " + place;
            case HostFault.Unreadable(var inner) -> inner.message();
        };
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertEquals("flow misses none.yml: ${file(none.yml)}", fault("${file(none.yml)}", ""));
        assertEquals("flow is made by code, in `flow.js`: ${file(flow.js):flow}", fault("${file(flow.js):flow}", ""));
        assertEquals("flow is known only at deployment: ${env:FLOW}", fault("${env:FLOW}", ""));
        assertEquals(
                "flow lies in a file whose name is known only at deployment: ${file(${opt:x}.yml)}",
                fault("${file(${opt:x}.yml)}", ""));
        assertEquals("flow is where a variable leads to nothing: ${self:custom.c}", fault("${self:custom.c}", ""));
        assertEquals("flow is a number, no definition: 5", fault("5", ""));
        assertEquals("flow has []: flow", fault("~", ""));
        assertEquals(
                "flow misses none.yml: ${file(none.yml)}",
                fault("{ StartAt: A, States: { A: \"${file(none.yml)}\" } }", "")
                        .replace("\"", ""));
    }

    @Test
    void circles() {
        assertEquals("flow holds a variable that leads to itself: ${self:custom.b}", fault("${self:custom.a}", ""));
        assertEquals(
                "flow holds a variable that leads to itself: ${self:custom.deep.x}",
                fault("${self:custom.deep.x}", ""));
        String files = """
                --- a.yml
                StartAt: A
                States: { A: { Type: Pass, End: true, Result: "${file(b.yml)}" } }
                --- b.yml
                b: ${file(a.yml)}
                """;
        assertTrue(fault("${file(a.yml)}", files).startsWith("flow holds a variable that leads to itself"));
        assertTrue(
                fault("{ StartAt: A, States: { A: { Type: Pass, End: true, Comment: \"x ${self:custom.a}\" } } }", "")
                        .startsWith("flow holds a variable that leads to itself"));
    }

    @Test
    void valuesThatMultiply() {
        StringBuilder custom = new StringBuilder("--- laugh.yml\nx0: ha\n");
        for (int i = 1; i < 40; i++) {
            String use = "${file(laugh.yml):x%d}".formatted(i - 1);
            custom.append("x%d: [\"%s\", \"%s\"]\n".formatted(i, use, use));
        }
        assertEquals(
                "flow goes beyond what is read",
                fault(
                                "{ StartAt: A, States: { A: { Type: Succeed, Comment: \"${file(laugh.yml):x39}\" } } }",
                                custom.toString())
                        .replaceAll(":.*", ""));
        StringBuilder texts = new StringBuilder("--- text.yml\nx0: ha\n");
        for (int i = 1; i < 60; i++) {
            String use = "${file(text.yml):x%d}".formatted(i - 1);
            texts.append("x%d: \"%s %s\"\n".formatted(i, use, use));
        }
        assertEquals(
                "flow goes beyond what is read",
                fault(
                                "{ StartAt: A, States: { A: { Type: Succeed, Comment: \"${file(text.yml):x59}\" } } }",
                                texts.toString())
                        .replaceAll(":.*", ""));
        StringBuilder chain = new StringBuilder("--- deep.yml\nx0: { y: end }\n");
        for (int i = 1; i < 3_000; i++) {
            chain.append("x%d: { y: \"${file(deep.yml):x%d}\" }\n".formatted(i, i - 1));
        }
        assertEquals(
                "flow goes beyond what is read",
                fault(
                                "{ StartAt: A, States: { A: { Type: Succeed, Comment: \"${file(deep.yml):x2999}\" } } }",
                                chain.toString())
                        .replaceAll(":.*", ""));
        Noise.check("--- serverless.yml\nservice: a\nstepFunctions: \"" + "${self:".repeat(20_000) + "\"\n", 0);
    }
}
