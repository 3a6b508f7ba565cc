package dev.steplint.rules.hosts;

import org.junit.jupiter.api.Test;

/// A fault in a definition is found at its exact place, however the template holds the definition.
class CloudFormationTest {

    @Test
    void objectInYaml() {
        Planted.yaml("""
                Resources:
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      RoleArn: !GetAtt Role.Arn
                      Definition:
                        StartAt: A
                        States:
                          A:
                            Type: Task
                            Resource: !GetAtt Fn.Arn
                            Next: «Shiped»
                          Shipped: { Type: Succeed }
                """).areFound();
    }

    @Test
    void cutOffOnItsOwnLine() {
        Planted.yaml("""
                Resources:
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      Definition: { StartAt: A, States: { A: { Type: Pass, Next: «syntax-error¦»""").areFound();
    }

    @Test
    void cutOffInTheMiddle() {
        Planted.yaml("""
                Resources:
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      Definition: {
                        StartAt: A,

                        States: { A: { Type: Pass, Next: B },
                    «syntax-error¦»""").areFound();
    }

    @Test
    void objectInJson() {
        Planted.json("""
                {
                  "Resources": {
                    "Flow": {
                      "Type": "AWS::Serverless::StateMachine",
                      "Properties": {
                        "Definition": {
                          "StartAt": "A",
                          "States": {
                            "A": { "Type": "Task", "Resource": { "Fn::GetAtt": ["Fn", "Arn"] }, "Next": «"Shiped"» },
                            "Shipped": { "Type": "Succeed" }
                          }
                        }
                      }
                    }
                  }
                }
                """).areFound();
    }

    @Test
    void literalBlock() {
        Planted.yaml("""
                Resources:
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      DefinitionString: |
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
    void literalBlockWithAnIndicator() {
        Planted.yaml("""
                Resources:
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      DefinitionString: |2-
                          { "StartAt": "A",

                            "States": {
                            "A": { "Type": "Pass",
                                   "Next": «"Shiped"» },
                            "Shipped": { "Type": "Succeed" } } }
                """).areFound();
    }

    @Test
    void foldedBlock() {
        Planted.yaml("""
                Resources:
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      DefinitionString: >-
                        { "StartAt": "A", "States":
                        { "A": { "Type": "Pass",
                        "Next": «"Shiped"» },

                        "Shipped": { "Type": "Succeed" } } }
                """).areFound();
    }

    @Test
    void singleQuotes() {
        Planted.yaml("""
                Resources:
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      DefinitionString: '{ "Comment": "it''s", "StartAt": "A", "States": {
                        "A": { "Type": "Pass", "Next": «"It''s shiped"» }, "It''s shipped": { "Type": "Succeed" } } }'
                """).areFound();
    }

    @Test
    void doubleQuotes() {
        Planted.yaml("""
                Resources:
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      DefinitionString: "{ \\"StartAt\\": \\"A\\", \\"States\\": {
                        \\"A\\": { \\"Type\\": \\"Pass\\", \\"Next\\": «\\"Shiped\\"» },
                        \\"Shipped\\": { \\"Type\\": \\"Succeed\\" } } }"
                """).areFound();
    }

    @Test
    void jsonInJson() {
        Planted.json("""
                { "Resources": { "Flow": { "Type": "AWS::StepFunctions::StateMachine", "Properties": {
                  "DefinitionString": "{\\n  \\"StartAt\\": \\"A\\",\\n  \\"States\\": {\\"A\\": {\\"Type\\": \\"Pass\\", \\"Next\\": «\\"Shi\\\\u0070ed\\"»}, \\"Shipped\\": {\\"Type\\": \\"Succeed\\"}}}"
                } } } }
                """).areFound();
    }

    @Test
    void substitutedBlock() {
        Planted.yaml("""
                Resources:
                  Fn:
                    Type: AWS::Lambda::Function
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      DefinitionString: !Sub |-
                        {
                          "StartAt": "A",
                          "States": {
                            "A": {
                              "Type": "Task",
                              "Resource": "${Fn.Arn}",
                              "Next": «"Shiped"»
                            },
                            "Shipped": { "Type": "Succeed" }
                          }
                        }
                """).areFound();
    }

    @Test
    void substitutedWithVariables() {
        Planted.yaml("""
                Resources:
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      DefinitionString:
                        Fn::Sub:
                          - |
                            { "StartAt": "${First}",
                              "States": {
                                "A": { "Type": "Choice", "Default": «"${First}${First}"», "Choices": [
                                  { "Variable": "$.x", "NumericEquals": ${Number}, "Next": "${Prefix}ped" } ] },
                                "Shipped": { "Type": "Succeed" } } }
                          - First: A
                            Prefix: !Join ['', [Sh, ip]]
                            Number: 30
                """).areFound();
    }

    @Test
    void joinedLines() {
        Planted.json("""
                { "Resources": { "Flow": { "Type": "AWS::StepFunctions::StateMachine", "Properties": {
                  "DefinitionString": { "Fn::Join": ["\\n", [
                    "{",
                    "  \\"StartAt\\": \\"A\\",",
                    "  \\"States\\": {",
                    "    \\"A\\": { \\"Type\\": \\"Pass\\", \\"Next\\": «\\"Shiped\\"» },",
                    "    \\"Shipped\\": { \\"Type\\": \\"Succeed\\" }",
                    "  }",
                    "}"
                  ] ] }
                } } } }
                """).areFound();
    }

    @Test
    void joinedWithFunctions() {
        Planted.json("""
                { "Resources": {
                  "Fn": { "Type": "AWS::Lambda::Function" },
                  "Flow": { "Type": "AWS::StepFunctions::StateMachine", "Properties": {
                  "DefinitionString": { "Fn::Join": ["", [
                    "{\\"StartAt\\":\\"A\\",\\"States\\":{\\"A\\":{\\"Type\\":\\"Task\\",\\"Resource\\":\\"",
                    { "Fn::GetAtt": ["Fn", "Arn"] },
                    "\\",\\"TimeoutSeconds\\":",
                    { "Ref": "Seconds" },
                    ",\\"Next\\":«\\"Shiped\\"»},\\"Shipped\\":{\\"Type\\":\\"Succeed\\"}}}"
                  ] ] }
                } } } }
                """).areFound();
    }

    @Test
    void shortJoin() {
        Planted.yaml("""
                Resources:
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      DefinitionString: !Join
                        - ''
                        - - '{ "StartAt": "A", "States": { "A": { "Type": "Pass", "Next": '
                          - '«"Shiped"»'
                          - ' }, "Shipped": { "Type": "Succeed" } } }'
                """).areFound();
    }

    @Test
    void objectAsJsonString() {
        Planted.yaml("""
                Transform: AWS::LanguageExtensions
                Resources:
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      DefinitionString:
                        Fn::ToJsonString:
                          StartAt: A
                          States:
                            A: { Type: Pass, Next: «Shiped» }
                            Shipped: { Type: Succeed }
                """).areFound();
    }

    @Test
    void fileInJson() {
        Planted.yaml("""
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  Flow:
                    Type: AWS::Serverless::StateMachine
                    Properties:
                      DefinitionUri: flows/order.asl.json
                """).with("flows/order.asl.json", """
                        { "StartAt": "A", "States": {
                          "A": { "Type": "Pass", "Next": «"Shiped"» },
                          "Shipped": { "Type": "Succeed" } } }
                        """).areFound();
    }

    @Test
    void fileInYamlWithSubstitutions() {
        Planted.yaml("""
                Resources:
                  Flow:
                    Type: AWS::Serverless::StateMachine
                    Properties:
                      DefinitionUri: flows/order.asl.yaml
                      DefinitionSubstitutions:
                        Wait: 30
                        Target: Shiped
                        FnArn: !GetAtt Fn.Arn
                """).with("flows/order.asl.yaml", """
                        StartAt: A
                        States:
                          A: { Type: Wait, Seconds: ${Wait}, Next: B }
                          B:
                            Type: Task
                            Resource: ${FnArn}
                            Next: «${Target}»
                          Shipped:
                            Type: Succeed
                        """).areFound();
    }

    @Test
    void localPathInPlaceOfABucket() {
        Planted.json("""
                { "Resources": { "Flow": { "Type": "AWS::StepFunctions::StateMachine", "Properties": {
                  "DefinitionS3Location": "order.json" } } } }
                """).with("order.json", """
                        { "StartAt": "A", "States": { "A": { "Type": "Pass", "Next": «"Shiped"» }, "Shipped": { "Type": "Succeed" } } }
                        """).areFound();
    }

    @Test
    void substitutedText() {
        Planted.yaml("""
                Resources:
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      DefinitionString: |
                        { "StartAt": "A", "States": {
                          "A": { "Type": "Wait", "Seconds": ${Wait}, "Next": «"${Target}ed"» },
                          "Shipped": { "Type": "Succeed" } } }
                      DefinitionSubstitutions: { Wait: 30, Target: Ship }
                """).areFound();
    }

    @Test
    void aNumberThatIsReplaced() {
        Planted.yaml("""
                Resources:
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      DefinitionString: |
                        { "StartAt": "A", "States": {
                          "A": { "Type": "Wait", "Seconds": «${Wait}», "Next": "Shipped" },
                          "Shipped": { "Type": "Succeed" } } }
                      DefinitionSubstitutions: { Wait: '"soon"' }
                """).of("wrong-type").areFound();
    }

    @Test
    void conditionThatIsDecided() {
        Planted.yaml("""
                Conditions:
                  Never: !Equals [a, b]
                  Always: !Not [!Condition Never]
                Resources:
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      Definition:
                        StartAt: A
                        States:
                          A:
                            Type: Pass
                            Next: !If [Always, «Shiped», Shipped]
                          Shipped: { Type: Succeed }
                """).areFound();
    }

    private static final String SHIP = """
            { "StartAt": "A", "States": { "A": { "Type": "Pass", "Next": «"Shiped"» }, "Shipped": { "Type": "Succeed" } } }""";

    private static final String GOOD = "{ StartAt: A, States: { A: { Type: Succeed } } }";

    /// A condition that only deployment decides: both definitions are read, each where it stands.
    @Test
    void bothDefinitionsOfACondition() {
        Planted.yaml("""
                Parameters:
                  Env: { Type: String }
                Conditions:
                  IsProd: !Equals [!Ref Env, prod]
                Resources:
                  Object:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      Definition: !If
                        - IsProd
                        - { StartAt: A, States: { A: { Type: Pass, Next: «Shiped» }, Shipped: { Type: Succeed } } }
                        - { StartAt: B, States: { B: { Type: Pass, Next: «Don» }, Done: { Type: Succeed } } }
                  Text:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      DefinitionString: !If
                        - IsProd
                        - '%1$s'
                        - !Sub '%1$s'
                  File:
                    Type: AWS::Serverless::StateMachine
                    Properties:
                      DefinitionUri: !If [IsProd, prod.asl.json, test.asl.json]
                  Nothing:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      DefinitionString: !If [IsProd, '%1$s', !Ref AWS::NoValue]
                      Definition: !If
                        - IsProd
                        - !Ref AWS::NoValue
                        - { StartAt: C, States: { C: { Type: Pass, Next: «Don» }, Done: { Type: Succeed } } }
                  Json:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      DefinitionString: !If
                        - IsProd
                        - Fn::ToJsonString:
                            { StartAt: C, States: { C: { Type: Pass, Next: «Don» }, Done: { Type: Succeed } } }
                        - !ImportValue Definition
                  Gone:
                    Type: AWS::Serverless::StateMachine
                    Properties:
                      DefinitionUri: !If [IsProd, prod.asl.json, gone.asl.json]
                """.formatted(SHIP))
                .with("prod.asl.json", SHIP)
                .with("test.asl.json", SHIP)
                .areFound();
    }

    /// What no deployment can choose, and what may depend on each other in a way that is not followed, is not judged.
    @Test
    void definitionsThatNoDeploymentHas() {
        Planted.yaml("""
                Parameters:
                  Env: { Type: String, AllowedValues: [prod, test] }
                  Size: { Type: String }
                Conditions:
                  IsProd: !Equals [!Ref Env, prod]
                  IsTest: !Not [!Condition NotTest]
                  NotTest: !Not [!Equals [test, !Ref Env]]
                  IsOther: !Equals [!Ref Env, other]
                  Big: !And [!Equals [!Ref Size, big], !Condition IsProd]
                Resources:
                  Both:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      Definition: !If [IsProd, !If [IsTest, { StartAt: Z }, %1$s], !If [IsTest, %1$s, { StartAt: Z }]]
                  Forbidden:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      Definition: !If [IsOther, { StartAt: Z }, %1$s]
                  Absent:
                    Type: AWS::StepFunctions::StateMachine
                    Condition: IsProd
                    Properties:
                      Definition: !If [IsTest, { StartAt: Z }, %1$s]
                  Vague:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      Definition: !If [Big, !If [IsProd, %1$s, { StartAt: Z }], %1$s]
                  Undeclared:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      Definition: !If [Nowhere, { StartAt: Z }, %1$s]
                """.formatted(GOOD)).areFound();
    }

    @Test
    void mappingSelectAndSplit() {
        Planted.yaml("""
                Mappings:
                  Names: { order: { last: «Shiped» } }
                Resources:
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      Definition:
                        StartAt: !Select [1, !Split [',', 'B,A']]
                        States:
                          A:
                            Type: Pass
                            Next: !FindInMap [Names, order, last]
                          Shipped: { Type: Succeed }
                """).areFound();
    }

    @Test
    void loops() {
        Planted.yaml("""
                Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]
                Resources:
                  Fn::ForEach::Flows:
                    - Name
                    - [Orders, Returns]
                    - Flow${Name}:
                        Type: AWS::Serverless::StateMachine
                        Properties:
                          Definition:
                            StartAt: ${Name}
                            States:
                              Fn::ForEach::States:
                                - State
                                - [A, B]
                                - ${State}: { Type: Succeed }
                              ${Name}: { Type: Choice, Default: A, Choices: [{ Variable: $.x, IsNull: true, Next: B }, { Variable: $.x, IsPresent: true, Next: «C» }] }
                """).areFound();
    }

    @Test
    void anchorsAndMerges() {
        Planted.yaml("""
                Resources:
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties: &common
                      Definition: &definition
                        StartAt: A
                        States:
                          A: { Type: Pass, Next: «Shiped» }
                          Shipped: { Type: Succeed }
                  Other:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      Definition: *definition
                  Third:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      <<: *common
                """).areFound();
    }

    @Test
    void syntaxOfAnEmbeddedText() {
        Planted.yaml("""
                Resources:
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      DefinitionString: !Sub |
                        { "StartAt": "${Start}", "States": {
                          "A": { "Type": "Succeed" }«,»
                        } }
                """).of("syntax-error").areFound();
    }

    @Test
    void yamlInATextIsNoJson() {
        Planted.yaml("""
                Resources:
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      DefinitionString: |
                        «StartAt»: A
                        States:
                          A: { Type: Succeed }
                """).of("syntax-error").areFound();
    }

    @Test
    void windowsLineEnds() {
        Planted.yaml("""
                Resources:
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      DefinitionString: |
                        { "StartAt": "A", "States": {
                          "A": { "Type": "Pass", "Next": «"Shiped"» },
                          "Shipped": { "Type": "Succeed" } } }
                """.replace("\n", "\r\n")).areFound();
    }

    @Test
    void theTypeOfTheTemplateHolds() {
        Planted.yaml("""
                Resources:
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      StateMachineType: EXPRESS
                      DefinitionString: |
                        { "StartAt": "A", "States": {
                          "A": { "Type": "Task", "Resource": "arn:aws:states:::batch:submitJob«.sync»", "End": true, "TimeoutSeconds": 60 } } }
                """).of("express-unsupported-pattern").areFound();
    }

    /// Placeholders leave everything open that they may decide.
    @Test
    void nothingIsSaidOfWhatIsOpen() {
        Planted.yaml("""
                Parameters:
                  Next: { Type: String, Default: Shiped }
                  Seconds: { Type: Number, Default: -5 }
                Resources:
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      DefinitionString: !Sub |
                        { "StartAt": "A", "States": {
                          "A": { "Type": "Wait", "Seconds": ${Seconds}, "Next": "${Next}" },
                          "Shipped": { "Type": "Succeed" } } }
                  Other:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      DefinitionString: !Sub
                        - |
                          { "StartAt": "A", "States": { ${Before}
                            "A": { "Type": "Pass", "Next": "${Next}"${Fields} }
                            ${After}
                          } }
                        - Before: !ImportValue Before
                          After: !ImportValue After
                          Fields: !ImportValue Fields
                  Third:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      Definition:
                        StartAt: !If [Unknown, A, B]
                        States:
                          A: { Type: Pass, Next: !Ref Next }
                          Fn::Transform: { Name: MyMacro }
                """).areFound();
    }

    /// What is wrong with one machine is no reason to be silent about the next.
    @Test
    void otherMachinesAreStillExamined() {
        Planted.yaml("""
                Conditions:
                  Round: !Condition Robin
                  Robin: !Condition Round
                Resources:
                  NoFile:
                    Type: AWS::Serverless::StateMachine
                    Properties: { DefinitionUri: nowhere.asl.json }
                  NoFunction:
                    Type: AWS::StepFunctions::StateMachine
                    Properties: { DefinitionString: !Rain::Embed order.asl.json }
                  Circular:
                    Type: AWS::StepFunctions::StateMachine
                    Properties: { DefinitionString: !If [Round, a, b] }
                  Odd:
                    Type: AWS::StepFunctions::StateMachine
                    Properties: { Definition: [1, 2], DefinitionSubstitutions: 7, Tags: 5, LoggingConfiguration: x }
                  «not-one-definition¦NoBody»:
                    Type: AWS::StepFunctions::StateMachine
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      Definition:
                        StartAt: A
                        States:
                          A: { Type: Pass, Next: «Shiped» }
                          Shipped: { Type: Succeed }
                """).areFound();
    }

    /// Lists in each other, of which the first is marked that is too deep.
    ///
    /// @param outer how many objects stand around them
    /// @param mark what is marked: YAML names a place only
    private static String tooDeep(String rule, int outer, String mark) {
        int read = 200 - outer;
        String rest = "[".repeat(300 - read - mark.length()) + "]".repeat(300);
        return "[".repeat(read) + "«" + rule + "¦" + mark + "»" + rest;
    }

    @Test
    void aTextThatIsTooDeepIsOneFault() {
        Planted.json("""
                { "Resources": { "Flow": { "Type": "AWS::StepFunctions::StateMachine", "Properties": {
                  "Tags": %s,
                  "Definition": { "StartAt": "A", "States": { "A": { "Type": "Succeed" } } } } } } }
                """.formatted(tooDeep("unreadable-template", 4, "["))).areFound();
        Planted.yaml("""
                Resources:
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      Tags: %s
                      Definition: { StartAt: A, States: { A: { Type: Succeed } } }
                """.formatted(tooDeep("unreadable-template", 4, ""))).areFound();
        Planted.yaml("""
                Resources:
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      Definition: { StartAt: A, States: { A: { Type: Pass, End: true, Result: %s } } }
                """.formatted(tooDeep("syntax-error", 7, ""))).areFound();
    }

    @Test
    void aTemplateThatBreaksOffIsOneFault() {
        Planted.yaml("""
                Resources:
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                  «]»
                """).of("unreadable-template").areFound();
    }
}
