package dev.steplint.host.cloudformation;

import dev.steplint.host.resource.Policy;
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
final class PolicyReader {

    private final Evaluator evaluator;

    PolicyReader(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /// @param document worked out
    Policy policy(Setting<Text> name, JsonValue document) {
        Location place = evaluator.place(document);
        Optional<JsonValue> written = document.asObject().flatMap(object -> object.value("Statement"));
        List<JsonValue> elements = written.map(PolicyReader::elements).orElse(List.of());
        List<Statement> statements = new ArrayList<>();
        elements.forEach(element -> element.asObject().flatMap(this::statement).ifPresent(statements::add));
        return new Policy(name, statements, written.isPresent() && statements.size() == elements.size(), place);
    }

    /// A policy that is not there.
    static Policy none(Location place) {
        return new Policy(Setting.absent(), List.of(), true, place);
    }

    /// A policy of which nothing can be told.
    static Policy unknown(Location place) {
        return new Policy(Setting.unknown(), List.of(), false, place);
    }

    private static List<JsonValue> elements(JsonValue value) {
        return value.asArray().map(JsonArray::elements).orElse(List.of(value));
    }

    private Optional<Statement> statement(JsonObject object) {
        Optional<String> effect =
                object.value("Effect").flatMap(evaluator::asText).flatMap(Text::known);
        if (object.isTemplateFunction() || effect.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Statement(
                effect.get().equals("Allow"),
                subject(object, "Action", "NotAction"),
                subject(object, "Resource", "NotResource"),
                object.value("Principal").map(this::principals).orElse(List.of()),
                object.value("Condition"),
                evaluator.place(object)));
    }

    private Subject subject(JsonObject object, String name, String negation) {
        Optional<JsonValue> negated = object.value(negation);
        Optional<JsonValue> value = negated.or(() -> object.value(name));
        if (value.isEmpty()) {
            return new Subject(false, List.of(), true);
        }
        List<JsonValue> elements = elements(value.get());
        List<Item> items = items(elements);
        boolean complete = items.size() == elements.size() && elements.stream().noneMatch(Evaluator::mayBeNothing);
        return new Subject(negated.isPresent(), items, complete);
    }

    private List<Item> items(List<JsonValue> elements) {
        return elements.stream()
                .flatMap(element ->
                        evaluator.asText(element).stream().map(text -> new Item(text, evaluator.place(element))))
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
