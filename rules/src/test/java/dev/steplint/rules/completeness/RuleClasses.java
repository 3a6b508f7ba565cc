package dev.steplint.rules.completeness;

import dev.steplint.rule.Rule;
import dev.steplint.rules.BuiltInRules;
import dev.steplint.rules.harness.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The sources of this module, and the classes in them that are rules.
final class RuleClasses {
    private RuleClasses() {}

    static Path sources() {
        return Repository.root().resolve("rules/src/main/java");
    }

    static Path source(Rule rule) {
        return sources().resolve(rule.getClass().getName().replace('.', '/') + ".java");
    }

    /// Every source file below the package of the rules, sorted.
    static List<Path> allSources() {
        Path folder = sources().resolve(BuiltInRules.class.getPackageName().replace('.', '/'));
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .sorted()
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// Every class that implements [Rule], sorted by name.
    static List<Class<?>> all() {
        return allSources().stream()
                .<Class<?>>map(RuleClasses::load)
                .filter(type -> Rule.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers()))
                .toList();
    }

    private static Class<?> load(Path source) {
        String name = sources().relativize(source).toString().replaceFirst("\\.java$", "");
        try {
            return Class.forName(name.replace('/', '.').replace('\\', '.'));
        } catch (ClassNotFoundException cause) {
            throw new IllegalStateException(source + " does not hold the class it is named after", cause);
        }
    }

    /// `unreachable-state` as `UnreachableState`.
    static String className(Rule rule) {
        return Arrays.stream(rule.id().text().split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
