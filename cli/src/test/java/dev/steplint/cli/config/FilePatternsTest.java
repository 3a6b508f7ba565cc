package dev.steplint.cli.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilePatternsTest {

    @ParameterizedTest
    @CsvSource({
        "old, old/flow.json, true",
        "old, flows/old/flow.json, true",
        "old, older/flow.json, false",
        "*.draft.json, flows/a.draft.json, true",
        "*.draft.json, a.draft.json, true",
        "/flows, flows/a.json, true",
        "/flows, sub/flows/a.json, false",
        "flows/legacy, flows/legacy/a.json, true",
        "flows/legacy, x/flows/legacy/a.json, false",
        "**/legacy, legacy/a.json, true",
        "**/legacy, x/y/legacy/a.json, true",
        "flows/**/gen, flows/a/gen/x.json, true",
        "legacy/, legacy/a.json, true",
        "legacy/, x/legacy/a.json, true",
        "legacy/, legacy, false",
        "old !old/keep.json, old/keep.json, false",
        "old !old/keep.json, old/drop.json, true",
    })
    void matchesAsGitignoreDoes(String patterns, String path, boolean expected) {
        FilePatterns read = FilePatterns.of(List.of(patterns.split(" ")));
        assertEquals(expected, read.matches(Path.of(path), false), patterns + " on " + path);
    }
}
