package dev.steplint.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// Reads the tables of this package: one row a line, fields between tabs, one line that names the fields. Lines that
/// begin with `#` say where the data came from.
final class Table {

    private Table() {}

    /// The rows in the order of the file.
    ///
    /// @param name the file beside the classes
    /// @param header what the line that names the fields must be
    static List<List<String>> rows(String name, List<String> header) {
        try (InputStream stream = Table.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the table %s is missing".formatted(name));
            }
            return read(stream, name, header);
        } catch (IOException cause) {
            throw new UncheckedIOException("cannot read the table %s".formatted(name), cause);
        }
    }

    private static List<List<String>> read(InputStream stream, String name, List<String> header) {
        List<List<String>> lines = lines(stream)
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
        if (lines.isEmpty() || !lines.getFirst().equals(header)) {
            throw new IllegalStateException("the table %s does not begin with %s".formatted(name, header));
        }
        lines.stream().filter(row -> row.size() != header.size()).findFirst().ifPresent(row -> {
            throw new IllegalStateException("a row of the table %s is not complete: %s".formatted(name, row));
        });
        return lines.subList(1, lines.size());
    }

    private static Stream<String> lines(InputStream stream) {
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines();
    }
}
