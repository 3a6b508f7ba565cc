package dev.steplint.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a.yaml            | {\"a\": 1}         | YAML",
                "a.YML             | ``                 | YAML",
                "dir.yaml/a.json   | {\"a\": 1}         | JSON",
                "a.asl.json        | StartAt: x         | YAML",
                "a.asl             | StartAt: x         | YAML",
                "a.asl             | {StartAt: x}       | JSON",
                "a.json            | ``                 | JSON",
                "a.json            | \"StartAt\": \"x\" | JSON",
                "a.json            | StartAt \"x\"      | JSON",
                "a.json            | http://x           | JSON",
                "a.json            | ${file(x): y}      | JSON",
                "a.json            | #{x}               | JSON",
                "a.json            | // x: y            | JSON",
                "a.json            | `# a comment\n{`   | JSON",
                "a.json            | `# comment\na: 1`  | YAML",
                "a.template        | `# a comment\n{`   | JSON",
                "a.json            | ---                | YAML",
                "a.json            | %YAML 1.2          | YAML",
                "a.json            | - x                | YAML",
                "a.json            | -1                 | JSON",
                "a.json            | Fn::Sub: x         | YAML",
                "a.json            | true               | JSON",
                "a.template        | {                  | JSON",
                "a.template        | /* x */ [          | JSON",
                "a.template        | Resources:         | YAML",
                "<stdin>           | {                  | JSON",
                "<stdin>           | StartAt: x         | YAML",
                "<stdin>           | ``                 | JSON",
            })
    void tellsTheNotation(String name, String text, JsonFormat expected) {
        assertEquals(expected, JsonFormat.of(name, text));
        assertEquals(expected, JsonFormat.of(name, "\r\n\t " + text));
    }
}
