package dev.steplint.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.PathNotFoundException;
import dev.steplint.expr.Expression.Path;
import dev.steplint.expr.Expression.Root;
import dev.steplint.expr.Expression.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Holds our reader of paths to another implementation over many paths that a seed makes: whether a text is a path,
/// whether it names one node, and what it finds.
///
/// Only paths from `$`: the other one knows neither variables nor the Context object.
class PathDifferentialTest {
    private static final int COUNT = 20_000;

    private static final List<String> STEPS = List.of(
            ".a",
            ".b",
            ".a-b",
            ".c_d",
            ".grüße",
            "['a']",
            "[\"b c\"]",
            "['x.y']",
            "[0]",
            "[1]",
            "[-1]",
            "[12]",
            "[*]",
            ".*",
            "..a",
            "..*",
            "..[0]",
            "[0,1]",
            "['a','b']",
            "[0:2]",
            "[:2]",
            "[1:]",
            "[-2:]",
            "[?(@.a > 1)]",
            "[?(@.b)]");

    private static final List<String> TOKENS = List.of(
            "$", ".", "[", "]", "'", "\"", "*", "?", "(", ")", "@", ":", ",", " ", "-", "0", "9", "a", "..", "b c",
            "$$", "==", "&", "é");

    /// Where the two differ on purpose.
    private enum Difference {
        /// It looks into filters and scripts; to us what stands in their parentheses is text.
        FILTER("\\[\\s*\\?|\\[\\s*\\("),
        /// It takes blanks away at the end.
        TRIMMED("\\s$"),
        /// It ignores what follows a wildcard or a bracket.
        IGNORED("[*\\]][^.\\[]"),
        /// It takes `$.a[` for `$.a`.
        UNCLOSED("\\[$"),
        /// To it a blank, a quote, a comma or a parenthesis may be part of a name after a dot.
        ODD_NAME("\\.[^.\\[]*[\\s'\",()]"),
        /// A list of names gives one object there, to us it is several nodes; and between its names it ignores what it
        /// does not know.
        NAMES("\\[[^\\]]*['\"][^\\]]*,|\\[[^\\]]*,[^\\]]*['\"]"),
        /// It wants a bound at one side of the colon.
        NO_BOUND("\\[\\s*:+\\s*\\]"),
        /// It takes blanks in a bracket in some places only.
        BLANKS("\\[[^\\]]* [^\\]]*\\]"),
        /// It has no third part of a slice.
        STEPPED("\\[[^\\]]*:[^\\]]*:[^\\]]*\\]");

        private final Pattern pattern;

        Difference(String regex) {
            this.pattern = Pattern.compile(regex);
        }

        static Optional<Difference> of(String text) {
            for (Difference difference : values()) {
                if (difference.pattern.matcher(text).find()) {
                    return Optional.of(difference);
                }
            }
            return Optional.empty();
        }
    }

    @Test
    void agreesWithAnotherReader() {
        Random random = new Random(20_261_125);
        Set<Difference> used = new HashSet<>();
        int accepted = 0;
        for (int i = 0; i < COUNT; i++) {
            String text = changed(grown(random, STEPS), random);
            if (!text.startsWith("$") || text.startsWith("$$") || isVariable(text)) {
                continue;
            }
            String own = own(text);
            String other = other(text);
            if (own.equals(other)) {
                accepted += own.equals("fault") ? 0 : 1;
            } else {
                used.add(Difference.of(text)
                        .orElseThrow(() ->
                                new AssertionError("%s: we say %s, the other one %s".formatted(text, own, other))));
            }
        }
        assertTrue(accepted > COUNT / 3, "accepted " + accepted);
        assertEquals(Set.of(Difference.values()), used);
    }

    private static boolean isVariable(String text) {
        return PathParser.parse(text) instanceof Parsed.Ok(Path path) && path.root() instanceof Root.Variable;
    }

    private static String own(String text) {
        return PathParser.parse(text) instanceof Parsed.Ok(Path path) ? (path.isReference() ? "one" : "many") : "fault";
    }

    private static String other(String text) {
        try {
            return JsonPath.compile(text).isDefinite() ? "one" : "many";
        } catch (RuntimeException e) {
            return "fault";
        }
    }

    /// Names, indexes and wildcards, whose value our tree has all of.
    @Test
    void findsTheSameNodes() {
        Random random = new Random(20_261_126);
        List<String> steps = List.of(".a", ".b", "['a']", "[\"b c\"]", "['x.y']", "[0]", "[1]", "[-1]", "[*]", ".*");
        int found = 0;
        for (int i = 0; i < COUNT; i++) {
            Object document = value(random, 4);
            String text = grown(random, steps);
            Path path = (Path) PathParser.parse(text).expression().orElseThrow();
            List<Object> own = evaluate(path, document);
            Optional<Object> other = read(text, document);
            if (path.isReference()) {
                assertEquals(own.stream().findFirst(), other, text + " in " + document);
            } else {
                assertEquals(own, other.orElse(List.of()), text + " in " + document);
            }
            found += own.isEmpty() ? 0 : 1;
        }
        assertTrue(found > COUNT / 10, "found " + found);
    }

    private static Optional<Object> read(String text, Object document) {
        try {
            return Optional.of(JsonPath.compile(text).read(document, Configuration.defaultConfiguration()));
        } catch (PathNotFoundException e) {
            return Optional.empty();
        }
    }

    private static List<Object> evaluate(Path path, Object document) {
        List<Object> nodes = List.of(document);
        for (Step step : path.steps()) {
            List<Object> next = new ArrayList<>();
            nodes.forEach(node -> next.addAll(children(step, node)));
            nodes = next;
        }
        return nodes;
    }

    private static List<Object> children(Step step, Object node) {
        return switch (step) {
            case Step.Name name ->
                node instanceof Map<?, ?> map
                        ? Optional.<Object>ofNullable(map.get(name.name())).stream()
                                .toList()
                        : List.of();
            case Step.Index index -> {
                int size = node instanceof List<?> list ? list.size() : 0;
                long at = index.index() < 0 ? size + index.index() : index.index();
                yield node instanceof List<?> list && at >= 0 && at < size ? List.of(list.get((int) at)) : List.of();
            }
            case Step.Wildcard _ ->
                switch (node) {
                    case Map<?, ?> map -> new ArrayList<>(map.values());
                    case List<?> list -> new ArrayList<>(list);
                    default -> List.of();
                };
            case Step.Descent _, Step.Union _, Step.Slice _, Step.Filter _ ->
                throw new IllegalArgumentException(step.toString());
        };
    }

    private static Object value(Random random, int depth) {
        int kind = random.nextInt(depth > 0 ? 6 : 2);
        if (kind < 1) {
            return random.nextInt(9);
        }
        if (kind < 2) {
            return "s" + random.nextInt(9);
        }
        if (kind < 5) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (String key : List.of("a", "b", "b c", "x.y")) {
                if (random.nextBoolean()) {
                    map.put(key, value(random, depth - 1));
                }
            }
            return map;
        }
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(value(random, depth - 1));
        }
        return list;
    }

    private static String grown(Random random, List<String> steps) {
        StringBuilder text = new StringBuilder("$");
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append(steps.get(random.nextInt(steps.size())));
        }
        return text.toString();
    }

    private static String changed(String path, Random random) {
        StringBuilder text = new StringBuilder(path);
        for (int i = random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(text.length() + 1);
            if (random.nextBoolean() || at == text.length()) {
                text.insert(at, TOKENS.get(random.nextInt(TOKENS.size())));
            } else {
                text.deleteCharAt(at);
            }
        }
        return text.toString();
    }
}
