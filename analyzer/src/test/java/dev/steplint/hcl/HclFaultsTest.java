package dev.steplint.hcl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.steplint.json.JsonFault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What cannot be read is said where it stands, once, and what stands around it is read.
class HclFaultsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '§',
            value = {
                "a =⏎b = 2¦1:4 `` Nothing follows `=`¦a=? b=2",
                "a = 1 +⏎b = 2¦1:8 `` Nothing follows `+`¦a=? b=2",
                "a = [1, 2¦1:5 `[` `[` is never closed¦a=?",
                "a = (1 2)⏎b = 2¦1:8 `2` `)` is missing before `2`¦a=? b=2",
                "a = f(1, , 2)⏎b = 2¦1:10 `,` `,` stands where a value should¦a=? b=2",
                "a = 'x'⏎b = 2¦1:5 `'` `'` stands where a value should¦a=? b=2",
                "a = \"x⏎b = 2¦1:5 `\"x` Text in quotes is never closed¦a=? b=2",
                "a = \"x${y\"⏎b = 2¦1:7 `${` `${` is never closed¦a='x<?>' b=2",
                "a = \"x${y z}w\"⏎b = 2¦1:11 `z` `z` follows without an operator¦a='x<?>w' b=2",
                "a = \"\\q\"¦1:6 `\\q` `\\q` is no escape of HCL¦a='\\\\q'",
                "a = \"\\u12\"¦1:6 `\\u12` `\\u12` has fewer than 4 hexadecimal digits¦a='\\\\u12'",
                "a = \"{%{1}%}\"¦1:7 `%{` `%{` begins a directive of Terraform, and none follows¦a='{<?>%}'",
                "a = \"%{ if b }x\"⏎c = 1¦1:6 `%{` Directive is never closed with `%{ endif }`¦a='<if b|x|>' c=1",
                "a = \"x%{ endif }y\"¦1:7 `%{` Directive closes none that is open¦a='xy'",
                "a = <<E⏎x¦1:5 `<<E` Heredoc `E` is never closed¦a=?",
                "a = <<E x⏎E⏎b = 2¦1:8 ` x` Text follows `<<E` on its line¦a=<<'' b=2",
                "a = { b = 1 c = 2 }¦1:13 `c` `,` is missing before `c`¦a={b:1 c:2}",
                "a = { b }⏎c = 1¦1:9 `}` `=` is missing before `}`¦a=? c=1",
                "a = 1 b = 2¦1:7 `b` `b` stands behind another attribute or block¦a=1 b=2",
                "a = 1⏎a = 2¦2:1 `a` `a` is set twice¦a=1 a=2",
                "\"a\" = 1⏎b = 2¦1:1 `\"` `\"` begins neither an attribute nor a block¦b=2",
                "a⏎b = 2¦1:1 `a` `a` is neither an attribute nor a block¦b=2",
                "a b = 1⏎c = 2¦1:5 `=` `=` has no place here¦c=2",
                "}⏎a = 1¦1:1 `}` `}` closes no block¦a=1",
                "a {⏎b = 1⏎¦1:1 `a` Block `a` is never closed¦a {b=1?}",
                "a {⏎b = [⏎}⏎c = 1¦3:1 `}` `}` stands where a value should¦c=1 a {b=??}",
                "a {⏎ b = [⏎}⏎resource \"c\" \"d\" {}¦3:1 `}` `}` stands where a value should¦a {b=??} resource c d {}",
                "a {⏎ b {⏎ c = 1⏎ }⏎resource \"d\" \"e\" {}¦1:1 `a` Block `a` is never closed¦a {b {c=1}?} resource d e {}",
                "a {⏎ b = { c = [ }⏎resource \"d\" \"e\" {}⏎f = 1¦2:14 `}` `}` stands where a value should¦f=1 a {b=??} resource d e {}",
                "a \"${b}\" {}⏎c = 1¦1:3 `\"${b}\"` Label of a block has a `${` sequence¦c=1",
                "a = [for x xs : x]⏎b = 1¦1:12 `xs` `in` is missing before `xs`¦a=? b=1",
                "a = {for x in xs : x}⏎b = 1¦1:21 `}` `=>` is missing before `}`¦a=? b=1",
                "a = b ? c⏎d = 1¦1:10 `` `:` is missing here¦a=? d=1",
                "a = b.⏎c = 1¦1:6 `.` The name of an attribute is missing behind `.`¦a=? c=1",
                "a = 1;⏎b = 2¦1:6 `;` `;` has no place here¦a=1 b=2",
                "a = ^⏎b = 2¦1:5 `^` `^` stands where a value should¦a=? b=2",
            })
    void faults(String text, String fault, String tree) {
        HclDocument document = Shown.read(text.replace("⏎", "\n"));
        assertEquals(fault, Shown.faults(document.faults(), document.file()), text);
        assertEquals(tree, Shown.body(document.body()), text);
        document.faults().forEach(HclFaultsTest::assertStyle);
    }

    private static void assertStyle(JsonFault fault) {
        assertEquals(1, fault.message().lines().count());
        assertEquals(Character.toLowerCase(fault.help().charAt(0)), fault.help().charAt(0));
    }
}
