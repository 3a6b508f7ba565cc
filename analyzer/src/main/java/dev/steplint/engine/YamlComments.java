package dev.steplint.engine;

import dev.steplint.host.Definition;
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
import dev.steplint.rule.Suppression;
import dev.steplint.rule.Suppression.Origin;
import dev.steplint.source.Location;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds suppressions in the comments of a YAML text.
///
/// A comment behind something is about what begins on its line; a comment on a line of its own about what begins on
/// the next line that has content: a field, a state with all that is in it, an element of a list.
final class YamlComments {

    private static final Pattern COMMENT =
            Pattern.compile("(?:^|[ \\t])#[ \\t]*" + SuppressionReader.DIRECTIVE.pattern());

    private final Definition definition;
    private final SourceFile file;

    /// The widest node that begins on each line.
    private final Map<Integer, Node> byLine = new HashMap<>();

    /// Every string by its start: what looks like a comment inside one is none.
    private final TreeMap<Integer, Span> strings = new TreeMap<>();

    private record Node(Span span, JsonPointer pointer) {}

    YamlComments(Definition definition) {
        this.definition = definition;
        this.file = definition.file();
    }

    List<Suppression> read() {
        visit(definition.root(), definition.root().span(), definition.pointer());
        List<Suppression> found = new ArrayList<>();
        for (int line = 1; line <= file.lines().lineCount(); line++) {
            String text = file.line(line);
            Matcher matcher = COMMENT.matcher(text);
            if (matcher.find() && !isInString(file.lines().startOf(line) + matcher.start(1))) {
                found.add(suppression(matcher, line, text));
            }
        }
        return found;
    }

    private Suppression suppression(Matcher matcher, int line, String text) {
        int start = file.lines().startOf(line);
        int hash = start + text.indexOf('#', matcher.start());
        boolean alone = text.substring(0, hash - start).isBlank();
        int about = alone ? nextLineWithContent(line + 1) : line;
        Node node = Optional.ofNullable(byLine.get(about))
                .orElseGet(() -> new Node(new Span(start, start + text.length()), definition.pointer()));
        Span place = new Span(hash, start + matcher.end());
        return new Suppression(
                Origin.YAML_COMMENT,
                SuppressionReader.rules(matcher),
                SuppressionReader.reason(matcher),
                new Location(file, place),
                node.pointer(),
                new Location(file, node.span()).span());
    }

    private int nextLineWithContent(int line) {
        int next = line;
        while (next <= file.lines().lineCount()
                && (file.line(next).isBlank() || file.line(next).stripLeading().startsWith("#"))) {
            next++;
        }
        return next;
    }

    private boolean isInString(int offset) {
        Map.Entry<Integer, Span> before = strings.floorEntry(offset);
        return before != null && offset < before.getValue().end();
    }

    private void visit(JsonValue value, Span whole, JsonPointer pointer) {
        add(new Node(whole, pointer));
        switch (value) {
            case JsonObject object -> object.members().forEach(member -> visit(member, pointer.child(member.key())));
            case JsonArray array -> {
                for (int i = 0; i < array.elements().size(); i++) {
                    JsonValue element = array.elements().get(i);
                    visit(element, element.span(), pointer.child(i));
                }
            }
            case JsonString string -> strings.put(string.span().start(), string.span());
            case JsonNumber _, JsonBoolean _, JsonNull _, JsonPlaceholder _, JsonError _ -> {}
        }
    }

    /// A value that is an alias stands elsewhere, and is visited there; only its key stands here.
    private void visit(JsonMember member, JsonPointer pointer) {
        if (member.valueSpan().start() >= member.keySpan().end()) {
            visit(member.value(), member.span(), pointer);
        } else {
            add(new Node(member.keySpan(), pointer));
        }
    }

    private void add(Node node) {
        byLine.merge(file.position(node.span().start()).line(), node, YamlComments::wider);
    }

    private static Node wider(Node a, Node b) {
        return Comparator.<Node>comparingInt(node -> node.span().length()).compare(a, b) >= 0 ? a : b;
    }
}
