package dev.steplint.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.steplint.host.Definition;
import dev.steplint.host.Neighbours;
import dev.steplint.host.cloudformation.TemplateReader;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonReader;
import dev.steplint.source.SourceFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// However a template names what a task calls, it is the same.
class ResourceResolverTest {

    private static final String TEMPLATE = """
            Resources:
              Fn: { Type: AWS::Lambda::Function, Properties: { FunctionName: charge } }
              FnVersion: { Type: AWS::Lambda::Version, Properties: { FunctionName: !Ref Fn } }
              FnAlias: { Type: AWS::Lambda::Alias, Properties: { FunctionName: !Ref Fn, Name: live } }
              Work: { Type: AWS::StepFunctions::Activity, Properties: { Name: work } }
              Queue: { Type: AWS::SQS::Queue }
              Flow:
                Type: AWS::StepFunctions::StateMachine
                Properties:
                  Definition:
                    StartAt: A
                    States: { A: { Type: Task, Resource: %s, End: true } }
                  DefinitionSubstitutions:
                    FnArn: !GetAtt Fn.Arn
                    FnName: !Ref Fn
                    WorkArn: !Ref Work
                    Send: !Sub 'arn:${AWS::Partition}:states:::sqs:sendMessage.waitForTaskToken'
                    Import: !ImportValue Fn
            """;

    private static Resource resource(String written) {
        SourceFile file = new SourceFile("template.yaml", TEMPLATE.formatted(written));
        Definition definition = new TemplateReader()
                .read(JsonReader.read(file, JsonFormat.YAML), Neighbours.NONE)
                .orElseThrow()
                .definitions()
                .getFirst();
        return StateMachine.read(definition)
                .orElseThrow()
                .states()
                .map(TaskState.class::cast)
                .findFirst()
                .orElseThrow()
                .resource();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "!GetAtt Fn.Arn|LambdaFunction[arn=${Fn.Arn}]",
                "{ 'Fn::GetAtt': [Fn, Arn] }|LambdaFunction[arn=${Fn.Arn}]",
                "!Sub '${Fn.Arn}:live'|LambdaFunction[arn=${Fn.Arn}:live]",
                "${FnArn}|LambdaFunction[arn=${Fn.Arn}]",
                "'${FnArn}:live'|LambdaFunction[arn=${Fn.Arn}:live]",
                "!Ref FnVersion|LambdaFunction[arn=${FnVersion.Arn}]",
                "!Ref FnAlias|LambdaFunction[arn=${FnAlias.Arn}]",
                "!Ref Work|Activity[arn=${Work.Arn}]",
                "${WorkArn}|Activity[arn=${Work.Arn}]",
                "${Send}|Optimized[service=sqs, action=sendMessage, pattern=WAIT_FOR_CALLBACK, suffix=.waitForTaskToken]",
                "!Ref Fn|Unknown[]",
                "${FnName}|Unknown[]",
                "!GetAtt Queue.Arn|Unknown[]",
                "${Import}|Unknown[]",
                "${Other}|Unknown[]",
                "!Ref Flow|Unknown[]",
            })
    void resources(String written, String expected) {
        assertEquals(expected, resource(written).toString());
    }
}
