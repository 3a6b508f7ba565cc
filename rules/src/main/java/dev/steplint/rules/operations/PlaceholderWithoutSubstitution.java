package dev.steplint.rules.operations;

import dev.steplint.host.Surroundings;
import dev.steplint.host.resource.Machine;
import dev.steplint.host.resource.Machine.Substitution;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonBoolean;
import dev.steplint.json.JsonError;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonNull;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPlaceholder;
import dev.steplint.json.JsonPointer;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.json.Placeholder;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.Category;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.NearestName;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reports a placeholder that nothing in the template replaces, where no `${…}` can be meant to stay: in an ARN, as a
/// transition, as a value without quotes, or spelt almost as a substitution that replaces nothing.
public final class PlaceholderWithoutSubstitution implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("placeholder-without-substitution")
            .summary("Placeholder is replaced by nothing")
            .severity(Severity.WARNING)
            .category(Category.OPERATIONS)
            .since("0.1.0")
            .tags("template", "cloudformation", "sam")
            .build();

    /// What may be a key of `DefinitionSubstitutions`. Text of a shell or of JSONata looks otherwise, or stands elsewhere.
    private static final Pattern NAME = Pattern.compile("\\$\\{\\w+(?:(?:\\.|::)\\w+)*+}");

    private static final Pattern FIELD = Pattern.compile("Resource|Next|Default|StartAt|[A-Za-z]*Arn");

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        Surroundings surroundings = context.definition().surroundings();
        if (surroundings.bindings().complete()) {
            List<String> unused = surroundings.machine().map(Machine::substitutions).orElse(List.of()).stream()
                    .filter(substitution -> !substitution.used())
                    .map(Substitution::key)
                    .toList();
            new Walk(context, unused)
                    .visit(machine.source(), "", machine.definition().pointer());
        }
    }

    /// One pass over a definition.
    ///
    /// @param unused the keys of the substitutions that replace nothing
    private record Walk(RuleContext context, List<String> unused) {

        private void visit(JsonValue value, String field, JsonPointer pointer) {
            switch (value) {
                case JsonObject object -> {
                    for (JsonMember member : object.members()) {
                        visit(member.value(), member.key(), pointer.child(member.key()));
                    }
                }
                case JsonArray array -> {
                    List<JsonValue> elements = new ArrayList<>(array.elements());
                    for (int i = 0; i < elements.size(); i++) {
                        visit(elements.get(i), field, pointer.child(i));
                    }
                }
                case JsonString string -> {
                    boolean certain =
                            FIELD.matcher(field).matches() || string.value().startsWith("arn:");
                    for (Placeholder placeholder : string.placeholders()) {
                        Span span = string.spanOf(placeholder.start(), placeholder.end());
                        check(placeholder.text(), span, certain, pointer);
                    }
                }
                case JsonPlaceholder placeholder -> check(placeholder.text(), placeholder.span(), true, pointer);
                case JsonNumber _, JsonBoolean _, JsonNull _, JsonError _ -> {}
            }
        }

        private void check(String placeholder, Span span, boolean certain, JsonPointer pointer) {
            boolean bound = context.definition()
                    .surroundings()
                    .bindings()
                    .byPlaceholder()
                    .containsKey(placeholder);
            if (bound || !NAME.matcher(placeholder).matches()) {
                return;
            }
            String name = placeholder.substring(2, placeholder.length() - 1);
            Optional<String> near = NearestName.of(name, unused);
            if (certain || near.isPresent()) {
                report(placeholder, name, near, span, pointer);
            }
        }

        private void report(String placeholder, String name, Optional<String> near, Span span, JsonPointer pointer) {
            context.report(span, pointer)
                    .message("Nothing replaces the placeholder `%s`", placeholder)
                    .why("deployment leaves it in the definition as it is written")
                    .help(
                            "%s",
                            near.map(key -> "write `${%s}`, the closest key of `DefinitionSubstitutions`"
                                            .formatted(key))
                                    .orElseGet(() -> "add `%s` to `DefinitionSubstitutions`".formatted(name)))
                    .submit();
        }
    }
}
