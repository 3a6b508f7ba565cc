import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// Measures steplint as whole processes, and prints each figure beside that of a plain JVM start.
///
/// Usage: `java .ci/Benchmark.java [CORPUS]` from the root of a checkout, after `./steplint --version` has built it.
/// CORPUS is a folder of files as people have them, each folder in it a row.
/// Absolute times depend on the machine; the ratios hardly do.
public final class Benchmark {

    private static final int RUNS = 9;

    /// Of a command that takes seconds.
    private static final int LONG_RUNS = 3;

    private static final String FUNCTION = "arn:aws:lambda:eu-west-1:111122223333:function:f";

    /// Actions of three services, one of them the largest that people use.
    private static final String[] SDK = {
        "arn:aws:states:::aws-sdk:dynamodb:query",
        "arn:aws:states:::aws-sdk:ec2:describeInstances",
        "arn:aws:states:::aws-sdk:s3:getObject"
    };

    private final Path folder = Files.createTempDirectory("steplint-benchmark");
    private double baseMillis;
    private double baseMebibytes;

    private Benchmark() throws IOException {}

    private record Figure(double millis, double mebibytes) {}

    public static void main(String[] arguments) throws Exception {
        new Benchmark().run(arguments.length > 0 ? Path.of(arguments[0]) : Path.of("../shared/corpus"));
    }

    private void run(Path corpus) throws Exception {
        Path hello = folder.resolve("Hello.java");
        Files.writeString(
                hello, "public class Hello { public static void main(String[] a) { System.out.println(1); } }");
        ToolProvider.getSystemJavaCompiler().run(null, null, null, hello.toString());
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Figure base = measure(List.of(java, "-cp", folder.toString(), "Hello"));
        baseMillis = base.millis;
        baseMebibytes = base.mebibytes;
        System.out.printf("%-34s %9s %7s %9s %7s%n", "", "ms", "ratio", "MiB", "ratio");
        print("plain JVM start", base);
        lint("one small file (cold start)", write("small.asl.json", chain(5)));
        lint("one small file, YAML", write("small.asl.yaml", yamlChain(5)));
        compare("three SDK tasks", write("tasks.asl.json", tasks(FUNCTION)), write("sdk.asl.json", tasks(SDK)));
        lint("1,000 states in a row", write("thousand.asl.json", chain(1_000)));
        lint("10,000 states in a row", write("wide.asl.json", chain(10_000)));
        lint("Choice with 10,000 rules", write("choice.asl.json", choice(10_000)));
        lint("Parallel states nested 50 deep", write("deep.asl.json", nested(50)));
        lint("1 MB of text", write("long.asl.json", longText(1_000_000)));
        lintMany("templates", templates(1_000));
        if (Files.isDirectory(corpus)) {
            for (Path part : folders(corpus)) {
                lintMany("corpus " + part.getFileName(), part);
            }
            lintMany("corpus", corpus);
        } else {
            System.out.println("no corpus at " + corpus);
        }
    }

    private void lint(String name, Path path) throws Exception {
        print(name, measure(command(path)));
    }

    /// What the tasks of one definition cost more than those of another, run by turns so that both meet the same machine.
    private void compare(String name, Path without, Path with) throws Exception {
        double[] more = new double[3 * RUNS];
        for (int i = -2; i < more.length; i++) {
            double difference = -time(command(without)).millis + time(command(with)).millis;
            if (i >= 0) {
                more[i] = difference;
            }
        }
        Arrays.sort(more);
        System.out.printf("%-34s %+9.1f%n", name + ", against none", more[more.length / 2]);
    }

    private void lintMany(String name, Path path) throws Exception {
        long definitions;
        try (Stream<Path> files = Files.walk(path)) {
            definitions = files.filter(Files::isRegularFile).count();
        }
        Figure figure = measure(command(path), LONG_RUNS);
        print(name + " (" + definitions + " files)", figure);
        System.out.printf("%-34s %9.0f%n", "  files a second, start included", definitions * 1000 / figure.millis);
    }

    private static List<String> command(Path path) {
        return List.of("./steplint", "lint", "--no-config", "--fail-on", "never", path.toString());
    }

    private void print(String name, Figure figure) {
        System.out.printf(
                "%-34s %9.0f %6.1fx %9.0f %6.1fx%n",
                name, figure.millis, figure.millis / baseMillis, figure.mebibytes, figure.mebibytes / baseMebibytes);
    }

    private static Figure measure(List<String> command) throws Exception {
        return measure(command, RUNS);
    }

    /// The median of the wall times and of the peaks, after two runs that do not count.
    private static Figure measure(List<String> command, int runs) throws Exception {
        double[] millis = new double[runs];
        double[] mebibytes = new double[runs];
        for (int i = -2; i < runs; i++) {
            Figure figure = time(command);
            if (i >= 0) {
                millis[i] = figure.millis;
                mebibytes[i] = figure.mebibytes;
            }
        }
        Arrays.sort(millis);
        Arrays.sort(mebibytes);
        return new Figure(millis[runs / 2], mebibytes[runs / 2]);
    }

    /// One run.
    private static Figure time(List<String> command) throws Exception {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        double peak = 0;
        while (process.isAlive()) {
            peak = Math.max(peak, peak(process.pid()));
            Thread.sleep(1);
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + " ended with " + process.exitValue());
        }
        return new Figure((System.nanoTime() - start) / 1e6, peak);
    }

    /// The peak of resident memory that Linux keeps for a process, in MiB; 0 where there is none to read.
    private static double peak(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String chain(int states) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < states; i++) {
            String way = i == states - 1 ? "\"End\": true" : "\"Next\": \"S" + (i + 1) + "\"";
            members.add("\"S" + i + "\": { \"Type\": \"Pass\", \"Result\": { \"n\": " + i + " }, " + way + " }");
        }
        return "{ \"StartAt\": \"S0\", \"States\": {\n" + String.join(",\n", members) + "\n} }";
    }

    /// Three tasks.
    ///
    /// @param calls what they call, by turns
    private static String tasks(String... calls) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String way = i == 2 ? "\"End\": true" : "\"Next\": \"T" + (i + 1) + "\"";
            members.add("\"T" + i + "\": { \"Type\": \"Task\", \"Resource\": \"" + calls[i % calls.length] + "\", "
                    + way + " }");
        }
        return "{ \"StartAt\": \"T0\", \"States\": {\n" + String.join(",\n", members) + "\n} }";
    }

    private static String yamlChain(int states) {
        StringBuilder text = new StringBuilder("StartAt: S0\nStates:\n");
        for (int i = 0; i < states; i++) {
            text.append("  S")
                    .append(i)
                    .append(":\n    Type: Pass\n    Result: {n: ")
                    .append(i)
                    .append("}\n");
            text.append(i == states - 1 ? "    End: true\n" : "    Next: S" + (i + 1) + "\n");
        }
        return text.toString();
    }

    private static String choice(int rules) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < rules; i++) {
            members.add("{ \"Variable\": \"$.x\", \"StringEquals\": \"v" + i + "\", \"Next\": \"Done\" }");
        }
        return "{ \"StartAt\": \"C\", \"States\": { \"C\": { \"Type\": \"Choice\", \"Choices\": [\n"
                + String.join(",\n", members)
                + "], \"Default\": \"Other\" }, \"Done\": { \"Type\": \"Succeed\" },"
                + " \"Other\": { \"Type\": \"Fail\" } } }";
    }

    private static String nested(int depth) {
        String inner = "{ \"StartAt\": \"Leaf\", \"States\": { \"Leaf\": { \"Type\": \"Pass\", \"Result\": 1,"
                + " \"End\": true } } }";
        for (int i = 0; i < depth; i++) {
            inner = "{ \"StartAt\": \"P" + i + "\", \"States\": { \"P" + i
                    + "\": { \"Type\": \"Parallel\", \"Branches\": [" + inner + "], \"End\": true } } }";
        }
        return inner;
    }

    private static String longText(int characters) {
        return "{ \"StartAt\": \"A\", \"States\": { \"A\": { \"Type\": \"Pass\", \"Result\": \""
                + "x".repeat(characters) + "\", \"End\": true } } }";
    }

    /// Templates of CloudFormation, each with two machines, one of them in a text, and what they need.
    private Path templates(int count) throws IOException {
        Path templates = Files.createDirectories(folder.resolve("templates"));
        String text = chain(5).replace("\n", "\n          ");
        for (int i = 0; i < count; i++) {
            Files.writeString(templates.resolve("template" + i + ".yaml"), """
                    Resources:
                      Work:
                        Type: AWS::Lambda::Function
                        Properties: { FunctionName: work-%1$d, Timeout: 30, Role: !GetAtt Role.Arn }
                      Role:
                        Type: AWS::IAM::Role
                        Properties:
                          Policies:
                            - PolicyName: invoke
                              PolicyDocument:
                                Statement: [{ Effect: Allow, Action: lambda:InvokeFunction, Resource: !GetAtt Work.Arn }]
                      InText:
                        Type: AWS::StepFunctions::StateMachine
                        Properties:
                          RoleArn: !GetAtt Role.Arn
                          DefinitionString: !Sub |
                              %2$s
                      InPlace:
                        Type: AWS::StepFunctions::StateMachine
                        Properties:
                          RoleArn: !GetAtt Role.Arn
                          Definition:
                            StartAt: Call
                            States:
                              Call: { Type: Task, Resource: "${Work}", Next: Again, TimeoutSeconds: 60 }
                              Again:
                                Type: Task
                                Resource: arn:aws:states:::lambda:invoke
                                Parameters: { FunctionName: "${Work}", "Payload.$": $.order }
                                Retry: [{ ErrorEquals: [States.ALL], MaxAttempts: 3 }]
                                End: true
                          DefinitionSubstitutions: { Work: !GetAtt Work.Arn }
                    """.formatted(i, text));
        }
        return templates;
    }

    private static List<Path> folders(Path corpus) throws IOException {
        try (Stream<Path> parts = Files.list(corpus)) {
            return parts.filter(Files::isDirectory).sorted().toList();
        }
    }
}
