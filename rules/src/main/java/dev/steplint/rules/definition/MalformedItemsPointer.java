package dev.steplint.rules.definition;

import dev.steplint.grammar.ConstructKind;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.model.Construct;
import dev.steplint.rule.Category;
import dev.steplint.rule.ConstructRule;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reports an `ItemsPointer` that is no JSON pointer (AWS Step Functions Developer Guide, "ItemReader"; RFC 6901).
///
/// When AWS looks at it is not documented, hence no error.
public final class MalformedItemsPointer implements ConstructRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("malformed-items-pointer")
            .summary("ItemsPointer is no JSON pointer")
            .severity(Severity.WARNING)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("map", "distributed-map", "json")
            .build();

    private static final String FIELD = "ItemsPointer";

    /// AWS takes pointers below this length (AWS Step Functions Developer Guide, "ItemReader"); what is longer is not
    /// guessed at.
    private static final int LONGEST = 2_000;

    /// A tilde that escapes nothing; a pattern of the whole pointer would recurse for each character.
    private static final Pattern BAD_ESCAPE = Pattern.compile("~(?![01])");

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Construct construct, RuleContext context) {
        if (construct.kind() == ConstructKind.READER_CONFIG) {
            construct
                    .field(FIELD)
                    .map(JsonMember::value)
                    .flatMap(JsonValue::asString)
                    .filter(text -> !text.hasPlaceholder() && !isPointer(text.value()))
                    .ifPresent(text -> report(text, construct, context));
        }
    }

    private static void report(JsonString text, Construct construct, RuleContext context) {
        FindingBuilder finding = context.report(text.span(), construct.pointer().child(FIELD))
                .message("`ItemsPointer` in %s is no JSON pointer", construct.title())
                .why("no items are found by it: AWS refuses the definition, or the Map Run fails");
        meant(text.value())
                .ifPresentOrElse(
                        pointer -> finding.help("write `%s`", pointer),
                        () -> finding.help("begin it and each name with `/`, and write `~` as `~0`"));
        finding.submit();
    }

    /// A path to the same place, or a pointer without its first stroke.
    private static Optional<String> meant(String text) {
        if (text.length() >= LONGEST) {
            return Optional.empty();
        }
        if (text.matches("\\$(?:\\.\\w+|\\[\\d+])++")) {
            return Optional.of(text.substring(1).replaceAll("\\[(\\d+)]", "/$1").replace('.', '/'));
        }
        return text.matches("\\w+(?:/\\w+)*+") ? Optional.of("/" + text) : Optional.empty();
    }

    /// RFC 6901, section 3.
    private static boolean isPointer(String text) {
        return (text.isEmpty() || text.startsWith("/"))
                && !BAD_ESCAPE.matcher(text).find();
    }
}
