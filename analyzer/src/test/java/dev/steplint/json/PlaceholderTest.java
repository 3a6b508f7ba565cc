package dev.steplint.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceholderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "arn:${AWS::Partition}:x:${Name} | ${AWS::Partition} ${Name}",
                "#{name}#{other} | #{name} #{other}",
                "${a${b}c} and ${d} | ${a${b}c} ${d}",
                "{${a}} | ${a}",
                "${unclosed ${b} | ${b}",
                "${ | ``",
                "} ${a} { | ${a}",
                "{{resolve:ssm:name}} | {{resolve:ssm:name}}",
                "{{ name }}/{{other}} | {{ name }} {{other}}",
                "{% {\"a\": {\"b\": 1}} %} | ``",
                "{{\"a\": 1}} | ``",
                "{{}} | ``",
                "{{y}} | {{y}}",
                "${f(\"{\")} ${x} | ${f(\"{\")} ${x}",
                "{ ${x} ${f(\"{\")} | ${x} ${f(\"{\")}",
                "$a {b} | ``",
            })
    void findsTheOutermost(String value, String expected) {
        assertEquals(
                expected, Placeholder.in(value).stream().map(Placeholder::text).collect(Collectors.joining(" ")));
        for (Placeholder placeholder : Placeholder.in(value)) {
            assertEquals(placeholder.text(), value.substring(placeholder.start(), placeholder.end()));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "${a}b} | 4",
                "${f(\"}\")}} | 9",
                "${f(\"${x}}\")} | 13",
                "${f(\"\\\"}\")}} | 11",
                "${{}} | 5",
                "${a | -1",
                "${\"a} | -1",
            })
    void findsTheEndOfAnExpression(String text, int end) {
        assertEquals(end, Placeholder.endOf(text, 0));
    }

    @Test
    void readsLongTexts() {
        String open = "${".repeat(500_000);
        String nested = open + "}".repeat(500_000);
        assertEquals(0, Placeholder.in(open).size());
        assertEquals(1, Placeholder.in(nested).size());
        assertEquals(1, Placeholder.in("{" + nested).size());
        assertEquals(500_000, Placeholder.in("${a}".repeat(500_000)).size());
    }
}
