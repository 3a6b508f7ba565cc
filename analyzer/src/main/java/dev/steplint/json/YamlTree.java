package dev.steplint.json;

import dev.steplint.json.JsonFault.Kind;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/// The values of one view of a YAML text.
final class YamlTree {

    /// The text of a longer value under a tag is not kept as its identity.
    private static final int LONGEST_IDENTITY = 4_000;

    private final YamlText text;
    private final ReadLimits limits;
    private final YamlEvents events;
    private final YamlLeaves leaves;
    private final FaultList faults = new FaultList();

    /// What each anchor names; nothing while that is still being read.
    private final Map<String, Optional<Anchored>> anchors = new HashMap<>();

    private final JsonValue root;

    /// The values so far, with every use of an alias counted at its full size.
    private long values;

    /// The deepest level reached below the anchor that is being read.
    private int deepest;

    /// Where the node that was read last ends.
    private int nodeEnd;

    /// A value that aliases can name.
    ///
    /// @param size the number of values in it
    /// @param height the levels below it
    private record Anchored(JsonValue value, long size, int height) {}

    YamlTree(YamlText text, ReadLimits limits) {
        this.text = text;
        this.limits = limits;
        this.events = new YamlEvents(text);
        this.leaves = new YamlLeaves(text, faults);
        this.root = readDocuments();
        Optional<RuntimeException> failure = events.failure();
        if (failure.isPresent()) {
            faults.add(new YamlFaults(text).of(failure.get(), events.reached()));
        }
    }

    JsonValue root() {
        return root;
    }

    List<JsonFault> faults() {
        return faults.inOrder();
    }

    /// Whether the text broke the grammar.
    boolean isBroken() {
        return events.failure().isPresent();
    }

    int reached() {
        return events.reached();
    }

    private JsonValue readDocuments() {
        Optional<JsonValue> first = Optional.empty();
        for (Optional<Event> next = events.next(); next.isPresent(); next = events.next()) {
            if (!(next.get() instanceof DocumentStartEvent document)) {
                continue;
            }
            Optional<Event> node = events.next();
            if (node.isEmpty() || isEmpty(node.get())) {
                continue;
            }
            if (first.isPresent()) {
                faults.add(
                        Kind.SYNTAX,
                        new Span(events.start(document), events.end(document)),
                        "A second document begins here",
                        "move it into a file of its own");
                events.stop();
                break;
            }
            first = Optional.of(compose((NodeEvent) node.get(), 0));
        }
        if (first.isEmpty() && !isBroken()) {
            faults.empty();
        }
        return first.orElseGet(() -> new JsonError(Span.at(0)));
    }

    /// Whether a node is not written at all, as after a lone `---`.
    private static boolean isEmpty(Event event) {
        return event instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getValue().isEmpty()
                && scalar.getTag().isEmpty();
    }

    private JsonValue compose(NodeEvent event, int depth) {
        deepest = Math.max(deepest, depth);
        if (event instanceof AliasEvent alias) {
            return alias(alias, depth);
        }
        if (++values > limits.values()) {
            return tooMany(event);
        }
        if (event.getAnchor().isEmpty()) {
            return node(event, depth);
        }
        String name = event.getAnchor().get().getValue();
        long sizeBefore = values - 1;
        int deepestBefore = deepest;
        deepest = depth;
        anchors.put(name, Optional.empty());
        JsonValue value = node(event, depth);
        anchors.put(name, Optional.of(new Anchored(value, values - sizeBefore, deepest - depth)));
        deepest = Math.max(deepest, deepestBefore);
        return value;
    }

    private JsonError tooMany(Event event) {
        int start = events.start(event);
        faults.tooManyValues(Span.at(start), limits);
        events.stop();
        return new JsonError(Span.at(start));
    }

    private JsonError tooDeep(Event event) {
        int start = events.start(event);
        faults.tooDeep(Span.at(start), limits);
        events.stop();
        return new JsonError(Span.at(start));
    }

    private JsonValue alias(AliasEvent event, int depth) {
        Span span = new Span(events.start(event), events.end(event));
        nodeEnd = span.end();
        String name = event.getAlias().getValue();
        if (!anchors.containsKey(name)) {
            return fault(
                    span,
                    "Alias `*%s` has no anchor before it",
                    name,
                    "put the value in quotes, or write `&%s` where it stands first");
        }
        Optional<Anchored> target = anchors.get(name);
        if (target.isEmpty()) {
            return fault(span, "Alias `*%s` stands within the value it names", name, "remove it");
        }
        values += target.get().size();
        if (values > limits.values()) {
            return tooMany(event);
        }
        if (depth + target.get().height() > limits.depth()) {
            return tooDeep(event);
        }
        deepest = Math.max(deepest, depth + target.get().height());
        return target.get().value();
    }

    private JsonError fault(Span span, String message, String name, String help) {
        String cited = FaultList.cited(name);
        faults.add(Kind.SYNTAX, span, message.formatted(cited), help.formatted(cited));
        return new JsonError(span);
    }

    private JsonValue node(NodeEvent event, int depth) {
        int start = events.start(event);
        Optional<String> tag = tag(event);
        if (tag.isEmpty() && event.getAnchor().isEmpty()) {
            return content(event, start, tag, depth);
        }
        YamlText.Properties properties = text.properties(start);
        JsonValue value = content(event, properties.content(), tag, depth);
        if (tag.isEmpty()) {
            return value;
        }
        if (!YamlLeaves.isForeign(tag.get())) {
            if (event instanceof CollectionStartEvent && YamlLeaves.isScalar(tag.get())) {
                fault(
                        properties.tag(),
                        "Tag `%s` stands before " + value.describe(),
                        text.text.substring(
                                properties.tag().start(), properties.tag().end()),
                        "remove it");
            }
            return value;
        }
        Span span = new Span(
                properties.tag().start(), Math.max(nodeEnd, properties.tag().end()));
        return new JsonPlaceholder(
                span,
                span.length() > LONGEST_IDENTITY
                        ? "%s at %d".formatted(text.text.substring(span.start(), span.start() + 100), span.start())
                        : text.text.substring(span.start(), span.end()),
                Optional.of(new JsonPlaceholder.Tagged(
                        text.text.substring(
                                properties.tag().start(), properties.tag().end()),
                        value)));
    }

    private static Optional<String> tag(NodeEvent event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent collection -> collection.getTag();
            default -> Optional.empty();
        };
    }

    private JsonValue content(NodeEvent event, int start, Optional<String> tag, int depth) {
        if (event instanceof ScalarEvent scalar) {
            int end = events.end(scalar);
            JsonValue value = leaves.value(scalar, Math.min(start, end), end, tag);
            nodeEnd = value.span().end();
            return value;
        }
        CollectionStartEvent collection = (CollectionStartEvent) event;
        if (depth >= limits.depth()) {
            return tooDeep(event);
        }
        if (collection instanceof MappingStartEvent) {
            return isTemplateExpression(collection, start) ? templateExpression(start) : object(start, depth);
        }
        return array(start, depth);
    }

    /// Whether an object is the `{{ name }}` of a template engine.
    private boolean isTemplateExpression(CollectionStartEvent event, int start) {
        return event.isFlow() && Placeholder.endOfDoubled(text.text, start) > 0;
    }

    private JsonValue templateExpression(int start) {
        int open = 1;
        while (open > 0) {
            Optional<Event> next = events.next();
            if (next.isEmpty()) {
                break;
            }
            open += next.get() instanceof CollectionStartEvent ? 1 : 0;
            open -= next.get() instanceof CollectionEndEvent ? 1 : 0;
        }
        nodeEnd = Placeholder.endOfDoubled(text.text, start);
        return new JsonPlaceholder(new Span(start, nodeEnd), text.text.substring(start, nodeEnd));
    }

    private JsonArray array(int start, int depth) {
        List<JsonValue> elements = new ArrayList<>();
        int end = start;
        while (true) {
            Optional<Event> next = events.next();
            if (next.isEmpty() || next.get() instanceof CollectionEndEvent) {
                nodeEnd = collectionEnd(next, ']', end);
                return new JsonArray(new Span(start, nodeEnd), elements);
            }
            elements.add(compose((NodeEvent) next.get(), depth + 1));
            end = Math.max(end, nodeEnd);
        }
    }

    /// Where an object or array ends: behind its bracket, without one behind its last value.
    private int collectionEnd(Optional<Event> last, char bracket, int end) {
        if (last.isPresent() && text.at(events.start(last.get())) == bracket) {
            return Math.max(end, events.end(last.get()));
        }
        return end;
    }

    private JsonObject object(int start, int depth) {
        YamlMembers members = new YamlMembers(faults);
        int end = start;
        while (true) {
            Optional<Event> next = events.next();
            if (next.isEmpty() || next.get() instanceof CollectionEndEvent) {
                nodeEnd = collectionEnd(next, '}', end);
                return new JsonObject(new Span(start, nodeEnd), members.all());
            }
            NodeEvent keyEvent = (NodeEvent) next.get();
            Optional<JsonString> key = key(keyEvent, depth + 1);
            end = Math.max(end, nodeEnd);
            Optional<Event> valueEvent = events.next();
            int valueStart = end;
            JsonValue value = valueEvent.isPresent()
                    ? compose((NodeEvent) valueEvent.get(), depth + 1)
                    : new JsonError(Span.at(end));
            if (valueEvent.isPresent()) {
                valueStart = events.start(valueEvent.get());
                end = Math.max(end, nodeEnd);
            }
            if (key.isPresent()) {
                if (leaves.isMerge(keyEvent)) {
                    members.merge(key.get(), value, new Span(valueStart, Math.max(valueStart, end)));
                } else {
                    members.add(key.get(), value);
                }
            }
            if (faults.isFull()) {
                faults.tooManyFaults(Span.at(end));
                events.stop();
            }
        }
    }

    /// The name that a node gives as a key: its text, whatever that would mean as a value.
    private Optional<JsonString> key(NodeEvent event, int depth) {
        int start = events.start(event);
        if (event instanceof ScalarEvent scalar) {
            JsonString key = leaves.key(scalar, text.properties(start).content(), events.end(scalar));
            if (scalar.getAnchor().isPresent()) {
                anchors.put(scalar.getAnchor().get().getValue(), Optional.of(new Anchored(key, 1, 0)));
            }
            nodeEnd = key.span().end();
            return Optional.of(key);
        }
        JsonValue value = compose(event, depth);
        Span span = new Span(start, Math.max(start, nodeEnd));
        Optional<String> name = switch (value) {
            case JsonString string -> Optional.of(string.value());
            case JsonNumber number -> Optional.of(number.text());
            case JsonPlaceholder placeholder -> Optional.of(placeholder.text());
            case JsonError _ -> Optional.empty();
            case JsonObject _, JsonArray _, JsonBoolean _, JsonNull _ -> {
                keyWithoutName(value, span);
                yield Optional.empty();
            }
        };
        return name.map(key -> new JsonString(
                span,
                key,
                OffsetMap.builder(start)
                        .escape(start, Math.max(1, span.length()), key.length())
                        .build()));
    }

    private void keyWithoutName(JsonValue key, Span span) {
        if (!events.isStopped()) {
            faults.add(Kind.SYNTAX, span, "Key is %s".formatted(key.describe()), "write a text as the key");
        }
    }
}
