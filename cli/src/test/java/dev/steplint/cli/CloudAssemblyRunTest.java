package dev.steplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs over a project of the CDK: each machine is reported once, under the names of its program.
class CloudAssemblyRunTest {

    private static final String ISLAND =
            "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Succeed\"},\"B\":{\"Type\":\"Succeed\"}}}";

    @TempDir
    private Path folder;

    @BeforeEach
    void synthesize() throws IOException {
        Files.createDirectory(folder.resolve(".git"));
        write("lib/shop.ts", "class Shop {\n  flow = new sfn.StateMachine(this, 'Flow');\n}\n");
        write("lib/order.asl.json", ISLAND);
        write("cdk.out/asset.cafe.json", ISLAND);
        write("cdk.out/Shop.assets.json", """
                { "files": {
                  "cafe": { "source": { "path": "asset.cafe.json", "packaging": "file" },
                    "destinations": { "a": { "objectKey": "cafe.json" } } },
                  "beef": { "source": { "path": "ShopInner.nested.template.json", "packaging": "file" },
                    "destinations": { "a": { "objectKey": "beef.json" } } } } }
                """);
        write("cdk.out/Shop.template.json", """
                { "Resources": {
                  "Flow1": {
                    "Type": "AWS::StepFunctions::StateMachine",
                    "Properties": { "RoleArn": "arn:aws:iam::123456789012:role/r", "DefinitionString":
                      "{\\"StartAt\\":\\"A\\",\\"States\\":{\\"A\\":{\\"Type\\":\\"Succeed\\"},\\"C\\":{\\"Type\\":\\"Succeed\\"}}}" },
                    "Metadata": { "aws:cdk:path": "Shop/Flow/Resource" }
                  },
                  "Order2": {
                    "Type": "AWS::StepFunctions::StateMachine",
                    "Properties": {
                      "RoleArn": "arn:aws:iam::123456789012:role/r",
                      "DefinitionS3Location": { "Bucket": "b", "Key": "cafe.json" } },
                    "Metadata": { "aws:cdk:path": "Shop/Order/Resource" }
                  },
                  "Inner3": {
                    "Type": "AWS::CloudFormation::Stack",
                    "Properties": {
                      "TemplateURL": { "Fn::Join": ["", ["https://s3.", { "Ref": "AWS::Region" }, "/b/beef.json"]] },
                      "Parameters": { "Target": "Nowhere" }
                    }
                  } } }
                """);
        write("cdk.out/ShopInner.nested.template.json", """
                { "Parameters": { "Target": { "Type": "String" } },
                  "Resources": { "Flow4": {
                    "Type": "AWS::StepFunctions::StateMachine",
                    "Properties": {
                      "RoleArn": "arn:aws:iam::123456789012:role/r",
                      "DefinitionString": { "Fn::Join": ["", [
                        "{\\"StartAt\\":\\"A\\",\\"States\\":{\\"A\\":{\\"Type\\":\\"Pass\\",\\"Next\\":\\"",
                        { "Ref": "Target" },
                        "\\"},\\"D\\":{\\"Type\\":\\"Succeed\\"}}}" ] ] } },
                    "Metadata": { "aws:cdk:path": "Shop/Inner/Flow/Resource" } } } }
                """);
        write("cdk.out/manifest.json", """
                { "version": "48.0.0", "artifacts": { "Shop": {
                  "type": "aws:cloudformation:stack",
                  "environment": "aws://123456789012/eu-central-1",
                  "properties": { "templateFile": "Shop.template.json" },
                  "metadata": { "/Shop/Flow/Resource": [
                    { "type": "aws:cdk:logicalId", "data": "Flow1", "trace": ["new Shop (../lib/shop.ts:2:10)"] } ] }
                } } }
                """);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                System.err,
                folder,
                Map.of(),
                false);
        new Program(console).run(List.of(arguments));
        return out.toString(StandardCharsets.UTF_8);
    }

    /// The places and machines of the findings of a text report.
    private static List<String> places(String report) {
        return report.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("-->"))
                .toList();
    }

    @Test
    void everyMachineIsReportedOnce() {
        String report = run("--rule", "unreachable-state", "--rule", "undefined-target", ".");
        assertEquals(
                List.of(
                        "--> cdk.out/Shop.template.json:5:68 (Shop/Flow)",
                        "--> cdk.out/ShopInner.nested.template.json:7:75 (Shop/Inner/Flow)",
                        "--> lib/order.asl.json:1:49 (Shop/Order in cdk.out/Shop.template.json)"),
                places(report));
        assertTrue(report.contains("in 3 files (3 definitions examined)"), report);
    }

    @Test
    void theProgramIsNamed() {
        String report = run("--rule", "unreachable-state", "cdk.out/Shop.template.json");
        assertTrue(report.contains("""
                 ::: lib/shop.ts:2:10
                  |
                2 |   flow = new sfn.StateMachine(this, 'Flow');
                  |          ----------------------------------- makes `Shop/Flow`
                """), report);
    }

    @Test
    void anAssetWithoutItsOriginal() {
        assertEquals(
                List.of(
                        "--> cdk.out/Shop.template.json:5:68 (Shop/Flow)",
                        "--> cdk.out/asset.cafe.json:1:49 (Shop/Order in cdk.out/Shop.template.json)"),
                places(run("--rule", "unreachable-state", "cdk.out/Shop.template.json")));
    }

    @Test
    void aManifest() {
        assertEquals(
                places(run("--rule", "unreachable-state", "cdk.out/Shop.template.json")),
                places(run("--rule", "unreachable-state", "cdk.out/manifest.json")));
    }

    @Test
    void codeScanningShowsTheProgram() throws IOException {
        JsonNode results = new ObjectMapper()
                .readTree(run("-f", "sarif", "--rule", "unreachable-state", "."))
                .at("/runs/0/results");
        List<String> places = new ArrayList<>();
        results.forEach(result -> places.add("%s %s %s"
                .formatted(
                        result.at("/locations/0/physicalLocation/artifactLocation/uri")
                                .textValue(),
                        result.at("/locations/0/logicalLocations/1/fullyQualifiedName")
                                .textValue(),
                        result.at("/relatedLocations/0/physicalLocation/artifactLocation/uri")
                                .textValue())));
        assertEquals(
                List.of("lib/shop.ts Shop/Flow cdk.out/Shop.template.json", "lib/order.asl.json Shop/Order null"),
                places);
    }

    @Test
    void jsonNamesTheConstruct() throws IOException {
        JsonNode findings = new ObjectMapper()
                .readTree(run("-f", "json", "--rule", "unreachable-state", "cdk.out/Shop.template.json"))
                .at("/findings");
        assertEquals("Shop/Flow", findings.at("/0/machines/0/construct").textValue());
        assertEquals("Flow1", findings.at("/0/machines/0/id").textValue());
        assertEquals("lib/shop.ts", findings.at("/0/related/0/file").textValue());
    }

    @Test
    void templatesThatNestEachOtherAreReportedOnce() throws IOException {
        for (String name : List.of("a", "b")) {
            write("ring/" + name + ".json", """
                    { "Resources": {
                      "Other": { "Type": "AWS::CloudFormation::Stack", "Properties": { "TemplateURL": "%s.json" } },
                      "%s": {
                        "Type": "AWS::StepFunctions::StateMachine",
                        "Properties": { "RoleArn": "arn:aws:iam::123456789012:role/r", "Definition": %s }
                      } } }
                    """.formatted(
                            name.equals("a") ? "b" : "a", name.toUpperCase(Locale.ROOT), ISLAND));
        }
        assertEquals(
                List.of("--> ring/a.json:5:130 (A)", "--> ring/b.json:5:130 (B)"),
                places(run("--rule", "unreachable-state", "ring")));
    }
}
