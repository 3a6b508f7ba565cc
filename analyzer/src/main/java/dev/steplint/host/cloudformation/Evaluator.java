package dev.steplint.host.cloudformation;

import dev.steplint.host.value.Reference;
import dev.steplint.host.value.Setting;
import dev.steplint.host.value.Text;
import dev.steplint.json.EmbeddedText;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonBoolean;
import dev.steplint.json.JsonError;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonNull;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPlaceholder;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.source.Location;
import dev.steplint.source.Position;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Works out the functions of a template as far as that is certain before deployment.
///
/// The result is a tree without functions: a text is a string in which `${…}` stands for what is not known, anything
/// else that is not known is a placeholder; [Holes] says what each stands for. Default values of parameters are not
/// assumed.
final class Evaluator {

    private final Template template;
    private final Holes holes;
    private final Conditions conditions;
    private final TextFunctions texts;

    Evaluator(Template template, Holes holes) {
        this.template = template;
        this.holes = holes;
        this.conditions = new Conditions(template, this);
        this.texts = new TextFunctions(template, holes, this);
    }

    JsonValue evaluate(JsonValue value) {
        Optional<Intrinsic> intrinsic = Intrinsic.of(value);
        if (intrinsic.isPresent()) {
            return apply(intrinsic.get());
        }
        return switch (value) {
            case JsonObject object -> object(object);
            case JsonArray array -> array(array);
            case JsonString _, JsonNumber _, JsonBoolean _, JsonNull _, JsonPlaceholder _, JsonError _ -> value;
        };
    }

    /// A value as a text; empty if it is none.
    Optional<JsonString> text(JsonValue value) {
        return switch (evaluate(value)) {
            case JsonString string -> Optional.of(string);
            case JsonNumber number -> Optional.of(written(number.span(), number.text()));
            case JsonBoolean bool -> Optional.of(written(bool.span(), String.valueOf(bool.value())));
            case JsonPlaceholder placeholder ->
                Optional.of(written(
                        placeholder.span(), holes.of(placeholder.text()).known().orElse(placeholder.text())));
            case JsonObject _, JsonArray _, JsonNull _, JsonError _ -> Optional.empty();
        };
    }

    /// What a property says.
    Setting<JsonValue> setting(JsonValue written) {
        JsonValue value = evaluate(written);
        if (isNoValue(value)) {
            return Setting.absent();
        }
        return mayBeNothing(value) ? Setting.unknown() : new Setting.Known<>(value, place(value));
    }

    Location place(JsonValue value) {
        return template.at(value.span());
    }

    /// A value that was worked out as a text; empty if it is none.
    Optional<Text> asText(JsonValue evaluated) {
        return text(evaluated).map(holes::text);
    }

    private JsonString written(Span span, String text) {
        boolean verbatim = template.file().text(span).equals(text);
        EmbeddedText.Builder builder = EmbeddedText.builder(template.file(), span.start());
        return (verbatim ? builder.verbatim(span.start(), span.end()) : builder.replacement(span, text))
                .build()
                .asString(span);
    }

    static boolean isNoValue(JsonValue value) {
        return value instanceof JsonPlaceholder placeholder
                && placeholder.text().equals(Holes.NO_VALUE);
    }

    private JsonValue object(JsonObject object) {
        if (object.has("Fn::Transform")) {
            // A macro may put in, change and take away members.
            return unknown("Fn::Transform", object.span());
        }
        JsonObject whole = object;
        if (Loops.isIn(object)) {
            Loops loops = new Loops(template.file());
            whole = loops.unroll(object);
            if (loops.isOpen()) {
                return unknown("Fn::ForEach", object.span());
            }
        }
        List<JsonMember> members = new ArrayList<>(whole.members().size());
        boolean same = whole == object;
        for (JsonMember member : whole.members()) {
            JsonValue value = evaluate(member.value());
            same &= value == member.value();
            if (!isNoValue(value)) {
                members.add(value == member.value() ? member : new JsonMember(member.name(), value));
            }
        }
        return same ? object : new JsonObject(object.span(), members);
    }

    private JsonValue array(JsonArray array) {
        List<JsonValue> elements = new ArrayList<>(array.elements().size());
        boolean same = true;
        for (JsonValue element : array.elements()) {
            JsonValue value = evaluate(element);
            same &= value == element;
            if (!isNoValue(value)) {
                elements.add(value);
            }
        }
        return same ? array : new JsonArray(array.span(), elements);
    }

    /// What nobody can tell before deployment; the same call at the same place is the same value.
    JsonPlaceholder unknown(String function, Span span) {
        Position at = template.file().position(span.start());
        String name = "%s at %d:%d".formatted(function, at.line(), at.column());
        return new JsonPlaceholder(span, holes.open(name, new Reference.Other(name)));
    }

    /// Whether a value stands for something that may turn out to be no value at all.
    static boolean mayBeNothing(JsonValue value) {
        return value instanceof JsonPlaceholder placeholder
                && (placeholder.text().startsWith("${Fn::If ")
                        || placeholder.text().startsWith("${Fn::Transform ")
                        || placeholder.text().startsWith("${Fn::ForEach "));
    }

    private JsonValue apply(Intrinsic intrinsic) {
        return switch (intrinsic.name()) {
            case "Ref" -> texts.reference(intrinsic);
            case "Fn::GetAtt" -> texts.attribute(intrinsic);
            case "Fn::Sub" -> texts.substitute(intrinsic);
            case "Fn::Join" -> texts.join(intrinsic);
            case "Fn::Split" -> texts.split(intrinsic);
            case "Fn::ImportValue" -> texts.imported(intrinsic);
            case "Fn::Select" -> select(intrinsic);
            case "Fn::If" -> choose(intrinsic);
            case "Fn::FindInMap" -> find(intrinsic);
            case "Fn::Length" -> length(intrinsic);
            default -> unknown(intrinsic);
        };
    }

    JsonPlaceholder unknown(Intrinsic intrinsic) {
        return unknown(intrinsic.name(), intrinsic.span());
    }

    /// The arguments of a function that takes a list of them.
    List<JsonValue> arguments(Intrinsic intrinsic) {
        return intrinsic.argument().asArray().map(JsonArray::elements).orElse(List.of());
    }

    private JsonValue select(Intrinsic intrinsic) {
        List<JsonValue> arguments = arguments(intrinsic);
        if (arguments.size() != 2 || !(evaluate(arguments.get(1)) instanceof JsonArray list)) {
            return unknown(intrinsic);
        }
        Optional<String> index = text(arguments.getFirst()).flatMap(JsonString::known);
        boolean sure = list.elements().stream().noneMatch(Evaluator::mayBeNothing);
        for (int i = 0; sure && i < list.elements().size(); i++) {
            if (index.filter(String.valueOf(i)::equals).isPresent()) {
                return list.elements().get(i);
            }
        }
        return unknown(intrinsic);
    }

    private JsonValue choose(Intrinsic intrinsic) {
        List<JsonValue> arguments = arguments(intrinsic);
        if (arguments.size() != 3) {
            return unknown(intrinsic);
        }
        Optional<Boolean> condition =
                arguments.getFirst().asString().map(JsonString::value).flatMap(conditions::value);
        if (condition.isPresent()) {
            return evaluate(arguments.get(condition.get() ? 1 : 2));
        }
        JsonValue then = evaluate(arguments.get(1));
        JsonValue otherwise = evaluate(arguments.get(2));
        return then instanceof JsonString a
                        && otherwise instanceof JsonString b
                        && a.value().equals(b.value())
                ? then
                : unknown(intrinsic);
    }

    /// Whether the condition of a name holds; empty if only deployment tells.
    Optional<Boolean> holds(String condition) {
        return conditions.value(condition);
    }

    /// The value as it is written that decided conditions choose.
    JsonValue chosen(JsonValue value) {
        Optional<Intrinsic> choice = Intrinsic.of(value).filter(intrinsic -> intrinsic.is("Fn::If"));
        List<JsonValue> arguments = choice.map(this::arguments).orElse(List.of());
        Optional<Boolean> condition = arguments.stream()
                .findFirst()
                .flatMap(JsonValue::asString)
                .flatMap(name -> conditions.value(name.value()))
                .filter(_ -> arguments.size() == 3);
        return condition.map(holds -> chosen(arguments.get(holds ? 1 : 2))).orElse(value);
    }

    /// The declared condition that decides next what a value is, if that is an `Fn::If`.
    Optional<String> undecided(JsonValue value) {
        return Intrinsic.of(chosen(value))
                .filter(intrinsic -> intrinsic.is("Fn::If"))
                .map(this::arguments)
                .filter(arguments -> arguments.size() == 3)
                .flatMap(arguments -> arguments.getFirst().asString())
                .map(JsonString::value)
                .filter(conditions::isSound);
    }

    private JsonValue find(Intrinsic intrinsic) {
        List<JsonValue> arguments = arguments(intrinsic);
        if (arguments.size() < 3) {
            return unknown(intrinsic);
        }
        List<String> keys = new ArrayList<>();
        for (JsonValue argument : arguments.subList(0, 3)) {
            text(argument).flatMap(JsonString::known).ifPresent(keys::add);
        }
        return (keys.size() == 3 ? template.find("Mappings", keys.toArray(String[]::new)) : Optional.<JsonValue>empty())
                .orElseGet(() -> unknown(intrinsic));
    }

    private JsonValue length(Intrinsic intrinsic) {
        if (!(evaluate(intrinsic.argument()) instanceof JsonArray list)
                || list.elements().stream().anyMatch(Evaluator::mayBeNothing)) {
            return unknown(intrinsic);
        }
        return written(intrinsic.span(), String.valueOf(list.elements().size()));
    }
}
