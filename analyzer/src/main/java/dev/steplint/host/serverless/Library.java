package dev.steplint.host.serverless;

import dev.steplint.host.Neighbours;
import dev.steplint.host.Neighbours.Reading;
import dev.steplint.json.JsonDocument;
import dev.steplint.json.JsonFault;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonReader;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.json.OffsetMap;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The files of a service: its own, and those that its variables name. Each value of them is at a place in the text of
/// all of them, one after the other.
final class Library {

    private static final int MOST_FILES = 200;
    private static final int MOST_CHARACTERS = 10_000_000;

    private final Neighbours neighbours;
    private final List<SourceFile> files = new ArrayList<>();
    private final List<JsonFault> faults = new ArrayList<>();
    private final Set<Span> roots = new HashSet<>();
    private final Map<String, Entry> known = new HashMap<>();
    private int length;

    Library(JsonDocument service, Neighbours neighbours) {
        this.neighbours = neighbours;
        add(service.file());
        faults.addAll(service.faults());
    }

    /// What came of looking for a file.
    sealed interface Entry {

        record Content(JsonValue root) implements Entry {}

        /// There is certainly no such file.
        record Missing() implements Entry {}

        /// @param reason a clause that can follow "the definition"
        record OutOfReach(String reason) implements Entry {}
    }

    /// @param path as a variable names it, relative to the service
    Entry read(String path) {
        Entry entry = known.get(path);
        if (entry == null) {
            entry = look(path);
            known.put(path, entry);
        }
        return entry;
    }

    private Entry look(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        if (name.endsWith(".js") || name.endsWith(".cjs") || name.endsWith(".mjs") || name.endsWith(".ts")) {
            return new Entry.OutOfReach("is made by code, in `%s`".formatted(path));
        }
        if (files.size() >= MOST_FILES || length >= MOST_CHARACTERS) {
            return new Entry.OutOfReach("lies in one file more than are read");
        }
        return switch (neighbours.read(path)) {
            case Reading.Missing _ -> new Entry.Missing();
            case Reading.Refused(String reason) -> new Entry.OutOfReach("lies in a file that " + reason);
            case Reading.Found(SourceFile file) -> new Entry.Content(content(name, file));
        };
    }

    private JsonValue content(String name, SourceFile file) {
        int start = length;
        add(file);
        boolean yaml = name.endsWith(".yml") || name.endsWith(".yaml");
        if (!yaml && !name.endsWith(".json") && !name.endsWith(".tfstate")) {
            int end = file.text().length();
            return new JsonString(new Span(start, start + end), file.text(), OffsetMap.verbatim(start, end));
        }
        JsonDocument read =
                JsonReader.read(file, yaml ? JsonFormat.YAML : JsonFormat.JSON).movedTo(file, start);
        faults.addAll(read.faults());
        roots.add(read.root().span());
        return read.root();
    }

    private void add(SourceFile file) {
        files.add(file);
        length += file.text().length() + 1;
    }

    /// Whether a value is all of a file that the service includes.
    boolean isRoot(Span value) {
        return roots.contains(value);
    }

    /// What is wrong with the texts.
    List<JsonFault> faults() {
        return List.copyOf(faults);
    }

    SourceFile text() {
        return files.size() == 1
                ? files.getFirst()
                : SourceFile.joined(files.getFirst().name(), files);
    }
}
