package dev.steplint.cli.config;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;

/// Patterns for files as `.gitignore` has them: the last pattern that matches decides, `!` takes back, a slash at the
/// start or inside ties a pattern to the folder of the configuration, a slash at the end means folders only.
public final class FilePatterns {

    public static final FilePatterns NONE = new FilePatterns(List.of());

    private final List<Pattern> patterns;

    private FilePatterns(List<Pattern> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    private record Pattern(boolean takesBack, boolean folderOnly, List<PathMatcher> whole, List<PathMatcher> inside) {}

    /// @throws PatternSyntaxException if a pattern cannot be read
    public static FilePatterns of(List<String> texts) {
        List<Pattern> patterns = new ArrayList<>();
        texts.forEach(text -> patterns.add(parse(text)));
        return new FilePatterns(patterns);
    }

    private static Pattern parse(String text) {
        boolean takesBack = text.startsWith("!");
        String body = takesBack ? text.substring(1) : text;
        boolean folderOnly = body.endsWith("/");
        body = folderOnly ? body.substring(0, body.length() - 1) : body;
        boolean tied = body.indexOf('/') >= 0;
        body = body.startsWith("/") ? body.substring(1) : body;
        List<PathMatcher> whole = new ArrayList<>();
        List<PathMatcher> inside = new ArrayList<>();
        for (String variant : tied ? variants(body) : List.of(body, "**/" + body)) {
            whole.add(matcher(variant));
            inside.add(matcher(variant + "/**"));
        }
        return new Pattern(takesBack, folderOnly, whole, inside);
    }

    /// The glob of the JDK wants a folder for `**/`; in `.gitignore` it may stand for none.
    private static List<String> variants(String body) {
        return body.startsWith("**/") ? List.of(body, body.substring(3)) : List.of(body);
    }

    private static PathMatcher matcher(String glob) {
        return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    }

    /// Whether a file (or something in a folder) is matched.
    ///
    /// @param path relative to the folder of the configuration
    public boolean matches(Path path, boolean folder) {
        boolean matched = false;
        for (Pattern pattern : patterns) {
            boolean itself = (folder || !pattern.folderOnly) && any(pattern.whole, path);
            if (itself || any(pattern.inside, path)) {
                matched = !pattern.takesBack;
            }
        }
        return matched;
    }

    public boolean isEmpty() {
        return patterns.isEmpty();
    }

    private static boolean any(List<PathMatcher> matchers, Path path) {
        return matchers.stream().anyMatch(matcher -> matcher.matches(path));
    }
}
