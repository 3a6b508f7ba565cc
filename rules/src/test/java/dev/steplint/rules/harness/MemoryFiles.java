package dev.steplint.rules.harness;

import dev.steplint.host.Neighbours;
import dev.steplint.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Files that are nowhere but in a test.
public final class MemoryFiles {

    private final Map<String, String> texts = new LinkedHashMap<>();

    public void put(String name, String text) {
        texts.put(name, text);
    }

    /// The text of a file; empty if there is none.
    public String text(String name) {
        return texts.getOrDefault(name, "");
    }

    public List<String> names() {
        return List.copyOf(texts.keySet());
    }

    /// The files as a host sees them.
    public Neighbours beside(String host) {
        return new Beside(host.substring(0, host.lastIndexOf('/') + 1));
    }

    @Override
    public String toString() {
        return texts.toString();
    }

    private final class Beside implements Neighbours {

        private final String folder;
        private final Map<String, SourceFile> files = new LinkedHashMap<>();

        private Beside(String folder) {
            this.folder = folder;
        }

        private String resolve(String path) {
            List<String> parts = new ArrayList<>();
            for (String part : (folder + path).split("/")) {
                if (part.equals("..") && !parts.isEmpty()) {
                    parts.removeLast();
                } else if (!part.isEmpty() && !part.equals(".")) {
                    parts.add(part);
                }
            }
            return String.join("/", parts);
        }

        @Override
        public Reading read(String path) {
            String name = resolve(path);
            String text = texts.get(name);
            return text == null
                    ? new Reading.Missing()
                    : new Reading.Found(files.computeIfAbsent(name, _ -> new SourceFile(name, text)));
        }

        @Override
        public List<String> names(String path) {
            String prefix = resolve(path).isEmpty() ? "" : resolve(path) + "/";
            return texts.keySet().stream()
                    .filter(name -> name.startsWith(prefix) && name.indexOf('/', prefix.length()) < 0)
                    .map(name -> name.substring(prefix.length()))
                    .sorted()
                    .toList();
        }
    }
}
