package dev.steplint.rules.definition;

import dev.steplint.grammar.ConstructKind;
import dev.steplint.grammar.QueryLanguage;
import dev.steplint.grammar.ValueType;
import dev.steplint.json.JsonString;
import dev.steplint.model.Construct;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.AwsText;
import dev.steplint.rule.Category;
import dev.steplint.rule.Edit;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.Fix;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Reports a literal timestamp that is not in the profile of RFC 3339 that the language takes
/// (Amazon States Language specification, "Timestamps").
public final class MalformedTimestamp implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("malformed-timestamp")
            .summary("Timestamp is not in the form the language takes")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("wait", "choice", "time")
            .fixable()
            .build();

    /// The length of a date.
    private static final int DATE = 10;

    private static final Pattern RFC_3339 = Pattern.compile(
            "(\\d{4})-(\\d\\d)-(\\d\\d)T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)");

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        for (TypedValue value : context.fact(TypedValue.ALL)) {
            if (value.type() instanceof ValueType.Timestamp type
                    && value.value() instanceof JsonString text
                    && !isTimestamp(text.value())
                    && !(type.orExpression() && isExpression(value.construct(), text.value()))) {
                report(value.construct(), value, text, context);
            }
        }
    }

    private static boolean isExpression(Construct construct, String text) {
        return ExpectedType.isExpression(text) && !construct.language().is(QueryLanguage.JSONPATH);
    }

    private static boolean isTimestamp(String text) {
        Matcher matcher = RFC_3339.matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        try {
            LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)));
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static void report(Construct construct, TypedValue value, JsonString text, RuleContext context) {
        FindingBuilder finding = context.report(text.span(), value.pointer())
                .message("%s is `%s`, which is no timestamp", value.title(), text.value());
        if (construct.kind() == ConstructKind.WAIT) {
            finding.why("AWS refuses the definition: a timestamp follows RFC 3339")
                    .aws(AwsText.TIMESTAMP);
        } else {
            finding.why("a timestamp follows RFC 3339: AWS may refuse the definition, or the rule is never true")
                    .severity(Severity.WARNING);
        }
        String inCapitals = inCapitals(text.value());
        if (isTimestamp(inCapitals)) {
            Fix.Safety safety = construct.kind() == ConstructKind.WAIT ? Fix.Safety.SAFE : Fix.Safety.UNSAFE;
            finding.help("write `%s`", inCapitals)
                    .fix(new Fix("Write `%s`".formatted(inCapitals), safety, letters(text, inCapitals)));
        } else {
            finding.help("%s", help(construct, value, text.value()));
        }
        finding.submit();
    }

    /// The text with `T` and `Z` where a small letter or a blank stands.
    private static String inCapitals(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return upper.length() > DATE && upper.charAt(DATE) == ' '
                ? upper.substring(0, DATE) + 'T' + upper.substring(DATE + 1)
                : upper;
    }

    private static List<Edit> letters(JsonString written, String right) {
        return IntStream.range(0, right.length())
                .filter(i -> written.value().charAt(i) != right.charAt(i))
                .mapToObj(i -> new Edit(written.spanOf(i, i + 1), right.substring(i, i + 1)))
                .toList();
    }

    private static String help(Construct construct, TypedValue value, String text) {
        String path = value.field().key() + "Path";
        if (text.startsWith("$") && construct.grammar().field(path).isPresent()) {
            return "use `%s` for a path".formatted(path);
        }
        if (ExpectedType.isExpression(text)) {
            return "set `QueryLanguage` of the state to `JSONata`";
        }
        return "write date, `T`, time and `Z` or an offset, such as `2030-01-31T08:00:00Z`";
    }
}
