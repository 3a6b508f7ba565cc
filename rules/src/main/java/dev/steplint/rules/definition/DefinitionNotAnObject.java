package dev.steplint.rules.definition;

import dev.steplint.host.Definition;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonFault;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.rule.AwsText;
import dev.steplint.rule.Category;
import dev.steplint.rule.DocumentContext;
import dev.steplint.rule.DocumentRule;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.source.Span;

/// Reports a definition that is something else than an object, such as an array or a string.
public final class DefinitionNotAnObject implements DocumentRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("definition-not-an-object")
            .summary("Definition is not an object")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("type")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Definition definition, DocumentContext context) {
        JsonValue root = definition.root();
        if (root instanceof JsonObject || root.isUnknown() || isUnread(definition)) {
            return;
        }
        context.report(root.span(), definition.pointer())
                .message("Definition is %s, not an object", root.describe())
                .why("AWS refuses the definition: it must be one JSON object")
                .help("%s", help(root))
                .aws(AwsText.NOT_AN_OBJECT)
                .submit();
    }

    /// Whether what the text was meant to be is lost, and the fault itself is reported.
    private static boolean isUnread(Definition definition) {
        Span root = definition.root().span();
        return definition.document().faults().stream()
                .anyMatch(fault ->
                        fault.kind() == JsonFault.Kind.SYNTAX && fault.span().equals(root));
    }

    private static String help(JsonValue root) {
        if (root instanceof JsonArray array
                && array.elements().size() == 1
                && array.elements().getFirst() instanceof JsonObject) {
            return "remove the square brackets around the object";
        }
        if (root instanceof JsonString string && string.value().stripLeading().startsWith("{")) {
            return "write the object itself instead of a string that holds it";
        }
        return "write an object with `StartAt` and `States`";
    }
}
