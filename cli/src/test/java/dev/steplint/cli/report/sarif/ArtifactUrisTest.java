package dev.steplint.cli.report.sarif;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArtifactUrisTest {
    @ParameterizedTest
    @CsvSource({
        "a.json, infra/a.json",
        "./a.json, infra/a.json",
        "../flows/b.json, flows/b.json",
        "x/../y/c.json, infra/y/c.json",
        "/repo/flows/b.json, flows/b.json",
        "a b#c%d.json, infra/a%20b%23c%25d.json",
        "c:d.json, infra/c%3Ad.json",
        "包/ü.json, infra/%E5%8C%85/%C3%BC.json",
        "../../other/d.json, file:///other/d.json",
        "<stdin>, %3Cstdin%3E",
    })
    void namesAreRelativeToTheRepository(String name, String uri) {
        assertEquals(uri, new ArtifactUris(Path.of("/repo/infra"), Path.of("/repo")).of(name));
    }

    @Test
    void linksAreFollowed(@TempDir Path folder) throws IOException {
        Path real = Files.createDirectories(folder.resolve("repository/flows"));
        Files.writeString(real.resolve("a.json"), "{}");
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("repository"));
        assertEquals("flows/a.json", new ArtifactUris(link.resolve("flows"), link).of("a.json"));
        Files.createSymbolicLink(real.resolve("b.json"), real.resolve("a.json"));
        assertEquals("flows/a.json", new ArtifactUris(real, folder.resolve("repository")).of("b.json"));
    }

    @Test
    void theRepositoryIsFoundUpwards(@TempDir Path folder) throws IOException {
        Path inner = Files.createDirectories(folder.resolve("repository/flows/inner"));
        assertEquals(inner, SarifSettings.repositoryOf(inner));
        Files.createDirectory(folder.resolve("repository/.git"));
        assertEquals(folder.resolve("repository"), SarifSettings.repositoryOf(inner));
    }
}
