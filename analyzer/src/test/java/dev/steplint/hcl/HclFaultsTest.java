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
                "a = f(1, , 2)⏎b = 2¦1:10 `,` `,` stands where a value should¦a=(f 1 ? 2) b=2",
                "a = 'x'⏎b = 2¦1:5 `'` `'` stands where a value should¦a=? b=2",
                "a = \"x⏎b = 2¦1:5 `\"x` Text in quotes is never closed¦a=? b=2",
                "a = \"x${y\"⏎b = 2¦1:7 `${` `${` is never closed¦a='x<?>' b=2",
                "a = \"x${y z}w\"⏎b = 2¦1:11 `z` `z` follows without an operator¦a='x<?>w' b=2",
                "a = \"\\q\"¦1:6 `\\q` `\\q` is no escape of HCL¦a='<?>'",
                "a = \"\\u12\"¦1:6 `\\u12` `\\u12` has fewer than 4 hexadecimal digits¦a='<?>'",
                "a = \"{%{1}%}\"¦1:7 `%{` `%{` begins a directive of Terraform, and none follows¦a='{<?>%}'",
                "a = \"%{ if b }x\"⏎c = 1¦1:6 `%{` Directive is never closed with `%{ endif }`¦a='<if b|x|>' c=1",
                "a = \"x%{ endif }y\"¦1:7 `%{` Directive closes none that is open¦a='xy'",
                "a = <<E⏎x¦1:5 `<<E` Heredoc `E` is never closed¦a=?",
                "a = <<E x⏎E⏎b = 2¦1:8 ` x` Text follows `<<E` on its line¦a=<<'' b=2",
                "a = { b = 1 c = 2 }¦1:13 `c` `,` is missing before `c`¦a={b:1 c:2}",
                "a = { b }⏎c = 1¦1:9 `}` `=` is missing before `}`¦a={?:?} c=1",
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
                "a {⏎ b = { c = [ }⏎}⏎resource \"d\" \"e\" {}⏎f = 1¦2:14 `}` `}` stands where a value should¦f=1 a {b={c:? ?:?}} resource d e {}",
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

    /// What stands beside a faulty item of a list is read, and of the item nothing is known.
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '§',
            value = {
                "a = f({⏎  b = 1⏎  c =⏎  d = 2⏎})¦3:6 `` Nothing follows `=`¦a=(f {b:1 c:? d:2})",
                "a = f({⏎  b = 1⏎  c 5⏎  d = 2⏎})¦3:5 `5` `=` is missing before `5`¦a=(f {b:1 ?:? d:2})",
                "a = { b = 1, c = ^, d = 2 }¦1:18 `^` `^` stands where a value should¦a={b:1 c:? d:2}",
                "a = { b = { c d }, e = 1 }¦1:15 `d` `=` is missing before `d`¦a={b:{?:?} e:1}",
                "a = {⏎  b c = {⏎    d = 1⏎  }⏎  e = 2⏎}¦2:5 `c` `=` is missing before `c`¦a={?:? e:2}",
                "a = {⏎  b = f(1, 2⏎  c = 3⏎}⏎d = 4¦3:3 `c` `)` is missing before `c`¦a={b:? ?:? c:3} d=4",
                "a = {⏎  b = [⏎    1,⏎    2,⏎  c = 3⏎  d = 4⏎}⏎e = 5¦5:5 `=` `]` is missing before `=`¦a={b:? ?:? d:4} e=5",
                "a = {⏎  b = {⏎    c = [1, 2⏎  }⏎  d = 3⏎}⏎e = 4¦4:3 `}` `]` is missing before `}`¦a={b:{c:? ?:?} d:3} e=4",
                "a = {⏎  b = [{ c = 1 } { d = 2 }]⏎}¦2:18 `{` `,` is missing before `{`¦a={b:[{c:1} {d:2}]}",
                "a = [1, f(^), 3, \"${^}\", 4]¦1:11 `^` `^` stands where a value should⏎1:21 `^` `^` stands where a value should¦a=[1 (f ?) 3 '<?>' 4]",
                "a = {⏎  b = \"x⏎  c = 1⏎}¦2:7 `\"x` Text in quotes is never closed¦a={b:? c:1}",
                "a = {⏎  b = \"it's \"c\" d\"⏎  e = 1⏎}¦2:14 `c` `,` is missing before `c`¦a={b:? ?:? e:1}",
                "a = {⏎  b = (1 2)⏎  c = [for d e : f]⏎  g = {for h i : j}, k = 1⏎}¦2:10 `2` `)` is missing before `2`⏎3:14 `e` `in` is missing before `e`⏎4:14 `i` `in` is missing before `i`¦a={b:? c:? g:? k:1}",
            })
    void recovery(String text, String faults, String tree) {
        HclDocument document = Shown.read(text.replace("⏎", "\n"));
        assertEquals(faults.replace("⏎", "\n"), Shown.faults(document.faults(), document.file()), text);
        assertEquals(tree, Shown.body(document.body()), text);
    }

    /// Where it is not plain which bracket closes what, nothing of the value is taken.
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '§',
            value = {
                "a = f({⏎  b = {⏎    c = 1⏎  d = {⏎    e = 2⏎  }⏎})⏎g = 1¦7:2 `)` `)` stands where a value should¦a=? g=1",
                "a = f({⏎  b = {⏎    c = 1⏎  }⏎  }⏎  d = 2⏎})⏎g = 1¦6:3 `d` `)` is missing before `d`¦a=? g=1",
                "a = { b = [1, 2) ], c = 3 }⏎d = 1¦1:16 `)` `]` is missing before `)`¦a=? d=1",
                "a = f(1, ^⏎b = 2⏎resource \"c\" \"d\" {}¦1:10 `^` `^` stands where a value should¦a=? resource c d {}",
            })
    void unclearBrackets(String text, String fault, String tree) {
        HclDocument document = Shown.read(text.replace("⏎", "\n"));
        assertEquals(fault, Shown.faults(document.faults(), document.file()), text);
        assertEquals(tree, Shown.body(document.body()), text);
    }

    private static void assertStyle(JsonFault fault) {
        assertEquals(1, fault.message().lines().count());
        assertEquals(Character.toLowerCase(fault.help().charAt(0)), fault.help().charAt(0));
    }
}
