package dev.steplint.rules.hosts;

import org.junit.jupiter.api.Test;

/// A fault in a definition is found at its exact place, however a service of the Serverless Framework holds it.
class ServerlessTest {

    @Test
    void object() {
        Planted.service("""
                service: orders
                provider: { name: aws }
                functions:
                  ship: { handler: ship.handler }
                stepFunctions:
                  stateMachines:
                    flow:
                      name: flow
                      definition:
                        StartAt: A
                        States:
                          A:
                            Type: Task
                            Resource: { Fn::GetAtt: [ship, Arn] }
                            Next: «Shiped»
                          Shipped: { Type: Succeed }
                """).areFound();
    }

    @Test
    void text() {
        Planted.service("""
                service: orders
                stepFunctions:
                  stateMachines:
                    flow:
                      definition: |
                        {
                          "StartAt": "A",
                          "States": {
                            "A": { "Type": "Pass", "Next": «"Shiped"» },
                            "Shipped": { "Type": "Succeed" }
                          }
                        }
                """).areFound();
    }

    @Test
    void sectionInAFile() {
        Planted.service("""
                service: orders
                provider: { name: aws }
                stepFunctions: ${file(flows/all.yml)}
                """).with("flows/all.yml", """
                stateMachines:
                  flow:
                    definition:
                      StartAt: A
                      States:
                        A: { Type: Pass, Next: «Shiped» }
                        Shipped: { Type: Succeed }
                """).areFound();
    }

    @Test
    void machinesInAFile() {
        Planted.service("""
                service: orders
                stepFunctions:
                  validate: true
                  stateMachines: ${file(flows.yml)}
                """).with("flows.yml", """
                one:
                  definition:
                    StartAt: A
                    States:
                      A: { Type: Pass, Next: «Shiped» }
                      Shipped: { Type: Succeed }
                two:
                  definition:
                    StartAt: «A»
                    States:
                      B: { Type: Succeed }
                """).areFound();
    }

    @Test
    void listOfFiles() {
        Planted.service("""
                service: orders
                stepFunctions:
                  stateMachines:
                    - ${file(one.yml)}
                    - ${file(two.yml):machines}
                """).with("one.yml", """
                        one:
                          definition: { StartAt: «A», States: { B: { Type: Succeed } } }
                        """).with("two.yml", """
                        machines:
                          two:
                            definition: { StartAt: «B», States: { C: { Type: Succeed } } }
                        """).areFound();
    }

    @Test
    void machineInAFile() {
        Planted.service("""
                service: orders
                stepFunctions:
                  stateMachines:
                    flow: ${file(flow.yml)}
                """).with("flow.yml", """
                name: flow
                definition:
                  StartAt: A
                  States:
                    A: { Type: Pass, Next: «Shiped» }
                    Shipped: { Type: Succeed }
                """).areFound();
    }

    @Test
    void definitionInAFileOfJson() {
        Planted.service("""
                service: orders
                stepFunctions:
                  stateMachines:
                    flow:
                      definition: ${file(./flow.asl.json)}
                """).with("flow.asl.json", """
                {
                  "StartAt": "A",
                  "States": {
                    "A": { "Type": "Pass", "Next": «"Shiped"» },
                    "Shipped": { "Type": "Succeed" }
                  }
                }
                """).areFound();
    }

    @Test
    void partOfAFile() {
        Planted.service("""
                service: orders
                custom: { stage: dev }
                stepFunctions:
                  stateMachines:
                    flow:
                      definition: ${file(${self:custom.stage}.yml):flows.ship, 'none'}
                """).with("dev.yml", """
                flows:
                  ship:
                    StartAt: A
                    States:
                      A: { Type: Pass, Next: «Shiped» }
                      Shipped: { Type: Succeed }
                """).areFound();
    }

    @Test
    void textInAFile() {
        Planted.service("""
                service: orders
                stepFunctions:
                  stateMachines:
                    flow:
                      definition: ${file(flow.txt)}
                """).with("flow.txt", """
                { "StartAt": "A", "States": {
                  "A": { "Type": "Pass", "Next": «"Shiped"» }, "Shipped": { "Type": "Succeed" } } }
                """).areFound();
    }

    @Test
    void sectionOfItself() {
        Planted.service("""
                service: orders
                custom:
                  flows:
                    ship:
                      StartAt: A
                      States:
                        A: { Type: Pass, Next: «Shiped» }
                        Shipped: { Type: Succeed }
                stepFunctions:
                  stateMachines:
                    flow:
                      definition: ${self:custom.flows.ship}
                """).areFound();
    }

    @Test
    void statesOfSeveralFiles() {
        Planted.service("""
                service: orders
                custom:
                  target: «Shiped»
                stepFunctions:
                  stateMachines:
                    flow:
                      definition:
                        StartAt: A
                        States:
                          A: { Type: Pass, Next: B }
                          B: ${file(b.yml)}
                          C: ${file(c.json):states.c}
                          D: { Type: Pass, Next: «Shipd» }
                          E: { Type: Pass, Next: "${self:custom.target}" }
                          Shipped: { Type: Succeed }
                """).with("b.yml", """
                        # the second state
                        Type: Pass
                        Next: «Shippd»
                        """).with("c.json", """
                        {
                          "states": { "c": { "Type": "Pass", "Next": «"Shippped"» } }
                        }
                        """).areFound();
    }

    @Test
    void partOfAText() {
        Planted.service("""
                service: orders
                custom: { prefix: Ship }
                stepFunctions:
                  stateMachines:
                    flow:
                      definition:
                        StartAt: A
                        States:
                          A: { Type: Pass, Next: «"${self:custom.prefix}ed"» }
                          Shipped: { Type: Pass, Next: "${self:custom.prefix}ment" }
                          Shipment: { Type: Succeed }
                """).areFound();
    }

    @Test
    void json() {
        new Planted("serverless.json", """
                {
                  "service": "orders",
                  "provider": { "name": "aws" },
                  "stepFunctions": { "stateMachines": { "flow": { "definition": {
                    "StartAt": "A",
                    "States": {
                      "A": { "Type": "Pass", "Next": «"Shiped"» },
                      "Shipped": { "Type": "Succeed" }
                    }
                  } } } }
                }
                """).areFound();
    }

    @Test
    void machineAmongResources() {
        Planted.service("""
                service: orders
                provider: { name: aws }
                resources:
                  - Resources: ${file(queue.yml)}
                  - Resources:
                      Flow:
                        Type: AWS::StepFunctions::StateMachine
                        Properties:
                          RoleArn: !GetAtt Role.Arn
                          DefinitionString:
                            Fn::Sub: '{ "StartAt": «"A"», "States": { "B": { "Type": "Succeed" } } }'
                """).with("queue.yml", """
                Jobs: { Type: AWS::SQS::Queue }
                """).areFound();
    }

    @Test
    void noDefinition() {
        Planted.service("""
                service: orders
                stepFunctions:
                  stateMachines:
                    «not-one-definition¦flow»:
                      name: flow
                    other:
                      definition: { StartAt: «A», States: { B: { Type: Succeed } } }
                """).areFound();
    }

    @Test
    void brokenFile() {
        Planted.service("""
                service: orders
                stepFunctions:
                  stateMachines:
                    flow:
                      definition: ${file(flow.json)}
                    other:
                      definition: { StartAt: «A», States: { B: { Type: Succeed } } }
                """).with("flow.json", """
                {
                  "StartAt": "A",
                  "States": { «syntax-error¦"A"» { "Type": "Succeed" } }
                }
                """).areFound();
    }

    @Test
    void unknownValuesAreNoFault() {
        Planted.service("""
                service: orders
                provider:
                  name: aws
                  stage: ${opt:stage, 'dev'}
                custom:
                  wait: { dev: 5, prod: 0 }
                stepFunctions:
                  stateMachines:
                    flow:
                      name: flow-${self:provider.stage}
                      type: ${env:TYPE}
                      definition:
                        StartAt: ${param:start}
                        TimeoutSeconds: ${param:timeout}
                        States:
                          A: { Type: Wait, Seconds: "${self:custom.wait.${opt:stage, 'dev'}}", Next: "${opt:next}" }
                          B:
                            Type: Task
                            Resource: arn:aws:lambda:#{AWS::Region}:${aws:accountId}:function:${self:service}-ship
                            TimeoutSeconds: ${ssm:/timeout}
                            HeartbeatSeconds: ${cf:stack.heartbeat}
                            End: true
                          C: ${file(states.js):c}
                """).areFound();
    }

    /// The plugin takes the quotes away from functions of CloudFormation there, and nowhere else.
    @Test
    void numbersOfCloudFormation() {
        Planted.service("""
                service: orders
                provider: { name: aws }
                stepFunctions:
                  stateMachines:
                    flow:
                      definition:
                        StartAt: A
                        States:
                          A: { Type: Wait, Seconds: { Ref: Seconds }, Next: B }
                          B: { Type: Wait, Seconds: !Ref Seconds, Next: C }
                          C: { Type: Wait, Seconds: «placeholder-stays-string¦"#{Seconds}"», Next: D }
                          D:
                            Type: Task
                            Resource: arn:aws:states:::sqs:sendMessage
                            Parameters: { QueueUrl: !Ref Queue, MessageBody: a }
                            TimeoutSeconds: «placeholder-stays-string¦{ Ref: Seconds }»
                            End: true
                """).areFound();
    }

    @Test
    void cutOff() {
        Planted.service("""
                service: orders
                stepFunctions:
                  stateMachines:
                    flow:
                      definition: {StartAt: A, States: {A: {Type: Pass, Next: «syntax-error¦»""").areFound();
    }

    /// What code makes is looked for where the framework has written it; what the service says itself is not.
    @Test
    void packaged() {
        Planted.service("""
                service: orders
                stepFunctions:
                  stateMachines:
                    made:
                      name: made
                      definition: ${file(flow.js):flow}
                    written:
                      definition: { StartAt: «A», States: { B: { Type: Succeed } } }
                """)
                .with(".serverless/cloudformation-template-update-stack.json", """
                        { "Resources": {
                          "Made": { "Type": "AWS::StepFunctions::StateMachine", "Properties": {
                            "RoleArn": { "Fn::GetAtt": ["MadeRole", "Arn"] },
                            "DefinitionString": "{\\"StartAt\\": «\\"C\\"», \\"States\\": {\\"D\\": {\\"Type\\": \\"Succeed\\"}}}"
                          } },
                          "WrittenStepFunctionsStateMachine": { "Type": "AWS::StepFunctions::StateMachine", "Properties": {
                            "DefinitionString": "{\\"StartAt\\": \\"A\\", \\"States\\": {\\"B\\": {\\"Type\\": \\"Succeed\\"}}}"
                          } }
                        } }
                        """)
                .areFound();
    }
}
