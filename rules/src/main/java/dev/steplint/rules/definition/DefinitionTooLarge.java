package dev.steplint.rules.definition;

import dev.steplint.host.Definition;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonPointer;
import dev.steplint.json.Placeholder;
import dev.steplint.rule.Category;
import dev.steplint.rule.DocumentContext;
import dev.steplint.rule.DocumentRule;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.RuleOption;
import dev.steplint.rule.Severity;
import dev.steplint.source.Span;

/// Reports a definition of more characters than AWS takes (API `CreateStateMachine`, `definition`).
///
/// Only of a file that is the definition: what a template makes of its text is not known.
public final class DefinitionTooLarge implements DocumentRule {
    private static final RuleOption.Whole MAX_CHARACTERS = new RuleOption.Whole(
            "max-characters", 1_048_576L, 1, 1_048_576, "The greatest number of characters a definition may have.");

    private static final RuleMetadata METADATA = RuleMetadata.builder("definition-too-large")
            .summary("Definition is longer than AWS takes")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("limit", "quota")
            .options(MAX_CHARACTERS)
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Definition definition, DocumentContext context) {
        String text = definition.file().text();
        long most = context.option(MAX_CHARACTERS);
        if (text.length() <= most
                || definition.document().format() != JsonFormat.JSON
                || !definition.pointer().equals(JsonPointer.ROOT)) {
            return;
        }
        Size size = Size.of(text);
        if (size.all > most) {
            Span root = definition.root().span();
            context.report(new Span(root.start(), Math.min(root.start() + 1, root.end())), definition.pointer())
                    .message("Definition has %d characters, more than %d", size.all, most)
                    .why("AWS refuses definitions of more than 1,048,576 characters")
                    .help(
                            size.dense > most
                                    ? "move parts of it into state machines of their own"
                                    : "deploy it without the white space between values")
                    .submit();
        }
    }

    /// Characters of a text that are there whatever its placeholders become.
    ///
    /// @param dense those that are not white space between values
    private record Size(int all, int dense) {
        static Size of(String text) {
            int all = 0;
            int dense = 0;
            boolean quoted = false;
            int i = 0;
            while (i < text.length()) {
                int end = Placeholder.opensAt(text, i) ? Placeholder.endOf(text, i) : -1;
                if (end > i) {
                    i = end;
                    continue;
                }
                char c = text.charAt(i);
                int width = c == '\\' && quoted && i + 1 < text.length() ? 2 : Character.charCount(text.codePointAt(i));
                int count = text.codePointCount(i, i + width);
                quoted ^= c == '"';
                all += count;
                dense += quoted || !Character.isWhitespace(c) ? count : 0;
                i += width;
            }
            return new Size(all, dense);
        }
    }
}
