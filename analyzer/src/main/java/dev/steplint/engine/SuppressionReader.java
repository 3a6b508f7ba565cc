package dev.steplint.engine;

import dev.steplint.host.Definition;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPointer;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.model.Construct;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.Suppression;
import dev.steplint.rule.Suppression.Origin;
import dev.steplint.source.Location;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the suppressions that a definition itself carries: `steplint allow RULE: reason` in a `Comment` field or in a
/// comment of YAML.
final class SuppressionReader {

    static final Pattern DIRECTIVE = Pattern.compile(
            "\\bsteplint allow ([a-z][a-z0-9-]*(?:[ \\t]*,[ \\t]*[a-z][a-z0-9-]*)*)[ \\t]*(?::[ \\t]*([^\\r\\n]*))?");

    private SuppressionReader() {}

    static List<Suppression> read(StateMachine machine) {
        String text = machine.definition().file().text();
        if (!text.contains("steplint allow ")) {
            return List.of();
        }
        List<Suppression> found = new ArrayList<>();
        for (Construct construct : machine.constructs()) {
            if (!construct.kind().isState()) {
                add(
                        found,
                        machine,
                        construct.source(),
                        construct.pointer(),
                        construct.source().span());
            }
        }
        // A finding about a state may stand on its name, which is before its object.
        machine.states()
                .forEach(state -> add(
                        found,
                        machine,
                        state.source(),
                        state.pointer(),
                        state.key().span().union(state.source().span())));
        if (machine.definition().document().format() == JsonFormat.YAML) {
            Definition definition = machine.definition();
            boolean embedded = definition
                    .surroundings()
                    .origin()
                    .filter(origin -> origin.embeds(definition.file()))
                    .isPresent();
            new YamlComments(definition)
                    .read().stream()
                            .filter(suppression -> !embedded || isWithin(suppression, definition))
                            .forEach(found::add);
        }
        return found;
    }

    /// Whether a comment stands in a definition, and not elsewhere in its host.
    static boolean isWithin(Suppression suppression, Definition definition) {
        SourceFile file = definition.file();
        Span root = definition.root().span();
        return file.partOf(suppression.place().file())
                .map(part -> part.start() + suppression.place().span().start())
                .filter(comment -> root.start() <= comment
                        && file.position(comment).line()
                                <= file.position(root.end()).line())
                .isPresent();
    }

    private static void add(
            List<Suppression> found, StateMachine machine, JsonObject object, JsonPointer pointer, Span extent) {
        Optional<JsonString> comment = object.value("Comment").flatMap(JsonValue::asString);
        if (comment.isEmpty()) {
            return;
        }
        Matcher matcher = DIRECTIVE.matcher(comment.get().value());
        while (matcher.find()) {
            Span place = comment.get().spanOf(matcher.start(), matcher.end());
            found.add(new Suppression(
                    Origin.COMMENT_FIELD,
                    rules(matcher),
                    reason(matcher),
                    new Location(machine.definition().file(), place),
                    pointer.child("Comment"),
                    new Location(machine.definition().file(), extent).span()));
        }
    }

    static List<String> rules(Matcher matcher) {
        return List.of(matcher.group(1).split("[ \\t]*,[ \\t]*"));
    }

    static Optional<String> reason(Matcher matcher) {
        return Optional.ofNullable(matcher.group(2)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
