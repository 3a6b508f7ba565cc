import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Checks or applies the layout of every Java file below some folders.
///
/// Usage: `java Format.java check|apply FOLDER…`; `mvn verify` runs it, on the JDK of the build.
public final class Format {
    private static final JavaFormatterOptions STYLE = JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build();

    /// A line of a Markdown documentation comment. The formatter would wrap a long one into a line that
    /// is no comment any more (palantir-java-format 2.103.0), so it sees the number of the line instead.
    private static final Pattern MARKDOWN = Pattern.compile("(?m)^([ \\t]*)///.*$");

    /// That number; a space is added to the first of several.
    private static final Pattern SHIELD = Pattern.compile("/// ?<<(\\d+)>>");

    private Format() {}

    static void main(String[] arguments) throws IOException {
        boolean apply = arguments[0].equals("apply");
        List<Path> files = new ArrayList<>();
        for (String folder : Arrays.asList(arguments).subList(1, arguments.length)) {
            files.addAll(javaFiles(Path.of(folder)));
        }
        List<String> problems = files.parallelStream()
                .flatMap(file -> process(file, apply).stream())
                .toList();
        problems.forEach(System.err::println);
        if (!problems.isEmpty()) {
            System.err.println("To format every file: mvn -q -N -Pformat validate");
            System.exit(1);
        }
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    /// What is wrong with the file: nothing, or one line.
    private static List<String> process(Path file, boolean apply) {
        try {
            String before = Files.readString(file);
            List<String> comments = new ArrayList<>();
            String shielded = MARKDOWN.matcher(before).replaceAll(line -> {
                comments.add(line.group().strip());
                return line.group(1) + "///<<" + (comments.size() - 1) + ">>";
            });
            String ordered = ImportOrderer.reorderImports(shielded, JavaFormatterOptions.Style.PALANTIR);
            String formatted =
                    Formatter.createFormatter(STYLE).formatSource(RemoveUnusedImports.removeUnusedImports(ordered));
            String after = SHIELD.matcher(formatted)
                    .replaceAll(line -> Matcher.quoteReplacement(comments.get(Integer.parseInt(line.group(1)))));
            if (after.equals(before)) {
                return List.of();
            }
            if (apply) {
                Files.writeString(file, after);
                return List.of();
            }
            return List.of(file + ": not formatted");
        } catch (FormatterException e) {
            String hint = e.getMessage().contains("expected token: '_'")
                    ? " (in a record pattern write `var _`: palantir-java-format 2.103.0 stumbles over `_` alone)"
                    : "";
            return List.of(file + ": " + e.getMessage() + hint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
