package dev.steplint.rules.definition;

import dev.steplint.host.Definition;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonBoolean;
import dev.steplint.json.JsonError;
import dev.steplint.json.JsonFault;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonNull;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPlaceholder;
import dev.steplint.json.JsonPointer;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.rule.Category;
import dev.steplint.rule.DocumentContext;
import dev.steplint.rule.DocumentRule;
import dev.steplint.rule.Edit;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.Fix;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.source.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reports a key that stands twice in one object; readers of JSON keep the last and drop the others silently.
///
/// What AWS does with it is not documented, hence no error.
public final class DuplicateKey implements DocumentRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("duplicate-key")
            .summary("Key stands twice in one object")
            .severity(Severity.WARNING)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("json", "yaml")
            .fixable()
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Definition definition, DocumentContext context) {
        boolean any =
                definition.document().faults().stream().anyMatch(fault -> fault.kind() == JsonFault.Kind.DUPLICATE_KEY);
        if (any) {
            walk(definition.root(), definition.pointer(), false, context);
        }
    }

    /// @param states whether the value holds states, so that its keys are their names
    private static void walk(JsonValue value, JsonPointer pointer, boolean states, DocumentContext context) {
        switch (value) {
            case JsonObject object -> {
                reportTwice(object, pointer, states, context);
                for (JsonMember member : object.members()) {
                    boolean holdsStates = member.key().equals("States") && object.has("StartAt");
                    walk(member.value(), pointer.child(member.key()), holdsStates, context);
                }
            }
            case JsonArray array -> {
                List<JsonValue> elements = array.elements();
                for (int i = 0; i < elements.size(); i++) {
                    walk(elements.get(i), pointer.child(i), false, context);
                }
            }
            case JsonString _, JsonNumber _, JsonBoolean _, JsonNull _, JsonPlaceholder _, JsonError _ -> {}
        }
    }

    private static void reportTwice(JsonObject object, JsonPointer pointer, boolean states, DocumentContext context) {
        Map<String, JsonMember> seen = HashMap.newHashMap(object.members().size());
        for (JsonMember member : object.members()) {
            // A key with a placeholder may become two different ones.
            JsonMember earlier = member.name().hasPlaceholder() ? null : seen.putIfAbsent(member.key(), member);
            if (earlier != null) {
                report(earlier, member, object, pointer, states, context);
            }
        }
    }

    private static void report(
            JsonMember earlier,
            JsonMember later,
            JsonObject object,
            JsonPointer pointer,
            boolean states,
            DocumentContext context) {
        FindingBuilder finding =
                context.report(later.keySpan(), pointer.child(later.key())).related(earlier.keySpan(), "first one");
        if (states) {
            finding.message("State `%s` is defined twice in the same `States`", later.key())
                    .why("a reader of JSON keeps the last: the first state is lost without a word")
                    .help("rename one of the two, and point a transition at it");
        } else {
            finding.message("Key `%s` stands twice in the same object", later.key())
                    .why("a reader of JSON keeps the last: the first value is lost without a word")
                    .help("remove one of the two");
        }
        if (saysTheSame(earlier, later, context.definition().file())) {
            Edit.removal(object, earlier, context.definition().file())
                    .map(edit -> new Fix("Remove the first, which says the same", Fix.Safety.SAFE, List.of(edit)))
                    .ifPresent(finding::fix);
        }
        finding.submit();
    }

    private static boolean saysTheSame(JsonMember earlier, JsonMember later, SourceFile file) {
        return file.text(earlier.valueSpan()).equals(file.text(later.valueSpan()));
    }
}
