package dev.steplint.expr.jsonata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonataParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '§',
            value = {
                "1¦1",
                "1.5e-3¦1.5e-3",
                "01 & 2¦S0201",
                "'it''s'¦S0201",
                "'a\\n\\u0041'¦§'a\nA'§",
                "true¦true",
                "a¦a",
                "`a b`.c¦(. a b c)",
                "a'b¦a'b",
                "$¦$",
                "$$.a¦(. $$ a)",
                "$states.input.a¦(. $states input a)",
                "and.or.in¦(. and or in)",
                "a and b or c in d¦(or (and a b) (in c d))",
                "a + b * c - d¦(- (+ a (* b c)) d)",
                "a & b = c¦(= (& a b) c)",
                "-a.b¦(neg (. a b))",
                "- 1 + 2¦(+ (neg 1) 2)",
                "a.b[0].c¦(. a (filter b 0) c)",
                "a[b = 'x'][1]¦(filter (filter a (= b 'x')) 1)",
                "a.b[]¦(. a (array b))",
                "a.(b; c).d¦(. a (block b c) d)",
                "a.\"b\"¦(. a 'b')",
                "*.**.a¦(. * ** a)",
                "a.b.%.c¦(. a b % c)",
                "a{b: c, d: e}¦(group a b:c d:e)",
                "a.{'b': c}¦(. a (fields 'b':c))",
                "{}¦(fields)",
                "a^(>b, c)¦(sort a >b c)",
                "a@$x.b#$i¦(. (@ a $x) (# b $i))",
                "[1..3, a]¦(items (.. 1 3) a)",
                "a % 2¦(% a 2)",
                "a / b / c¦(/ (/ a b) c)",
                "$match(a, /b[/]c\\/d/im)¦(call $match a /b[/]c\\/d/im)",
                "a ~> $f ~> $g(1)¦(~> (~> a $f) (call $g 1))",
                "$f(?, 1)¦(partial $f ? 1)",
                "function($x, $y)<nn:n>{ $x + $y }¦(lambda $x $y (+ $x $y))",
                "λ($x){ $x }¦(lambda $x $x)",
                "function($x){ $x }(1)¦(call (lambda $x $x) 1)",
                "a ? b : c ? d : e¦(if a b (if c d e))",
                "a ? b¦(if a b)",
                "a ?: b¦(?: a b)",
                "a ?? b + 1¦(?? a (+ b 1))",
                "($x := $y := 1; $x)¦(block (:= $x (:= $y 1)) $x)",
                "$ ~> |a|{'b': 1}, ['c']|¦(~> $ (transform a (fields 'b':1) (items 'c')))",
                "/* c */ a /* d */¦a",
                "()¦(block)",
                "a\u000Bb¦S0201",
                "a b¦S0201",
            })
    void understands(String text, String expected) {
        JsonataParsed parsed = JsonataParser.parse(text);
        assertEquals(
                expected,
                parsed.expression()
                        .map(Shown::show)
                        .orElseGet(() -> parsed.fault().map(JsonataFault::code).orElse("deep")));
    }

    /// The codes are those of the reference implementation (jsonata 2.2.2, run by hand).
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '§',
            value = {
                "§§¦S0207¦§§¦the expression is empty",
                "§  §¦S0207¦§  §¦the expression is empty",
                "1 +¦S0207¦+¦nothing follows `+`",
                "$x :=¦S0207¦:=¦nothing follows `:=`",
                "$sum(1, 2¦S0203¦(¦`(` is not closed",
                "$sum(¦S0203¦(¦`(` is not closed",
                "{'a': 1¦S0203¦{¦`{` is not closed",
                "[1, 2¦S0203¦[¦`[` is not closed",
                "{'a'¦S0203¦'a'¦`:` is missing at the end",
                "function($x)¦S0203¦)¦`{` is missing at the end",
                "a[1,2)¦S0202¦,¦`]` is missing before `,`",
                "(a]¦S0202¦]¦`)` is missing before `]`",
                "{'a' = 1}¦S0202¦}¦`:` is missing before `}`",
                "{'a', 1}¦S0202¦,¦`:` is missing before `,`",
                "a^b¦S0202¦b¦`(` is missing before `b`",
                "'unterminated¦S0101¦'unterminated¦the string is not closed",
                "\"a\\¦S0103¦\"a\\¦the string is not closed",
                "1e999¦S0102¦1e999¦`1e999` is out of range",
                "'a\\d'¦S0103¦\\d¦`\\d` is no escape sequence",
                "'\\u00'¦S0104¦\\u00'¦four hexadecimal digits must follow `\\u`",
                "`a.b¦S0105¦`a.b¦the name in back-ticks is not closed",
                "a /* b¦S0106¦/* b¦the comment is not closed",
                "$f('a' 'b')¦S0202¦'b'¦`)` is missing before `b`",
                "a 'b'¦S0201¦'b'¦`'b'` follows without an operator",
                "10 + * 2¦S0201¦*¦`*` stands where a value should",
                "a)¦S0201¦)¦`)` has no place here",
                "1..5¦S0201¦..¦`..` has no place here",
                "a || b¦S0201¦||¦`||` is no operator of JSONata",
                "a == b¦S0211¦==¦`==` is no operator of JSONata",
                "a && b¦S0211¦&&¦`&&` is no operator of JSONata",
                "$x => $x + 1¦S0211¦=>¦`=>` is no operator of JSONata",
                "!a¦S0204¦!¦`!` is no operator",
                "{\"a\":}¦S0211¦}¦`}` stands where a value should",
                "[1,]¦S0211¦]¦`]` stands where a value should",
                "$f(,1)¦S0211¦,¦`,` stands where a value should",
                "a[?(@.b)]¦S0211¦[?¦`[?` is a filter of JSONPath",
                "a %}-{% b¦S0211¦%}¦`%}` ends the expression before the end of the text",
                "function(x){x}¦S0208¦x¦parameter 1 of the function is no variable",
                "$x{'a': 1}[0]¦S0209¦[0]¦a filter cannot follow `{…}`",
                "a{'a': 1}{'b': 1}¦S0210¦{'b': 1}¦a second `{…}` follows `{…}`",
                "a := 1¦S0212¦a¦the left side of `:=` is no variable",
                "a.1¦S0213¦1¦a number, `true`, `false` or `null` cannot be a step",
                "a.null.b¦S0213¦null¦a number, `true`, `false` or `null` cannot be a step",
                "a@b¦S0214¦b¦the right side of `@` is no variable",
                "a[0]@$x¦S0215¦@$x¦`@` cannot follow a filter",
                "a^(b)@$x¦S0216¦@$x¦`@` cannot follow `^(…)`",
                "%.a¦S0217¦%¦`%` has no parent to name here",
                "a + %¦S0217¦%¦`%` has no parent to name here",
                "$match('a', //)¦S0301¦//¦the regular expression is empty",
                "$match('a', /b¦S0302¦/b¦the regular expression is not closed",
                "function($x)<n<s>>{1}¦S0401¦<n<s>>¦only an array or a function takes type parameters",
                "function($x)<(a<s>)>{1}¦S0402¦<(a<s>)>¦a choice in the signature holds a type with parameters",
            })
    void saysWhatItCannotRead(String text, String code, String place, String message) {
        JsonataFault fault = JsonataParser.parse(text).fault().orElseThrow();
        assertEquals(
                code + " " + place + " " + message,
                fault.code() + " " + text.substring(fault.start(), fault.end()) + " " + fault.message());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "-", "$f(", "a.", "a & ", "{'a':", "a[", "a?", "$x:="})
    void isNotExhaustedByDepth(String opening) {
        Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () -> assertInstanceOf(
                        JsonataParsed.TooDeep.class, JsonataParser.parse(opening.repeat(100_000) + "1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a[0]", "'", "/*", "`", "$a.b[0] & 'x',", "\"\\", "/("})
    void isLinear(String repeated) {
        Assertions.assertTimeout(
                Duration.ofSeconds(5), () -> JsonataParser.parse("[" + repeated.repeat(100_000) + "1]"));
    }
}
