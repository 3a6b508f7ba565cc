package dev.steplint.cli.report.text;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.steplint.cli.report.Golden;
import dev.steplint.cli.report.Samples;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// The usual run writes text, and must not pay for a library that it does not need.
class NoLibraryTest {
    /// Runs in a class loader of its own.
    public static final class Rendering implements Supplier<String> {
        @Override
        public String get() {
            return Golden.render(new TextRenderer(true), Samples.full());
        }
    }

    @Test
    void textLoadsNothingButJavaAndSteplint() throws ReflectiveOperationException, IOException {
        List<String> loaded = new ArrayList<>();
        try (URLClassLoader loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                loaded.add(name);
                return super.findClass(name);
            }
        }) {
            Object rendering = loader.loadClass(Rendering.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            assertTrue(((Supplier<?>) rendering).get().toString().contains("error"));
        }
        assertTrue(loaded.contains(TextRenderer.class.getName()));
        List<String> others = loaded.stream()
                .filter(name -> !name.startsWith("dev.steplint.") && !name.startsWith("org.junit."))
                .toList();
        assertTrue(others.isEmpty(), others.toString());
    }

    private static URL[] classPath() throws IOException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }
}
