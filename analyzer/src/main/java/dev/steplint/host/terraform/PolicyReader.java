package dev.steplint.host.terraform;

import dev.steplint.host.resource.Policy;
import dev.steplint.host.resource.Policy.Item;
import dev.steplint.host.resource.Policy.Principal;
import dev.steplint.host.resource.Policy.Statement;
import dev.steplint.host.resource.Policy.Subject;
import dev.steplint.host.value.Bindings;
import dev.steplint.host.value.Reference;
import dev.steplint.host.value.Setting;
import dev.steplint.host.value.Text;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonDocument;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPlaceholder;
import dev.steplint.json.JsonValue;
import dev.steplint.source.Location;
import dev.steplint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads policy documents of IAM.
final class PolicyReader {

    private final SourceFile file;
    private final Bindings bindings;

    private PolicyReader(SourceFile file, Bindings bindings) {
        this.file = file;
        this.bindings = bindings;
    }

    /// @param value a text of JSON
    static Policy read(Setting<Text> name, Value value) {
        if (value instanceof Value.Encoded encoded) {
            SourceFile file = encoded.content().place().file();
            Conversion conversion = new Conversion(file);
            JsonValue root = conversion.convert(
                    encoded.content(), encoded.content().place().span());
            return new PolicyReader(file, conversion.bindings()).policy(name, root, true);
        }
        if (value instanceof Value.Text text) {
            SourceFile file = TextAssembly.home(text);
            Conversion conversion = new Conversion(file);
            text.pieces().forEach(piece -> {
                if (piece instanceof Piece.Open open) {
                    conversion.bind(open.hole());
                }
            });
            JsonDocument document = TextAssembly.assemble(text, file).read(JsonFormat.JSON);
            return new PolicyReader(file, conversion.bindings())
                    .policy(name, document.root(), document.faults().isEmpty());
        }
        return new Policy(name, List.of(), false, value.place().location());
    }

    private Location place(JsonValue value) {
        return new Location(file, value.span());
    }

    private Policy policy(Setting<Text> name, JsonValue document, boolean whole) {
        Optional<JsonValue> written = document.asObject().flatMap(object -> object.value("Statement"));
        List<JsonValue> elements = written.map(PolicyReader::elements).orElse(List.of());
        List<Statement> statements = new ArrayList<>();
        elements.forEach(element -> element.asObject().flatMap(this::statement).ifPresent(statements::add));
        boolean complete = whole && written.isPresent() && statements.size() == elements.size();
        return new Policy(name, statements, complete, place(document));
    }

    private static List<JsonValue> elements(JsonValue value) {
        return value.asArray().map(JsonArray::elements).orElse(List.of(value));
    }

    private Optional<Statement> statement(JsonObject object) {
        Optional<String> effect = object.value("Effect").flatMap(bindings::text).flatMap(Text::known);
        return effect.map(known -> new Statement(
                known.equals("Allow"),
                subject(object, "Action", "NotAction"),
                subject(object, "Resource", "NotResource"),
                object.value("Principal").map(this::principals).orElse(List.of()),
                object.value("Condition"),
                place(object)));
    }

    private Subject subject(JsonObject object, String name, String negation) {
        Optional<JsonValue> negated = object.value(negation);
        Optional<JsonValue> value = negated.or(() -> object.value(name));
        if (value.isEmpty()) {
            return new Subject(false, List.of(), true);
        }
        List<JsonValue> elements = elements(value.get());
        List<Item> items = items(elements);
        // A value that is not known as a whole may be a list.
        boolean told =
                elements.stream().noneMatch(element -> element instanceof JsonPlaceholder && !isAttribute(element));
        return new Subject(negated.isPresent(), items, told && items.size() == elements.size());
    }

    private boolean isAttribute(JsonValue value) {
        return bindings.reference(value)
                .filter(Reference.Attribute.class::isInstance)
                .isPresent();
    }

    private List<Item> items(List<JsonValue> elements) {
        return elements.stream()
                .flatMap(element -> bindings.text(element).stream().map(text -> new Item(text, place(element))))
                .toList();
    }

    private List<Principal> principals(JsonValue value) {
        List<Principal> principals = new ArrayList<>();
        if (value instanceof JsonObject object) {
            object.members()
                    .forEach(member -> items(elements(member.value()))
                            .forEach(item -> principals.add(new Principal(member.key(), item.text(), item.place()))));
        } else {
            items(elements(value)).forEach(item -> principals.add(new Principal("*", item.text(), item.place())));
        }
        return principals;
    }
}
