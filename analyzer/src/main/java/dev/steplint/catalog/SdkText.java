package dev.steplint.catalog;

import dev.steplint.catalog.ParameterType.ListOf;
import dev.steplint.catalog.ParameterType.MapOf;
import dev.steplint.catalog.ParameterType.Scalar;
import dev.steplint.catalog.SdkParameter.Need;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The text that describes one service. It is searched, not parsed as a whole: a definition asks for few of its
/// operations.
///
/// First come headers, one a line: `prefix`, `base`, `evidence`, `iam`, `error`, `unsupported`. Then come blocks,
/// `operation NAME` and `shape NAME`, each with lines that are indented by a blank. A parameter is its name, its type
/// and, where it differs, the name the API has for it. A type is the word for a scalar, the name of a shape, `[T]` for
/// a list or `{T}` for a map.
final class SdkText {

    private final String head;
    private final String text;

    private SdkText(String text) {
        this.text = text;
        int blocks = Math.min(end(text.indexOf("\noperation ")), end(text.indexOf("\nshape ")));
        this.head = text.substring(0, blocks);
    }

    /// The text of a resource beside the classes; empty if there is none.
    static Optional<SdkText> read(String resource) {
        try (InputStream stream = SdkText.class.getResourceAsStream(resource)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new SdkText("\n" + new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1)));
        } catch (IOException cause) {
            throw new UncheckedIOException("cannot read " + resource, cause);
        }
    }

    private int end(int index) {
        return index < 0 ? text.length() : index;
    }

    Optional<String> header(String word) {
        return headers(word).stream().findFirst();
    }

    List<String> headers(String word) {
        String start = "\n" + word + " ";
        List<String> values = new ArrayList<>();
        for (int at = head.indexOf(start); at >= 0; at = head.indexOf(start, at + 1)) {
            int end = head.indexOf('\n', at + 1);
            values.add(head.substring(at + start.length(), end < 0 ? head.length() : end));
        }
        return List.copyOf(values);
    }

    /// The names of the blocks of a kind.
    List<String> blocks(String kind) {
        String start = kind + " ";
        return text.substring(head.length())
                .lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .toList();
    }

    /// The names of the blocks of a kind in which a line lists a word.
    List<String> blocksWith(String kind, String line, String word) {
        String start = kind + " ";
        String listing = " " + line + " ";
        List<String> names = new ArrayList<>();
        String name = "";
        for (String each : text.substring(head.length()).lines().toList()) {
            if (!each.startsWith(" ")) {
                name = each.startsWith(start) ? each.substring(start.length()) : "";
            } else if (!name.isEmpty()
                    && each.startsWith(listing)
                    && List.of(each.substring(listing.length()).split(",")).contains(word)) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }

    /// The lines of a block, without what indents them; empty if there is no such block.
    Optional<List<String>> block(String title) {
        String start = "\n" + title + "\n";
        int at = text.indexOf(start, head.length());
        if (at < 0) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        int line = at + start.length();
        while (line < text.length() && text.charAt(line) == ' ') {
            int end = text.indexOf('\n', line);
            lines.add(text.substring(line + 1, end));
            line = end + 1;
        }
        return Optional.of(lines);
    }

    /// @param words the name, the type and perhaps the name in the API
    SdkParameter parameter(Need need, String... words) {
        return new SdkParameter(
                words[0], type(words[1]), need, words.length > 2 ? Optional.of(words[2]) : Optional.empty());
    }

    private ParameterType type(String word) {
        return switch (word.charAt(0)) {
            case '[' -> new ListOf(type(inner(word)));
            case '{' -> new MapOf(type(inner(word)));
            default ->
                Character.isLowerCase(word.charAt(0)) ? new Scalar(ScalarKind.of(word)) : new Structure(word, this);
        };
    }

    private static String inner(String word) {
        return word.substring(1, word.length() - 1);
    }
}
