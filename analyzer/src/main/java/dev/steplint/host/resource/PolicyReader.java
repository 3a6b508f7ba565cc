package dev.steplint.host.resource;

import dev.steplint.host.resource.Policy.Item;
import dev.steplint.host.resource.Policy.Principal;
import dev.steplint.host.resource.Policy.Statement;
import dev.steplint.host.resource.Policy.Subject;
import dev.steplint.host.value.Setting;
import dev.steplint.host.value.Text;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonValue;
import dev.steplint.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads policy documents of IAM.
public final class PolicyReader {

    private final Values values;

    public PolicyReader(Values values) {
        this.values = values;
    }

    /// What a host knows of the values in a document.
    public interface Values {

        /// A value as the text it becomes at deployment; empty if it is no text.
        Optional<Text> text(JsonValue value);

        Location place(JsonValue value);

        /// Whether a value that is no list may become one at deployment, or nothing.
        boolean mayBeSeveral(JsonValue value);
    }

    /// @param document worked out
    /// @param whole whether all of it could be read
    public Policy policy(Setting<Text> name, JsonValue document, boolean whole) {
        Optional<JsonObject> object = document.asObject();
        Optional<JsonValue> written = object.flatMap(known -> known.value("Statement"));
        List<JsonValue> elements = written.map(PolicyReader::elements).orElse(List.of());
        List<Statement> statements = new ArrayList<>();
        elements.forEach(element -> element.asObject().flatMap(this::statement).ifPresent(statements::add));
        boolean complete = whole
                && written.isPresent()
                && object.filter(PolicyReader::isWhole).isPresent()
                && statements.size() == elements.size();
        return new Policy(name, statements, complete, values.place(document));
    }

    /// Whether no member of an object is left for deployment to name.
    private static boolean isWhole(JsonObject object) {
        return !object.isTemplateFunction() && object.unknownMember().isEmpty();
    }

    private static List<JsonValue> elements(JsonValue value) {
        return value.asArray().map(JsonArray::elements).orElse(List.of(value));
    }

    private Optional<Statement> statement(JsonObject object) {
        return object.value("Effect")
                .filter(_ -> isWhole(object))
                .flatMap(values::text)
                .flatMap(Text::known)
                .map(effect -> new Statement(
                        effect.equals("Allow"),
                        subject(object, "Action", "NotAction"),
                        subject(object, "Resource", "NotResource"),
                        object.value("Principal").map(this::principals).orElse(List.of()),
                        object.value("Condition"),
                        values.place(object)));
    }

    private Subject subject(JsonObject object, String name, String negation) {
        Optional<JsonValue> negated = object.value(negation);
        Optional<JsonValue> value = negated.or(() -> object.value(name));
        if (value.isEmpty()) {
            return new Subject(false, List.of(), true);
        }
        List<JsonValue> elements = elements(value.get());
        List<Item> items = items(elements);
        boolean complete = items.size() == elements.size() && elements.stream().noneMatch(values::mayBeSeveral);
        return new Subject(negated.isPresent(), items, complete);
    }

    private List<Item> items(List<JsonValue> elements) {
        return elements.stream()
                .flatMap(element -> values.text(element).stream().map(text -> new Item(text, values.place(element))))
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
