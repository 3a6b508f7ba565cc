package dev.steplint.cli.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.steplint.cli.config.Configurations;
import dev.steplint.cli.discovery.Discovery.Found;
import dev.steplint.cli.discovery.Discovery.Problem;
import dev.steplint.host.Expectation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void makeFiles() throws IOException {
        for (String name : List.of(
                "a.asl.json",
                "notes.txt",
                "flows/b.yaml",
                "flows/deep/c.ASL.YAML",
                "flows/old/d.json",
                "node_modules/e.json",
                ".hidden/f.json")) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "{}");
        }
    }

    private Found find(String... paths) {
        return Discovery.find(List.of(paths), folder, Configurations.discovered(List.of(), folder));
    }

    private static List<String> names(Found found) {
        return found.candidates().stream().map(Candidate::name).toList();
    }

    @Test
    void aFolderGivesWhatMayHoldADefinition() {
        Found found = find(".");
        assertEquals(List.of("a.asl.json", "flows/b.yaml", "flows/deep/c.ASL.YAML", "flows/old/d.json"), names(found));
        assertEquals(
                List.of(Expectation.DEFINITION, Expectation.FOUND, Expectation.DEFINITION, Expectation.FOUND),
                found.candidates().stream().map(Candidate::expectation).toList());
    }

    @Test
    void aFileIsTakenWhateverItsName() {
        Found found = find("notes.txt", "node_modules/e.json");
        assertEquals(List.of("node_modules/e.json", "notes.txt"), names(found));
        assertEquals(Expectation.GIVEN, found.candidates().getFirst().expectation());
    }

    @Test
    void aFileIsTakenOnce() {
        Found found = find("flows", "flows/b.yaml", "./flows/b.yaml");
        assertEquals(List.of("flows/b.yaml", "flows/deep/c.ASL.YAML", "flows/old/d.json"), names(found));
        assertEquals(Expectation.GIVEN, found.candidates().getFirst().expectation());
    }

    @Test
    void aGlobIsFollowed() {
        assertEquals(List.of("flows/old/d.json"), names(find("flows/**/*.json")));
        assertEquals(List.of("a.asl.json", "flows/old/d.json"), names(find("**/*.json")));
        assertEquals(List.of("a.asl.json"), names(find("*.asl.json")));
    }

    @Test
    void whatIsNotThereIsAProblem() {
        assertEquals(
                List.of(new Problem("nope.json", "does not exist")),
                find("nope.json").problems());
        assertEquals(
                List.of(new Problem("*.nope", "matches no file")),
                find("*.nope").problems());
    }

    @Test
    void theConfigurationExcludes() throws IOException {
        Files.writeString(folder.resolve(".steplint.yaml"), "exclude: [old/, b.yaml]\n");
        Found found = find(".", "flows/b.yaml");
        assertEquals(List.of("a.asl.json", "flows/deep/c.ASL.YAML"), names(found));
        assertEquals(3, found.excluded());
    }
}
