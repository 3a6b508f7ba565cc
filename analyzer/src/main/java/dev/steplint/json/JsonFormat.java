package dev.steplint.json;

import java.util.Locale;

/// The notation of a text.
public enum JsonFormat {
    JSON,
    YAML;

    /// The notation of a file: by its extension if that says it, else by how its text begins.
    ///
    /// `.yaml` and `.yml` are YAML, also if they hold JSON, which YAML includes. `.json` and `.asl` are JSON unless
    /// the text begins as only YAML does. Anything else, such as `.template`, is JSON if it begins with a bracket or is empty.
    ///
    /// @param name the name of the file, with or without directories
    public static JsonFormat of(String name, String text) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
            return YAML;
        }
        int start = firstToken(text);
        if (lower.endsWith(".json") || lower.endsWith(".asl")) {
            return beginsYaml(text, start) ? YAML : JSON;
        }
        return start == text.length() || "{[".indexOf(text.charAt(start)) >= 0 ? JSON : YAML;
    }

    /// The first character that is no blank and in no comment of YAML or JavaScript.
    private static int firstToken(String text) {
        int i = 0;
        while (i < text.length()) {
            if (Character.isWhitespace(text.charAt(i))) {
                i++;
            } else if (text.startsWith("//", i) || text.charAt(i) == '#' && !Placeholder.opensAt(text, i)) {
                i = after(text, "\n", i);
            } else if (text.startsWith("/*", i)) {
                i = after(text, "*/", i + 2);
            } else {
                break;
            }
        }
        return i;
    }

    private static int after(String text, String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    /// Whether a text begins with a directive, a document start, a list item or a bare key of YAML.
    private static boolean beginsYaml(String text, int start) {
        if (text.startsWith("---", start) || text.startsWith("%YAML", start) || text.startsWith("- ", start)) {
            return true;
        }
        int i = start;
        while (i < text.length()
                && (Character.isLetterOrDigit(text.charAt(i)) || "_-:. ".indexOf(text.charAt(i)) >= 0)) {
            if (text.charAt(i) == ':' && (i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1)))) {
                return i > start;
            }
            i++;
        }
        return false;
    }
}
