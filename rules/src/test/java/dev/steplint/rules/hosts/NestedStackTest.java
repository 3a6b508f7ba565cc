package dev.steplint.rules.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.steplint.host.Definition;
import dev.steplint.host.Host;
import dev.steplint.host.HostFault;
import dev.steplint.host.HostFault.UnreadTemplate;
import dev.steplint.host.value.Text;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Templates that a template nests, and files that it includes, are read with what it says of them.
class NestedStackTest {

    private static final String CHILD = """
            Parameters:
              Target: { Type: String }
              Seconds: { Type: Number, Default: 5 }
              Secret: { Type: String, NoEcho: true }
              Stored: { Type: AWS::SSM::Parameter::Value<String> }
              Role: { Type: String }
              Steps: { Type: CommaDelimitedList }
            Resources:
              Flow:
                Type: AWS::StepFunctions::StateMachine
                Properties:
                  StateMachineName: !Sub '${Target}-${Secret}-${Stored}-${Seconds}-${AWS::Region}'
                  RoleArn: !Ref Role
                  DefinitionString: !Sub |
                    { "StartAt": "A", "States": {
                      "A": { "Type": "Wait", "Seconds": ${Seconds}, "Next": %s },
                      "Shipped": { "Type": "Succeed" } } }
                  Tags:
                    - { Key: steps, Value: !Join ['+', !Ref Steps] }
            """;

    private static String parent(String target) {
        return """
                Resources:
                  Nested:
                    Type: AWS::CloudFormation::Stack
                    Properties:
                      TemplateURL: nested/child.yaml
                      Parameters:
                        Target: %s
                        Secret: hidden
                        Stored: /path
                        Role: !GetAtt Role.Arn
                        Steps: a, b
                """.formatted(target);
    }

    @Test
    void valuesOfTheParent() {
        Planted.yaml(parent("Shiped"))
                .with(
                        "nested/child.yaml",
                        CHILD.formatted("\"«${Target}»\"").replace("\"«", "«\"").replace("»\"", "\"»"))
                .areFound();
        Planted.yaml(parent("Shipped"))
                .with("nested/child.yaml", CHILD.formatted("\"${Target}\""))
                .areFound();
        Planted.yaml(parent("!Ref Other"))
                .with("nested/child.yaml", CHILD.formatted("\"${Target}\""))
                .areFound();
    }

    private static Definition only(Host host) {
        List<Definition> all =
                host.all().flatMap(each -> each.definitions().stream()).toList();
        assertEquals(1, all.size());
        return all.getFirst();
    }

    @Test
    void whatIsKnownOfAParameter() {
        Definition machine = only(Planted.yaml(parent("Shipped"))
                .with("nested/child.yaml", CHILD.formatted("\"Shipped\""))
                .read());
        var declared = machine.surroundings().machine().orElseThrow();
        assertEquals(
                Optional.of("Shipped-${Secret}-${Stored}-5-${AWS::Region}"),
                declared.name().value().map(Text::toString));
        assertEquals(Optional.of("${outer Role.Arn}"), declared.role().value().map(Text::toString));
        assertEquals(
                Optional.of("a+b"),
                declared.tags().value().map(tags -> tags.get("steps").toString()));
        assertEquals(
                "nested/child.yaml",
                machine.surroundings().origin().orElseThrow().file().name());
    }

    @Test
    void aTemplateByItselfHasNoValues() {
        Definition machine =
                only(Planted.file("child.yaml", CHILD.formatted("\"Shipped\"")).read());
        assertEquals(
                Optional.of("${Target}-${Secret}-${Stored}-${Seconds}-${AWS::Region}"),
                machine.surroundings().machine().orElseThrow().name().value().map(Text::toString));
    }

    @Test
    void aNumberInAnObjectIsAText() {
        Planted.yaml("""
                Resources:
                  Nested: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: child.yaml, Parameters: { S: 5 } } }
                """).with("child.yaml", """
                        Parameters: { S: { Type: Number } }
                        Resources:
                          Flow:
                            Type: AWS::StepFunctions::StateMachine
                            Properties:
                              Definition:
                                StartAt: A
                                States: { A: { Type: Wait, Seconds: «placeholder-stays-string¦!Ref S», Next: «B» }, C: { Type: Succeed } }
                        """).areFound();
    }

    @Test
    void nestedInNested() {
        Planted.yaml("""
                Resources:
                  One:
                    Type: AWS::Serverless::Application
                    Properties: { Location: a/one.yaml, Parameters: { X: Shiped } }
                """)
                .with("a/one.yaml", """
                        Parameters: { X: { Type: String } }
                        Resources:
                          Two:
                            Type: AWS::CloudFormation::Stack
                            Properties: { TemplateURL: ../b/two.yaml, Parameters: { Y: !Ref X } }
                        """)
                .with("b/two.yaml", """
                        Parameters: { Y: { Type: String } }
                        Resources:
                          Flow:
                            Type: AWS::StepFunctions::StateMachine
                            Properties:
                              DefinitionS3Location: ./flow.asl.json
                              DefinitionSubstitutions: { Next: !Ref Y }
                        """)
                .with("b/flow.asl.json", """
                        { "StartAt": "A", "States": { "A": { "Type": "Pass", "Next": «"${Next}"» }, "B": { "Type": "Succeed" } } }
                        """)
                .areFound();
    }

    @Test
    void templatesThatAreNotRead() {
        Host host = Planted.yaml("""
                Resources:
                  Self: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: template.yaml } }
                  None: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: none.yaml } }
                  Text: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: text.yaml } }
                  Far: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: https://s3.amazonaws.com/b/t.yaml } }
                  Open: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: !Ref Url } }
                  Bare: { Type: AWS::CloudFormation::Stack }
                """)
                .with("text.yaml", "- AWS::StepFunctions::StateMachine\n")
                .read();
        assertEquals(
                List.of("Self nests itself", "None does not exist", "Text is no template"),
                host.faults().stream()
                        .map(UnreadTemplate.class::cast)
                        .map(fault -> fault.id() + " " + fault.reason())
                        .toList());
    }

    @Test
    void manyThatNestEachOther() {
        String many = "Resources:\n"
                + "  S%d: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: %s } }\n"
                        .formatted(1, "b.yaml")
                + "  S2: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: b.yaml } }\n";
        Planted files = Planted.file("a.yaml", many);
        for (char name = 'b'; name < 'z'; name++) {
            files.with(name + ".yaml", many.replace("b.yaml", (char) (name + 1) + ".yaml"));
        }
        List<HostFault> faults = files.with("z.yaml", many.replace("b.yaml", "a.yaml"))
                .read()
                .all()
                .flatMap(host -> host.faults().stream())
                .toList();
        assertEquals(true, faults.size() > 1 && faults.size() < 2_000);
    }

    @Test
    void aBrokenTemplate() {
        Planted.yaml("""
                Resources:
                  Nested: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: child.yaml } }
                """).with("child.yaml", """
                        Resources:
                          Flow:
                            Type: AWS::StepFunctions::StateMachine
                            Properties: { Definition: { StartAt: A, States: { A: { Type: Succeed } } } }
                          «]»
                        """).of("unreadable-template").areFound();
    }

    @Test
    void includedDefinition() {
        Planted.yaml("""
                Resources:
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      Definition:
                        Fn::Transform: { Name: AWS::Include, Parameters: { Location: ./flow.yaml } }
                      DefinitionSubstitutions: { Last: Shipped }
                """).with("flow.yaml", """
                        StartAt: A
                        States:
                          A: { Type: Task, Resource: { 'Fn::GetAtt': [Fn, Arn] }, Next: «Shiped» }
                          ${Last}: { Type: Succeed }
                          B: { Type: Pass, Next: { 'Fn::Sub': 'Shi${AWS::Region}' } }
                        """).areFound();
    }

    @Test
    void includedResources() {
        Planted.yaml("""
                Parameters: { Target: { Type: String } }
                Mappings: { M: { a: { b: Shipped } } }
                Resources:
                  Fn::Transform: { Name: AWS::Include, Parameters: { Location: more.json } }
                  Fn: { Type: AWS::Lambda::Function }
                """).with("more.json", """
                        { "Flow": { "Type": "AWS::StepFunctions::StateMachine", "Properties": {
                          "StateMachineName": { "Fn::FindInMap": ["M", "a", "b"] },
                          "Definition": { "StartAt": "A", "States": {
                            "A": { "Type": "Pass", "Next": «"Shiped"» },
                            "Shipped": { "Type": "Succeed" } } } } } }
                        """).areFound();
    }
}
