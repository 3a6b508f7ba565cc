package dev.steplint.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `steplint --fix`, from files to files.
class FixTest {

    /// A safe fix: a misspelt field and a number in quotes.
    private static final String SLIPS = """
            {
            \t"StartAt": "Wärme",
            \t"States": {
            \t\t"Wärme" :  { "Type": "Wait", "Seconds": "30",   "Coment": "warm up", "End": true }
            \t}
            }
            """;

    private static final String MENDED = SLIPS.replace("\"30\"", "30").replace("Coment", "Comment");

    /// An unsafe fix: nobody knows which state was meant.
    private static final String STRAY = """
            {
              "StartAt": "Load",
              "States": {
                "Load": { "Type": "Wait", "Seconds": 5, "Next": "Savee" },
                "Save": { "Type": "Succeed" }
              }
            }
            """;

    /// The name of the field is wrong, and right it would name a state that is not there.
    private static final String TWICE = """
            {
              "StartAt": "Load",
              "States": {
                "Load": { "Type": "Pass", "Nxt": "Nowhere" }
              }
            }
            """;

    @TempDir
    private Path folder;

    private record Run(int code, byte[] bytes, String err) {

        String out() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private Run run(String... arguments) {
        return runWith(new byte[0], arguments);
    }

    private Run runWith(byte[] input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(input),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                folder,
                Map.of(),
                false);
        int code = new Program(console).run(List.of(arguments));
        return new Run(code, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void mendsWhatIsSafe() throws IOException {
        Path slips = write("slips.asl.json", SLIPS);
        Path stray = write("stray.asl.json", STRAY);
        Run run = run("--fix", ".");
        assertEquals(1, run.code, run.err);
        assertEquals(MENDED, Files.readString(slips));
        assertEquals(STRAY, Files.readString(stray));
        assertTrue(run.out().endsWith("\nfixed 2 problems in 1 file; 1 more with --fix=unsafe\n"), run.out());
        assertFalse(run.out().contains("slips.asl.json"), run.out());
    }

    @Test
    void mendsTheRestIfAsked() throws IOException {
        Path slips = write("slips.asl.json", SLIPS);
        Path stray = write("stray.asl.json", STRAY);
        Run run = run("--fix=unsafe", ".");
        assertEquals(0, run.code, run.out());
        assertEquals(MENDED, Files.readString(slips));
        assertEquals(STRAY.replace("Savee", "Save"), Files.readString(stray));
        assertEquals("no findings in 2 definitions\nfixed 3 problems in 2 files\n", run.out());
        assertEquals("no findings in 2 definitions\n", run("--fix=unsafe", ".").out());
    }

    @Test
    void theReportSaysWhatCanBeMended() throws IOException {
        write("slips.asl.json", SLIPS);
        write("stray.asl.json", STRAY);
        assertTrue(run(".").out().endsWith("\n2 can be fixed with --fix; 1 more with --fix=unsafe\n"));
        assertTrue(run("stray.asl.json").out().endsWith("\n1 can be fixed with --fix=unsafe\n"));
        assertEquals(SLIPS, Files.readString(folder.resolve("slips.asl.json")));
    }

    @Test
    void everyOtherByteStays() throws IOException {
        Path file = folder.resolve("slips.asl.json");
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            for (String mark : List.of("", "\uFEFF")) {
                for (String end : List.of("\n", "\r\n", "\r")) {
                    Files.write(file, (mark + SLIPS.replace("\n", end)).getBytes(charset));
                    assertEquals(0, run("--fix", ".").code);
                    assertArrayEquals((mark + MENDED.replace("\n", end)).getBytes(charset), Files.readAllBytes(file));
                }
            }
        }
    }

    @Test
    void definitionsInTextsOfTemplatesAreMended() throws IOException {
        String template = """
                Resources:
                  Flow:   # the flow
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      RoleArn: !Ref Role
                      DefinitionString: !Sub |
                        {
                          "StartAt": "Call",
                          "States": {
                            "Call": {"Type": "Task", "Resource": "${Function.Arn}", "Coment": "${AWS::Region}", "Next": "Wait"},
                            "Wait": {"Type": "Wait", "Seconds": "30", "End": true}
                          }
                        }
                """;
        Path file = write("template.yaml", template);
        run("--fix", ".");
        assertEquals(template.replace("\"30\"", "30").replace("Coment", "Comment"), Files.readString(file));
    }

    @Test
    void definitionsInModulesAreMended() throws IOException {
        String module = """
                resource "aws_sfn_state_machine" "text" {
                  role_arn   = var.role
                  definition = <<-EOT
                    {
                      "StartAt": "Call",
                      "States": {
                        "Call": {"Type": "Task", "Resource": "${aws_lambda_function.f.arn}", "Coment": "a", "Next": "Wait"},
                        "Wait": {"Type": "Wait", "Seconds": "30", "End": true}
                      }
                    }
                  EOT
                }
                resource "aws_sfn_state_machine" "object" {
                  role_arn   = var.role
                  definition = jsonencode({
                    StartAt = "Call"
                    States = {
                      Call = { Type = "Task", Resource = aws_lambda_function.f.arn, Coment = "a", Next = "Wait" } # one
                      Wait = {
                        "Type" : "Wait", Seconds = "30"
                        End = true
                      }
                    }
                  })
                }
                """;
        Path file = write("main.tf", module);
        run("--fix", ".");
        assertEquals(module.replace("\"30\"", "30").replace("Coment", "Comment"), Files.readString(file));
    }

    @Test
    void commentsOfYamlStay() throws IOException {
        String text = """
                # The heating.
                StartAt: Warm   # at night
                States:
                    Warm: {Type: Wait, Seconds: "30", End: true} # half a minute
                """;
        Path file = write("slips.asl.yaml", text);
        assertEquals(0, run("--fix", ".").code);
        assertEquals(text.replace("\"30\"", "30"), Files.readString(file));
    }

    @Test
    void standardInputGoesToStandardOutput() {
        byte[] input = SLIPS.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_16LE);
        Run run = runWith(input, "--fix", "-");
        assertEquals(0, run.code, run.err);
        assertArrayEquals(MENDED.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_16LE), run.bytes);
        assertEquals("no findings in 1 definition\nfixed 2 problems in 1 file\n", run.err);

        Run json = runWith(STRAY.getBytes(StandardCharsets.UTF_8), "--fix", "-f", "json", "-");
        assertEquals(1, json.code);
        assertEquals(STRAY, json.out());
        assertTrue(json.err.contains("\"undefined-target\""), json.err);

        byte[] broken = {'{', (byte) 0xFF};
        assertArrayEquals(broken, runWith(broken, "--fix", "-").bytes);
    }

    @Test
    void onlyWhatIsShownIsMended() throws IOException {
        Path slips = write("slips.asl.json", SLIPS);
        assertEquals(0, run("--fix", "--rule", "wrong-type", ".").code);
        assertEquals(SLIPS.replace("\"30\"", "30"), Files.readString(slips));

        Path accepted = write(
                "accepted.asl.json",
                SLIPS.replace("\"warm up\"", "1")
                        .replace("\"Coment\"", "\"Comment\": \"steplint allow wrong-type: odd\", \"Coment\""));
        String before = Files.readString(accepted);
        run("--fix", "--rule", "wrong-type", "accepted.asl.json");
        assertEquals(before, Files.readString(accepted));

        Path twice = write("twice.asl.json", """
                {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "${Function}", "End": true,
                  "Retry": [{"ErrorEquals": ["Busy", "Busy"]}]}}}
                """);
        String named = Files.readString(twice);
        run("--fix", "twice.asl.json");
        assertEquals(named, Files.readString(twice));
        run("--fix", "--profile", "strict", "twice.asl.json");
        assertEquals(named.replace(", \"Busy\"", ""), Files.readString(twice));
    }

    @Test
    void aFixThatLeadsToAnotherErrorIsLeftOut() throws IOException {
        Path twice = write("twice.asl.json", TWICE);
        Path slips = write("slips.asl.json", SLIPS);
        Run run = run("--fix", ".");
        assertEquals(1, run.code);
        assertEquals(TWICE, Files.readString(twice));
        assertEquals(MENDED, Files.readString(slips));
        assertTrue(
                run.out()
                        .endsWith(
                                "\nfixed 2 problems in 1 file; 1 fix left out, which would have led to another error\n"),
                run.out());
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() throws IOException {
        Path locked = write("a.asl.json", SLIPS);
        Path open = write("b.asl.json", SLIPS);
        assertTrue(locked.toFile().setReadOnly());
        Run run = run("--fix", ".");
        assertEquals(2, run.code, run.out());
        assertEquals(SLIPS, Files.readString(locked));
        assertEquals(MENDED, Files.readString(open));
        assertTrue(run.out().contains("a.asl.json is read-only, so 2 fixes are not made\n"), run.out());
        assertTrue(run.out().contains("[wrong-type]"), run.out());
        assertTrue(run.out().contains("\nfixed 2 problems in 1 file\n"), run.out());
    }

    @Test
    void linksAndPermissionsStay() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path target = write("target.txt", SLIPS);
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-x-w-"));
        Path link = Files.createSymbolicLink(folder.resolve("link.asl.json"), Path.of("target.txt"));
        Path second = Files.createSymbolicLink(folder.resolve("second.asl.json"), target);
        Run run = run("--fix", ".");
        assertEquals("no findings in 2 definitions\nfixed 2 problems in 1 file\n", run.out());
        assertTrue(Files.isSymbolicLink(link) && Files.isSymbolicLink(second));
        assertEquals(MENDED, Files.readString(target));
        assertEquals("rwxr-x-w-", PosixFilePermissions.toString(Files.getPosixFilePermissions(target)));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(3, files.count());
        }
    }

    @Test
    void otherFormatsSayItBesideTheReport() throws IOException {
        write("slips.asl.json", SLIPS);
        Run run = run("--fix", "-f", "json", ".");
        assertEquals("steplint: fixed 2 problems in 1 file\n", run.err);
        assertTrue(run.out().contains("\"fixed\": 2"), run.out());
    }
}
