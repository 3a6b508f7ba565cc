package dev.steplint.rules.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.steplint.host.CdkConstruct;
import dev.steplint.host.Definition;
import dev.steplint.host.Host;
import dev.steplint.host.HostFault;
import dev.steplint.host.Origin;
import dev.steplint.host.value.Reference;
import dev.steplint.source.Location;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What `cdk synth` writes: definitions in joined texts and in assets, stages, and what the manifest says of stacks.
class CloudAssemblyTest {

    private static final String DEFINITION = """
            { "StartAt": "A", "States": {
              "A": { "Type": "Pass", "Next": %s }, "Shipped": { "Type": "Succeed" } } }
            """;

    private static final String ASSETS = """
            { "version": "48.0.0", "files": {
              "cafe": {
                "displayName": "Shop/Flow/DefinitionBody",
                "source": { "path": "%s", "packaging": "file" },
                "destinations": { "current-1": { "bucketName": "b-${AWS::AccountId}", "objectKey": "cafe.json" } }
              } } }
            """;

    private static final String FROM_FILE = """
            { "Resources": { "Flow12345678": {
              "Type": "AWS::StepFunctions::StateMachine",
              "Properties": {
                "RoleArn": { "Fn::GetAtt": ["Role", "Arn"] },
                "DefinitionS3Location": {
                  "Bucket": { "Fn::Sub": "cdk-hnb659fds-assets-${AWS::AccountId}-${AWS::Region}" },
                  "Key": "cafe.json"
                }
              },
              "Metadata": { "aws:cdk:path": "Shop/Flow/Resource" }
            } } }
            """;

    private static final String MANIFEST = """
            { "version": "48.0.0", "artifacts": {
              "Shop.assets": { "type": "cdk:asset-manifest", "properties": { "file": "Shop.assets.json" } },
              "Shop": {
                "type": "aws:cloudformation:stack",
                "environment": "%s",
                "properties": { "templateFile": "Shop.template.json" },
                %s
              } } }
            """;

    @Test
    void segmentOfAJoin() {
        Planted.file("cdk.out/Shop.template.json", """
                { "Resources": { "Flow": {
                  "Type": "AWS::StepFunctions::StateMachine",
                  "Properties": {
                    "DefinitionString": { "Fn::Join": ["", [
                      "{\\"StartAt\\":\\"A\\",\\"States\\":{\\"A\\":{\\"Type\\":\\"Task\\",\\"Resource\\":\\"",
                      { "Fn::GetAtt": ["Fn", "Arn"] },
                      "\\",\\"Next\\":«\\"Shiped\\"»},\\"Shipped\\":{\\"Type\\":\\"Wait\\",\\"Seconds\\":",
                      { "Ref": "Seconds" },
                      ",\\"Next\\":«\\"Nowhere\\"»},\\"End\\":{\\"Type\\":\\"Succeed\\"}}}"
                    ] ] }
                  }
                } } }
                """)
                .with("cdk.out/manifest.json", MANIFEST.formatted("aws://1/eu-central-1", "\"dependencies\": []"))
                .areFound();
    }

    @Test
    void assetInJson() {
        Planted.file("cdk.out/Shop.template.json", FROM_FILE)
                .with("cdk.out/Shop.assets.json", ASSETS.formatted("asset.cafe.json"))
                .with("cdk.out/asset.cafe.json", DEFINITION.formatted("«\"Shiped\"»"))
                .areFound();
    }

    @Test
    void assetInYaml() {
        Planted.file("cdk.out/Shop.template.json", FROM_FILE)
                .with("cdk.out/Shop.assets.json", ASSETS.formatted("asset.cafe.yaml"))
                .with("cdk.out/asset.cafe.yaml", """
                        StartAt: A
                        States:
                          A: { Type: Pass, Next: «Shiped» }
                          Shipped: { Type: Succeed }
                        """)
                .areFound();
    }

    @Test
    void assetOfAStageOutsideOfItsFolder() {
        Planted.file("cdk.out/assembly-Prod/ProdShop.template.json", FROM_FILE)
                .with("cdk.out/assembly-Prod/ProdShop.assets.json", ASSETS.formatted("../asset.cafe.json"))
                .with("cdk.out/asset.cafe.json", DEFINITION.formatted("«\"Shiped\"»"))
                .areFound();
    }

    @Test
    void nestedStack() {
        Planted.file("cdk.out/Shop.template.json", """
                { "Resources": { "Nested": {
                  "Type": "AWS::CloudFormation::Stack",
                  "Properties": {
                    "TemplateURL": { "Fn::Join": ["", [
                      "https://s3.", { "Ref": "AWS::Region" }, ".", { "Ref": "AWS::URLSuffix" }, "/",
                      { "Fn::Sub": "cdk-hnb659fds-assets-${AWS::AccountId}-${AWS::Region}" }, "/cafe.json"
                    ] ] }
                  }
                } } }
                """)
                .with("cdk.out/Shop.assets.json", ASSETS.formatted("ShopNested.nested.template.json"))
                .with("cdk.out/ShopNested.nested.template.json", """
                        { "Resources": { "Flow": {
                          "Type": "AWS::StepFunctions::StateMachine",
                          "Properties": { "DefinitionString":
                            "{\\"StartAt\\":«\\"B\\"»,\\"States\\":{\\"A\\":{\\"Type\\":\\"Succeed\\"}}}"
                          } } } }
                        """)
                .areFound();
    }

    @Test
    void environmentOfTheStack() {
        Host host = Planted.file("cdk.out/Shop.template.json", """
                { "Resources": {
                  "Flow": { "Type": "AWS::StepFunctions::StateMachine", "Properties": {
                    "RoleArn": { "Fn::Sub": "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/r-${AWS::Region}-${X}" },
                    "DefinitionString": "{}" } } } }
                """)
                .with("cdk.out/manifest.json", MANIFEST.formatted("aws://123456789012/cn-north-1", "\"metadata\": {}"))
                .read();
        assertEquals(
                Optional.of("arn:aws-cn:iam::123456789012:role/r-cn-north-1-${X}"),
                host.definitions()
                        .getFirst()
                        .surroundings()
                        .machine()
                        .orElseThrow()
                        .role()
                        .value()
                        .map(Object::toString));
    }

    @Test
    void unknownEnvironment() {
        Host host = Planted.file("cdk.out/Shop.template.json", """
                { "Resources": {
                  "Flow": { "Type": "AWS::StepFunctions::StateMachine", "Properties": {
                    "RoleArn": { "Ref": "AWS::Region" }, "DefinitionString": "{}" } } } }
                """)
                .with(
                        "cdk.out/manifest.json",
                        MANIFEST.formatted("aws://unknown-account/unknown-region", "\"metadata\": {}"))
                .read();
        assertEquals(
                Optional.of(new Reference.Pseudo("AWS::Region")),
                host.definitions()
                        .getFirst()
                        .surroundings()
                        .machine()
                        .orElseThrow()
                        .role()
                        .value()
                        .flatMap(text -> text.reference()));
    }

    private static CdkConstruct construct(Host host) {
        return host.definitions().stream()
                .map(Definition::surroundings)
                .flatMap(surroundings -> surroundings.origin().stream())
                .map(Origin::construct)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private static final String TRACED = """
            {
              "/Shop/Flow/Resource": [
                { "type": "aws:cdk:warning", "data": "no" },
                { "type": "aws:cdk:logicalId", "data": "Flow12345678", "trace": [
                  "new Thing (lib/node_modules/aws-cdk-lib/thing.js:1:1)",
                  "node:internal/modules/loader:1:2",
                  "new Shop (../lib/shop.ts:2:3)",
                  "Object.<anonymous> (../bin/app.ts:1:1)" ] }
              ]
            }
            """;

    private static Planted traced(String template, String manifest) {
        return Planted.file("cdk.out/Shop.template.json", template)
                .with("cdk.out/manifest.json", MANIFEST.formatted("aws://1/eu-central-1", manifest))
                .with("cdk.out/Shop.metadata.json", TRACED)
                .with("cdk.out/Shop.assets.json", ASSETS.formatted("asset.cafe.json"))
                .with("cdk.out/asset.cafe.json", DEFINITION.formatted("\"Shipped\""))
                .with("lib/node_modules/aws-cdk-lib/thing.js", "x")
                .with("bin/app.ts", "new Shop();\n")
                .with("lib/shop.ts", "class Shop {\n  new sfn.StateMachine(this, 'Flow');\n}\n");
    }

    @Test
    void pathAndTraceOfAConstruct() {
        String withoutPath = FROM_FILE.replaceAll("(?m),\\s*\"Metadata\".*$", "");
        for (String manifest :
                List.of("\"metadata\": " + TRACED, "\"additionalMetadataFile\": \"Shop.metadata.json\"")) {
            for (String template : List.of(FROM_FILE, withoutPath)) {
                CdkConstruct construct = construct(traced(template, manifest).read());
                assertEquals("Shop/Flow", construct.path());
                Location declared = construct.declared().orElseThrow();
                assertEquals("lib/shop.ts", declared.file().name());
                assertEquals(2, declared.start().line());
                assertEquals(3, declared.start().column());
            }
        }
    }

    @Test
    void pathWithoutAManifest() {
        CdkConstruct construct = construct(Planted.file("Shop.template.json", FROM_FILE)
                .with("Shop.assets.json", ASSETS.formatted("asset.cafe.json"))
                .with("asset.cafe.json", DEFINITION.formatted("\"Shipped\""))
                .read());
        assertEquals(new CdkConstruct("Shop/Flow", Optional.empty()), construct);
    }

    @Test
    void assetsThatAreNotThere() {
        Host missing = Planted.file("cdk.out/Shop.template.json", FROM_FILE)
                .with("cdk.out/Shop.assets.json", ASSETS.formatted("asset.cafe.json"))
                .read();
        assertEquals(
                List.of(HostFault.MissingFile.class),
                missing.faults().stream().map(HostFault::getClass).toList());
        for (String assets : List.of(
                "",
                "{",
                "[]",
                "{\"files\": {\"a\": 1}}",
                ASSETS.formatted("x.zip").replace("\"file\"", "\"zip\""))) {
            Host unlisted = Planted.file("cdk.out/Shop.template.json", FROM_FILE)
                    .with("cdk.out/Shop.assets.json", assets)
                    .read();
            assertEquals(
                    List.of(HostFault.Unresolved.class),
                    unlisted.faults().stream().map(HostFault::getClass).toList());
        }
    }
}
