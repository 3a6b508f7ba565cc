package dev.steplint.host.cloudformation;

import dev.steplint.host.value.Reference;
import dev.steplint.host.value.Text;
import dev.steplint.json.EmbeddedText;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPlaceholder;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The functions of a template that give texts: each character of the result is where the author wrote it.
final class TextFunctions {

    private static final Pattern NUMBER_OR_BOOLEAN = Pattern.compile("[-+]?[0-9]+(\\.[0-9]+)?|true|false");

    private final Template template;
    private final Holes holes;
    private final Evaluator evaluator;

    TextFunctions(Template template, Holes holes, Evaluator evaluator) {
        this.template = template;
        this.holes = holes;
        this.evaluator = evaluator;
    }

    JsonValue reference(Intrinsic intrinsic) {
        Optional<String> name = word(intrinsic.argument());
        if (name.isEmpty()) {
            return evaluator.unknown(intrinsic);
        }
        Optional<Text> value = template.values().of(name.get());
        return value.map(text -> given(name.get(), text, intrinsic.span()))
                .orElseGet(() -> new JsonPlaceholder(intrinsic.span(), holes.open(name.get(), target(name.get()))));
    }

    /// What `Ref` makes of a parameter that is known.
    private JsonValue given(String name, Text value, Span span) {
        Optional<String> known = value.known();
        if (known.isPresent() && isListParameter(name)) {
            List<JsonValue> elements = new ArrayList<>();
            for (String element : known.get().split(",")) {
                elements.add(written(span, element.strip()));
            }
            return new JsonArray(span, elements);
        }
        if (known.filter(text -> !NUMBER_OR_BOOLEAN.matcher(text).matches()).isPresent()) {
            return written(span, known.get());
        }
        // Whether this is a text or a number where it stands is not for us to tell.
        String placeholder = "${" + name + "}";
        holes.bind(placeholder, value);
        return new JsonPlaceholder(span, placeholder);
    }

    private JsonString written(Span span, String text) {
        return EmbeddedText.builder(template.file(), span.start())
                .replacement(span, text)
                .build()
                .asString(span);
    }

    JsonValue attribute(Intrinsic intrinsic) {
        List<String> parts = new ArrayList<>();
        if (intrinsic.argument() instanceof JsonArray array) {
            array.elements().forEach(part -> word(part).ifPresent(parts::add));
            if (parts.size() != array.elements().size()) {
                return evaluator.unknown(intrinsic);
            }
        } else {
            word(intrinsic.argument()).ifPresent(parts::add);
        }
        String name = String.join(".", parts);
        return name.indexOf('.') < 0
                ? evaluator.unknown(intrinsic)
                : new JsonPlaceholder(intrinsic.span(), holes.open(name, target(name)));
    }

    /// A name as it is written, whatever it means in YAML.
    private static Optional<String> word(JsonValue value) {
        return value instanceof JsonNumber number
                ? Optional.of(number.text())
                : value.asString().map(JsonString::value);
    }

    /// What `Fn::Sub` makes of `${name}`.
    private Reference target(String name) {
        if (name.startsWith("AWS::")) {
            return new Reference.Pseudo(name);
        }
        int dot = name.indexOf('.');
        String resource = dot < 0 ? name : name.substring(0, dot);
        Template.Declared declared = template.resources().get(resource);
        if (declared == null) {
            return dot < 0 && template.hasParameter(name) ? new Reference.Parameter(name) : new Reference.Other(name);
        }
        String attribute = dot < 0
                ? ReturnValues.ofRef(declared.type())
                : ReturnValues.ofAttribute(declared.type(), name.substring(dot + 1));
        return new Reference.Attribute(resource, attribute);
    }

    JsonValue imported(Intrinsic intrinsic) {
        Optional<JsonString> name = evaluator.text(intrinsic.argument());
        return name.map(JsonString::value)
                .filter(text -> text.indexOf('{') < 0)
                .<JsonValue>map(text -> {
                    String hole = "Fn::ImportValue " + text;
                    return new JsonPlaceholder(intrinsic.span(), holes.open(hole, new Reference.Other(hole)));
                })
                .orElseGet(() -> evaluator.unknown(intrinsic));
    }

    JsonValue substitute(Intrinsic intrinsic) {
        if (intrinsic.argument() instanceof JsonArray array && array.elements().size() == 2) {
            Optional<JsonObject> variables = array.elements().get(1).asObject();
            return template(array.elements().getFirst())
                    .<JsonValue>map(text -> substitute(
                            text, variables.orElseGet(() -> new JsonObject(text.span(), List.of())), intrinsic.span()))
                    .orElseGet(() -> evaluator.unknown(intrinsic));
        }
        return template(intrinsic.argument())
                .<JsonValue>map(text -> substitute(text, new JsonObject(text.span(), List.of()), intrinsic.span()))
                .orElseGet(() -> evaluator.unknown(intrinsic));
    }

    /// The text of a template; YAML reads `!Sub ${Name}` as a placeholder.
    private Optional<JsonString> template(JsonValue value) {
        return value instanceof JsonPlaceholder placeholder
                        && placeholder.tagged().isPresent()
                ? Optional.empty()
                : Intrinsic.of(value).isPresent() ? Optional.empty() : evaluator.text(value);
    }

    private JsonString substitute(JsonString string, JsonObject variables, Span span) {
        String text = string.value();
        EmbeddedText.Builder out = EmbeddedText.builder(template.file(), string.offsetAt(0));
        int from = 0;
        for (int open = text.indexOf("${"); open >= 0; open = text.indexOf("${", from)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            out.part(string, from, open);
            from = close + 1;
            if (text.charAt(open + 2) == '!') {
                out.part(string, open, open + 2).part(string, open + 3, from);
            } else {
                replace(string, open, from, variables, out);
            }
        }
        out.part(string, from, text.length());
        return out.build().asString(span);
    }

    private void replace(JsonString string, int open, int end, JsonObject variables, EmbeddedText.Builder out) {
        String written = string.value().substring(open, end);
        String name = written.substring(2, written.length() - 1).strip();
        Optional<JsonValue> variable = variables.value(name);
        if (variable.isEmpty()) {
            Optional<Text> given = template.values().of(name);
            Optional<String> known = given.flatMap(Text::known);
            if (known.isPresent()) {
                out.replacement(string.spanOf(open, end), known.get());
            } else {
                out.part(string, open, end);
                holes.bind(written, given.orElseGet(() -> Text.of(target(name))));
            }
            return;
        }
        Optional<JsonString> value = evaluator.text(variable.get());
        if (value.flatMap(JsonString::known).isPresent()) {
            out.replacement(string.spanOf(open, end), value.get().value());
        } else {
            out.part(string, open, end);
            holes.bind(written, value.map(holes::text).orElseGet(() -> Text.of(new Reference.Other(name))));
        }
    }

    JsonValue join(Intrinsic intrinsic) {
        List<JsonValue> arguments = evaluator.arguments(intrinsic);
        if (arguments.size() != 2 || !(evaluator.evaluate(arguments.get(1)) instanceof JsonArray list)) {
            return evaluator.unknown(intrinsic);
        }
        Optional<String> delimiter = arguments.getFirst().asString().map(JsonString::value);
        if (delimiter.isEmpty()) {
            return evaluator.unknown(intrinsic);
        }
        EmbeddedText.Builder out =
                EmbeddedText.builder(template.file(), intrinsic.span().start());
        int end = -1;
        for (JsonValue element : list.elements()) {
            Optional<JsonString> text = evaluator.text(element);
            if (text.isEmpty() || Evaluator.mayBeNothing(element) || isList(element)) {
                return evaluator.unknown(intrinsic);
            }
            if (end >= 0 && !delimiter.get().isEmpty()) {
                out.replacement(new Span(end - 1, end), delimiter.get());
            }
            out.part(text.get(), 0, text.get().value().length());
            end = Math.max(1, element.span().end());
        }
        return out.build().asString(intrinsic.span());
    }

    /// A parameter may be a list, which gives several elements.
    private boolean isList(JsonValue element) {
        return element instanceof JsonPlaceholder placeholder && isListParameter(name(placeholder));
    }

    private boolean isListParameter(String name) {
        return template.find("Parameters", name, "Type")
                .flatMap(JsonValue::asString)
                .filter(type -> type.value().contains("List"))
                .isPresent();
    }

    private static String name(JsonPlaceholder placeholder) {
        String text = placeholder.text();
        return text.length() > 3 ? text.substring(2, text.length() - 1) : "";
    }

    JsonValue split(Intrinsic intrinsic) {
        List<JsonValue> arguments = evaluator.arguments(intrinsic);
        Optional<String> delimiter = arguments.size() == 2
                ? arguments.getFirst().asString().map(JsonString::value).filter(text -> !text.isEmpty())
                : Optional.empty();
        Optional<JsonString> text =
                delimiter.flatMap(_ -> evaluator.text(arguments.get(1))).filter(found -> !found.hasPlaceholder());
        if (text.isEmpty()) {
            return evaluator.unknown(intrinsic);
        }
        List<JsonValue> parts = new ArrayList<>();
        String value = text.get().value();
        int from = 0;
        while (true) {
            int at = value.indexOf(delimiter.get(), from);
            int to = at < 0 ? value.length() : at;
            parts.add(EmbeddedText.builder(template.file(), text.get().offsetAt(from))
                    .part(text.get(), from, to)
                    .build()
                    .asString(text.get().spanOf(from, to)));
            if (at < 0) {
                return new JsonArray(intrinsic.span(), parts);
            }
            from = at + delimiter.get().length();
        }
    }
}
