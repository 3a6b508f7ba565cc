package dev.steplint.rules.definition;

import dev.steplint.host.Definition;
import dev.steplint.json.JsonFault;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonPointer;
import dev.steplint.rule.AwsCode;
import dev.steplint.rule.AwsText;
import dev.steplint.rule.Category;
import dev.steplint.rule.DocumentContext;
import dev.steplint.rule.DocumentRule;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;

/// Reports text that does not follow the grammar of JSON or YAML, and text that is too large to be read.
public final class SyntaxError implements DocumentRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("syntax-error")
            .summary("Text is not JSON or YAML")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("json", "yaml")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Definition definition, DocumentContext context) {
        definition.document().faults().forEach(fault -> report(fault, context));
    }

    private static void report(JsonFault fault, DocumentContext context) {
        Definition definition = context.definition();
        switch (fault.kind()) {
            case SYNTAX -> {
                boolean json = definition.document().format() == JsonFormat.JSON;
                FindingBuilder finding = context.report(fault.span(), definition.pointer())
                        .message("%s", fault.message())
                        .why("AWS refuses the definition: it is not %s", json ? "JSON" : "YAML")
                        .help("%s", fault.help());
                fault.related().ifPresent(place -> finding.related(place, "belongs to this"));
                if (json) {
                    // Of an empty text AWS says that it is no object (recorded on the service).
                    boolean empty = definition.file().text().isBlank();
                    if (empty) {
                        finding.aws(AwsText.NOT_AN_OBJECT);
                    } else if (!definition.pointer().equals(JsonPointer.ROOT)) {
                        // AWS quotes the text of the definition, which is not that of the template.
                        finding.aws(AwsCode.INVALID_JSON_DESCRIPTION);
                    } else {
                        finding.aws(ParserWords.of(fault.span(), definition.file()));
                    }
                }
                finding.submit();
            }
            case TEMPLATE ->
                context.report(fault.span(), definition.pointer())
                        .message("%s", fault.message())
                        .why("what it leaves out or puts in is not known, so parts of the text are not checked")
                        .help("%s", fault.help())
                        .severity(Severity.INFO)
                        .submit();
            case LIMIT ->
                context.report(fault.span(), definition.pointer())
                        .message("%s", fault.message())
                        .why("steplint has not read what follows, so nothing is said about it")
                        .help("%s", fault.help())
                        .submit();
            case DUPLICATE_KEY -> {}
        }
    }
}
