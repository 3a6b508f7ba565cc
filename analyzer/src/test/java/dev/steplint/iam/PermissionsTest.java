package dev.steplint.iam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.steplint.catalog.Answer;
import dev.steplint.host.Neighbours;
import dev.steplint.host.Surroundings;
import dev.steplint.host.cloudformation.TemplateReader;
import dev.steplint.host.resource.Policy.Item;
import dev.steplint.host.resource.Role;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonReader;
import dev.steplint.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a role may do is said only where its policies tell it.
class PermissionsTest {

    private static Role roleOf(String template) {
        SourceFile file = new SourceFile("template.yaml", template);
        Surroundings surroundings = new TemplateReader()
                .read(JsonReader.read(file, JsonFormat.YAML), Neighbours.NONE)
                .orElseThrow()
                .definitions()
                .getFirst()
                .surroundings();
        return surroundings
                .resources()
                .role(surroundings.machine().orElseThrow())
                .orElseThrow();
    }

    /// @param properties of a machine of SAM, in flow style
    private static Permissions sam(String properties) {
        return Permissions.of(roleOf("""
                Transform: AWS::Serverless-2016-10-31
                Parameters: { P: { Type: String }, Table: { Type: String } }
                Resources:
                  Flow:
                    Type: AWS::Serverless::StateMachine
                    Properties:
                      Definition: { StartAt: A, States: { A: { Type: Succeed } } }
                """ + properties.indent(6)));
    }

    private static Permissions statements(String statements) {
        return sam("Policies: [{ Statement: [%s] }]".formatted(statements));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sqs:SendMessage            | sqs:SendMessage  | YES",
                "SQS:sendmessage            | sqs:SendMessage  | YES",
                "sqs:*                      | sqs:SendMessage  | YES",
                "'*'                        | sqs:SendMessage  | YES",
                "sqs:Send*                  | sqs:SendMessage  | YES",
                "sqs:Send*Batch             | sqs:SendMessage  | NO",
                "sqs:*e*a*                  | sqs:SendMessage  | YES",
                "sqs:SendMessag?            | sqs:SendMessage  | YES",
                "sqs:SendMessage?           | sqs:SendMessage  | NO",
                "sqs:Receive*               | sqs:SendMessage  | NO",
                "'[sqs:ReceiveMessage, sqs:SendMessage]' | sqs:SendMessage | YES",
                "'!Ref P'                   | sqs:SendMessage  | UNKNOWN",
                "'!Sub \"sqs:${P}\"'        | sqs:SendMessage  | UNKNOWN",
                "'!Sub \"sns:${P}\"'        | sqs:SendMessage  | NO",
            })
    void patternsMatchAsIamMatchesThem(String actions, String action, Answer expected) {
        String statement =
                "{ Effect: Allow, Resource: '*', Action: %s }".formatted(actions.equals("*") ? "'*'" : actions);
        assertEquals(expected, statements(statement).allow(action), actions);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ Effect: Allow, NotAction: sqs:*, Resource: '*' }   | NO",
                "{ Effect: Allow, NotAction: sns:*, Resource: '*' }   | YES",
                "{ Effect: Allow, Action: sqs:*, Resource: '*', Condition: { Bool: { x: true } } } | UNKNOWN",
                "{ Effect: Allow, Action: sqs:*, Resource: '*' }, { Effect: Deny, Action: sqs:Send*, Resource: '*' } | UNKNOWN",
                "{ Effect: Allow, Action: sqs:*, Resource: '*' }, { Effect: Deny, Action: sns:*, Resource: '*' } | YES",
                "!If [P, { Effect: Allow, Action: sqs:*, Resource: '*' }, !Ref AWS::NoValue] | UNKNOWN",
            })
    void statementsAreTakenTogether(String statements, Answer expected) {
        assertEquals(expected, statements(statements).allow("sqs:SendMessage"), statements);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{ LambdaInvokePolicy: { FunctionName: f } }]    | lambda:InvokeFunction   | YES",
                "[{ LambdaInvokePolicy: { FunctionName: f } }]    | sqs:SendMessage         | NO",
                "[{ SQSSendMessagePolicy: { QueueName: q } }]     | sqs:SendMessage         | YES",
                "[{ NoSuchPolicy: { QueueName: q } }]             | sqs:SendMessage         | UNKNOWN",
                "[AWSXrayWriteOnlyAccess]                         | xray:PutTraceSegments   | YES",
                "[arn:aws:iam::aws:policy/AWSXrayWriteOnlyAccess] | xray:PutTraceSegments   | YES",
                "[!Sub 'arn:${AWS::Partition}:iam::aws:policy/AWSXrayWriteOnlyAccess'] | xray:PutTraceSegments | YES",
                "[arn:aws:iam::aws:policy/service-role/AWSLambdaRole] | lambda:InvokeFunction | YES",
                "[arn:aws:iam::111122223333:policy/AWSXrayWriteOnlyAccess] | xray:PutTraceSegments | UNKNOWN",
                "[!Ref P]                                         | xray:PutTraceSegments   | UNKNOWN",
                "[AWSNoSuchPolicy]                                | xray:PutTraceSegments   | UNKNOWN",
                "[AdministratorAccess]                            | xray:PutTraceSegments   | UNKNOWN",
            })
    void policiesThatAwsPublishesAreWrittenOut(String policies, String action, Answer expected) {
        assertEquals(expected, sam("Policies: " + policies).allow(action), policies);
    }

    @Test
    void theParametersOfATemplateAreFilledIn() {
        List<String> resources = sam("Policies: [{ DynamoDBReadPolicy: { TableName: !Ref Table } }]").grants().stream()
                .flatMap(grant -> grant.resources().items().stream())
                .map(Item::text)
                .map(Object::toString)
                .distinct()
                .toList();
        assertEquals(
                List.of(
                        "arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${Table}",
                        "arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${Table}/index/*"),
                resources);
    }

    @Test
    void samLetsATracedMachineWriteToXRay() {
        assertEquals(Answer.YES, sam("Tracing: { Enabled: true }").allow("xray:PutTraceSegments"));
        assertEquals(Answer.NO, sam("Tracing: { Enabled: false }").allow("xray:PutTraceSegments"));
        assertEquals(Answer.NO, sam("Tracing: { Enabled: !Ref P }").allow("xray:PutTraceSegments"));
    }

    @Test
    void aBoundaryMayTakeAway() {
        Permissions bounded = sam(
                "PermissionsBoundary: !Ref P\nPolicies: [{ Statement: { Effect: Allow, Action: '*', Resource: '*' } }]");
        assertEquals(Answer.UNKNOWN, bounded.allow("sqs:SendMessage"));
        assertTrue(bounded.bounded());
    }
}
