package dev.steplint.host.cloudformation;

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
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Unrolls `Fn::ForEach` (language extensions of CloudFormation): a copy of the body for each element, in which
/// `${Name}`, `&{Name}` and `Ref` of the name are replaced.
///
/// Of a collection that is known only at deployment one copy stands for all, its name left open.
final class Loops {

    private static final String PREFIX = "Fn::ForEach::";

    /// Bodies beyond these are not copied, so that loops in loops cannot exhaust memory.
    private static final int MOST_COPIES = 500;

    private final SourceFile file;
    private int copies;
    private boolean open;

    Loops(SourceFile file) {
        this.file = file;
    }

    static boolean isIn(JsonObject object) {
        for (JsonMember member : object.members()) {
            if (member.key().startsWith(PREFIX)) {
                return true;
            }
        }
        return false;
    }

    /// Whether there may be more, or others, than the copies made so far.
    boolean isOpen() {
        return open;
    }

    /// The object with its loops unrolled; the object itself if it has none.
    JsonObject unroll(JsonObject object) {
        if (!isIn(object)) {
            return object;
        }
        List<JsonMember> members = new ArrayList<>();
        for (JsonMember member : object.members()) {
            if (member.key().startsWith(PREFIX)) {
                members.addAll(unroll(member));
            } else {
                members.add(member);
            }
        }
        return new JsonObject(object.span(), members);
    }

    private List<JsonMember> unroll(JsonMember loop) {
        List<JsonValue> parts = loop.value().asArray().map(JsonArray::elements).orElse(List.of());
        Optional<String> name =
                parts.isEmpty() ? Optional.empty() : parts.getFirst().asString().map(JsonString::value);
        Optional<JsonObject> body = parts.size() == 3 ? parts.get(2).asObject() : Optional.empty();
        if (name.isEmpty() || body.isEmpty()) {
            open = true;
            return List.of();
        }
        Optional<List<String>> elements = elements(parts.get(1));
        if (elements.isEmpty()) {
            open = true;
            return unroll(body.get()).members();
        }
        List<JsonMember> members = new ArrayList<>();
        for (String element : elements.get()) {
            if (++copies > MOST_COPIES) {
                open = true;
                break;
            }
            members.addAll(
                    unroll(new Copy(name.get(), element).object(body.get())).members());
        }
        return members;
    }

    private static Optional<List<String>> elements(JsonValue collection) {
        List<String> elements = new ArrayList<>();
        for (JsonValue element : collection.asArray().map(JsonArray::elements).orElse(List.of())) {
            Optional<String> text = element instanceof JsonNumber number
                    ? Optional.of(number.text())
                    : element.asString().flatMap(JsonString::known);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            elements.add(text.get());
        }
        return collection instanceof JsonArray ? Optional.of(elements) : Optional.empty();
    }

    /// The body for one element.
    private final class Copy {

        private final String name;
        private final String placeholder;
        private final String bare;
        private final String element;

        Copy(String name, String element) {
            this.name = name;
            this.placeholder = "${" + name + "}";
            this.bare = "&{" + name + "}";
            this.element = element;
        }

        JsonObject object(JsonObject object) {
            List<JsonMember> members = new ArrayList<>(object.members().size());
            for (JsonMember member : object.members()) {
                members.add(new JsonMember(string(member.name()), value(member.value())));
            }
            return new JsonObject(object.span(), members);
        }

        private JsonValue value(JsonValue value) {
            if (isReference(value)) {
                return whole(value.span());
            }
            return switch (value) {
                case JsonObject object -> object(object);
                case JsonArray array ->
                    new JsonArray(
                            array.span(),
                            array.elements().stream().map(this::value).toList());
                case JsonString string -> string(string);
                case JsonPlaceholder other
                when other.text().equals(placeholder) && other.tagged().isEmpty() -> whole(other.span());
                case JsonPlaceholder other ->
                    new JsonPlaceholder(
                            other.span(),
                            other.text(),
                            other.tagged()
                                    .map(tagged -> new JsonPlaceholder.Tagged(tagged.tag(), value(tagged.value()))));
                case JsonNumber _, JsonBoolean _, JsonNull _, JsonError _ -> value;
            };
        }

        private boolean isReference(JsonValue value) {
            return Intrinsic.of(value)
                    .filter(intrinsic -> intrinsic.is("Ref"))
                    .flatMap(intrinsic -> intrinsic.argument().asString())
                    .filter(target -> target.value().equals(name))
                    .isPresent();
        }

        private JsonString whole(Span span) {
            return EmbeddedText.builder(file, span.start())
                    .replacement(span, element)
                    .build()
                    .asString(span);
        }

        private JsonString string(JsonString string) {
            String text = string.value();
            if (!text.contains(placeholder) && !text.contains(bare)) {
                return string;
            }
            EmbeddedText.Builder copy = EmbeddedText.builder(file, string.span().start());
            int from = 0;
            while (from < text.length()) {
                int at = text.indexOf("{" + name + "}", from);
                while (at > 0 && text.charAt(at - 1) != '$' && text.charAt(at - 1) != '&') {
                    at = text.indexOf("{" + name + "}", at + 1);
                }
                if (at <= 0) {
                    break;
                }
                copy.part(string, from, at - 1);
                int end = at + name.length() + 2;
                boolean stripped = text.charAt(at - 1) == '&';
                copy.replacement(
                        string.spanOf(at - 1, end), stripped ? element.replaceAll("[^A-Za-z0-9]", "") : element);
                from = end;
            }
            copy.part(string, from, text.length());
            return copy.build().asString(string.span());
        }
    }
}
