package dev.steplint.host.serverless;

import dev.steplint.host.serverless.Gap.Cause;
import dev.steplint.host.serverless.Variable.Source;
import dev.steplint.host.value.Bindings;
import dev.steplint.host.value.Reference;
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
import dev.steplint.json.JsonPlaceholder.Tagged;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.json.OffsetMap;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Works out the variables of a service as far as that is certain before deployment.
///
/// A variable that is all of a value becomes the value it stands for, at the place where that is written; one within a
/// text is replaced there. What is not known stays as it is written, bound to its name.
final class Variables {

    private final JsonValue service;
    private final Library library;
    private final SourceFile file;
    private final Map<JsonValue, JsonValue> resolved = new IdentityHashMap<>();
    private final Map<JsonValue, Gap> gaps = new IdentityHashMap<>();
    private final Bounds bounds = new Bounds();
    private final Map<JsonValue, Boolean> resolving = new IdentityHashMap<>();
    private final Map<JsonValue, Boolean> following = new IdentityHashMap<>();
    private final Map<String, Text> bindings = new HashMap<>();

    /// @param service all of it
    Variables(JsonValue service, SourceFile file, Library library) {
        this.service = service;
        this.file = file;
        this.library = library;
    }

    /// What became of a variable.
    private sealed interface Outcome {

        record Found(JsonValue value) implements Outcome {}

        record Unknown(Cause cause) implements Outcome {}
    }

    /// What the variables stand for that are left.
    Bindings bindings() {
        return new Bindings(bindings);
    }

    /// Why a value that was worked out is not known, or a part of a text.
    Optional<Gap> gap(JsonValue value) {
        return Optional.ofNullable(gaps.get(value));
    }

    /// A value with all variables in it replaced that can be.
    JsonValue resolve(JsonValue value) {
        JsonValue known = resolved.get(value);
        if (known != null && bounds.fit(known)) {
            return known;
        }
        if (known != null || !bounds.enter()) {
            return tooMuch(value);
        }
        JsonValue result = replaced(value);
        bounds.leave();
        bounds.measure(result);
        if (!bounds.fit(result)) {
            return tooMuch(value);
        }
        resolved.put(value, result);
        return result;
    }

    private JsonValue tooMuch(JsonValue value) {
        return unknown(value, text(value), new Gap.Bound());
    }

    private JsonValue replaced(JsonValue value) {
        return switch (value) {
            case JsonObject object -> object(object);
            case JsonArray array -> array(array);
            case JsonString string -> Variable.isIn(string.value()) ? string(value, string) : string;
            case JsonPlaceholder placeholder ->
                placeholder
                        .tagged()
                        .map(tagged -> tagged(placeholder, tagged))
                        .orElseGet(() -> Variable.isIn(placeholder.text()) ? string(value, text(value)) : placeholder);
            case JsonNumber _, JsonBoolean _, JsonNull _, JsonError _ -> value;
        };
    }

    private JsonValue object(JsonObject object) {
        List<JsonMember> members = new ArrayList<>(object.members().size());
        boolean same = true;
        for (JsonMember member : object.members()) {
            JsonValue value = resolve(member.value());
            same &= value == member.value();
            members.add(value == member.value() ? member : new JsonMember(member.name(), value));
        }
        return same ? object : new JsonObject(object.span(), members);
    }

    private JsonValue array(JsonArray array) {
        List<JsonValue> elements = array.elements().stream().map(this::resolve).toList();
        return elements.equals(array.elements()) ? array : new JsonArray(array.span(), elements);
    }

    private JsonValue tagged(JsonPlaceholder placeholder, Tagged tagged) {
        JsonValue inner = resolve(tagged.value());
        return inner == tagged.value()
                ? placeholder
                : new JsonPlaceholder(
                        placeholder.span(), placeholder.text(), Optional.of(new Tagged(tagged.tag(), inner)));
    }

    /// YAML reads a text that is one variable as a placeholder.
    private JsonString text(JsonValue value) {
        return switch (value) {
            case JsonString string -> string;
            case JsonPlaceholder placeholder -> {
                boolean verbatim =
                        placeholder.span().length() == placeholder.text().length();
                yield verbatim
                        ? new JsonString(
                                placeholder.span(),
                                placeholder.text(),
                                OffsetMap.verbatim(
                                        placeholder.span().start(),
                                        placeholder.text().length()))
                        : Nodes.text(placeholder.span(), placeholder.text());
            }
            case JsonObject _, JsonArray _, JsonNumber _, JsonBoolean _, JsonNull _, JsonError _ ->
                Nodes.text(value.span(), value.describe());
        };
    }

    /// @param node what is in the tree for the text
    private JsonValue string(JsonValue node, JsonString string) {
        if (resolving.put(node, true) != null) {
            return unknown(node, string, new Gap.Circle());
        }
        List<Variable> variables = Variable.in(string.value());
        JsonValue result = variables.isEmpty() ? node : string(node, string, variables);
        resolving.remove(node);
        return result;
    }

    private JsonValue string(JsonValue node, JsonString string, List<Variable> variables) {
        if (!isWhole(variables.getFirst(), string)) {
            return mixed(string, variables);
        }
        return switch (evaluate(variables.getFirst(), node.span())) {
            case Outcome.Found(JsonValue value) -> resolve(value);
            case Outcome.Unknown(Cause cause) -> unknown(node, string, cause);
        };
    }

    private static boolean isWhole(Variable variable, JsonString string) {
        return string.value().strip().length() == variable.end() - variable.start();
    }

    private JsonPlaceholder unknown(JsonValue node, JsonString string, Cause cause) {
        String written = string.value().strip();
        bind(written);
        JsonPlaceholder placeholder = new JsonPlaceholder(node.span(), written);
        gaps.put(placeholder, new Gap(node.span(), cause));
        return placeholder;
    }

    /// Stands for a value that something other than a variable puts in its place, of any type.
    JsonPlaceholder open(JsonValue value) {
        String written = "${value at %d}".formatted(value.span().start());
        bind(written);
        return new JsonPlaceholder(value.span(), written);
    }

    private void bind(String written) {
        boolean braces = written.startsWith("${") && written.endsWith("}");
        bindings.put(
                written,
                Text.of(new Reference.Variable(braces ? written.substring(2, written.length() - 1) : written)));
    }

    private JsonValue mixed(JsonString string, List<Variable> variables) {
        EmbeddedText.Builder out = EmbeddedText.builder(file, string.offsetAt(0));
        int from = 0;
        Optional<Cause> unknown = Optional.empty();
        for (Variable variable : variables) {
            out.part(string, from, variable.start());
            from = variable.end();
            Outcome outcome = resolved(evaluate(variable, string.span()));
            Optional<String> known = outcome instanceof Outcome.Found(JsonValue value) ? word(value) : Optional.empty();
            if (known.isPresent() && !bounds.spend(known.get().length())) {
                known = Optional.empty();
                outcome = new Outcome.Unknown(new Gap.Bound());
            }
            if (outcome instanceof Outcome.Unknown(Cause cause) && unknown.isEmpty()) {
                unknown = Optional.of(cause);
            }
            if (known.isPresent()) {
                out.replacement(string.spanOf(variable.start(), variable.end()), known.get());
            } else {
                out.part(string, variable.start(), variable.end());
                bind(string.value().substring(variable.start(), variable.end()));
            }
        }
        out.part(string, from, string.value().length());
        JsonString result = out.build().asString(string.span());
        unknown.ifPresent(cause -> gaps.put(result, new Gap(string.span(), cause)));
        return result;
    }

    private Outcome resolved(Outcome outcome) {
        if (!(outcome instanceof Outcome.Found(JsonValue value))) {
            return outcome;
        }
        JsonValue result = resolve(value);
        return result instanceof JsonPlaceholder
                ? gap(result)
                        .<Outcome>map(gap -> new Outcome.Unknown(gap.cause()))
                        .orElse(new Outcome.Found(result))
                : new Outcome.Found(result);
    }

    private static Optional<String> word(JsonValue value) {
        return switch (value) {
            case JsonString string -> Optional.of(string.value());
            case JsonNumber number -> Optional.of(number.text());
            case JsonBoolean bool -> Optional.of(String.valueOf(bool.value()));
            case JsonPlaceholder _, JsonObject _, JsonArray _, JsonNull _, JsonError _ -> Optional.empty();
        };
    }

    /// @param place where the variable is written
    private Outcome evaluate(Variable variable, Span place) {
        Cause cause = new Gap.Nowhere();
        for (Source source : variable.sources()) {
            Optional<JsonValue> found = Optional.empty();
            switch (source) {
                case Source.Word(String text) -> found = Optional.of(word(place, text));
                case Source.Quoted(String text) -> found = Optional.of(Nodes.text(place, text));
                case Source.Other() -> {
                    return new Outcome.Unknown(new Gap.Deployment());
                }
                case Source.Call call -> {
                    Lookup lookup = look(call, place);
                    if (lookup.fatal()) {
                        return new Outcome.Unknown(lookup.cause());
                    }
                    found = lookup.value();
                    cause = found.isPresent() ? cause : lookup.cause();
                }
            }
            if (found.isPresent() && !(found.get() instanceof JsonNull)) {
                return new Outcome.Found(found.get());
            }
        }
        return new Outcome.Unknown(cause);
    }

    private static JsonValue word(Span place, String text) {
        return switch (text) {
            case "true", "false" -> Nodes.bool(place, text.equals("true"));
            case "null" -> new JsonNull(place);
            default -> new JsonNumber(place, text, new BigDecimal(text));
        };
    }

    /// @param value what one source gives; empty if it gives nothing
    /// @param fatal whether nobody can tell, so that no other source may be asked
    private record Lookup(Optional<JsonValue> value, Cause cause, boolean fatal) {

        static Lookup of(Optional<JsonValue> value) {
            return new Lookup(value, new Gap.Nowhere(), false);
        }

        static Lookup unknown(Cause cause) {
            return new Lookup(Optional.empty(), cause, true);
        }
    }

    private Lookup look(Source.Call call, Span place) {
        Optional<String> address = call.address().map(text -> expand(text, place));
        if (address.filter(Variable::isIn).isPresent()) {
            return Lookup.unknown(new Gap.Deployment());
        }
        List<String> keys = address.map(path -> List.of(path.split("\\."))).orElse(List.of());
        return switch (call.type()) {
            case "self" -> walk(service, keys);
            case "file" -> {
                String path = call.parameter().map(text -> expand(text, place)).orElse("");
                if (path.isEmpty() || Variable.isIn(path)) {
                    yield Lookup.unknown(new Gap.OutOfReach("lies in a file whose name is known only at deployment"));
                }
                yield switch (library.read(path)) {
                    case Library.Entry.Content(JsonValue root) -> walk(root, keys);
                    case Library.Entry.Missing() -> new Lookup(Optional.empty(), new Gap.MissingFile(path), false);
                    case Library.Entry.OutOfReach(String reason) -> Lookup.unknown(new Gap.OutOfReach(reason));
                };
            }
            default -> Lookup.unknown(new Gap.Deployment());
        };
    }

    /// The text of a path, variables in it replaced where they can be.
    private String expand(String text, Span place) {
        if (!Variable.isIn(text)) {
            return text;
        }
        StringBuilder expanded = new StringBuilder();
        int from = 0;
        for (Variable variable : Variable.in(text)) {
            expanded.append(text, from, variable.start());
            from = variable.end();
            Optional<String> known = evaluate(variable, place) instanceof Outcome.Found(JsonValue value)
                    ? word(resolve(value))
                    : Optional.empty();
            expanded.append(known.orElseGet(() -> text.substring(variable.start(), variable.end())));
        }
        return expanded.append(text, from, text.length()).toString();
    }

    /// A value down its keys; those on the way may be variables.
    private Lookup walk(JsonValue from, List<String> keys) {
        JsonValue at = from;
        for (String key : keys) {
            Outcome followed = follow(at);
            if (followed instanceof Outcome.Unknown(Cause cause)) {
                return Lookup.unknown(cause);
            }
            JsonValue value = ((Outcome.Found) followed).value();
            Optional<JsonValue> next = switch (value) {
                case JsonObject object -> object.value(key);
                case JsonArray array ->
                    key.matches("[0-9]{1,6}")
                                    && Integer.parseInt(key) < array.elements().size()
                            ? Optional.of(array.elements().get(Integer.parseInt(key)))
                            : Optional.empty();
                case JsonString _, JsonNumber _, JsonBoolean _, JsonNull _, JsonPlaceholder _, JsonError _ ->
                    Optional.empty();
            };
            if (next.isEmpty()) {
                return value instanceof JsonError || value instanceof JsonPlaceholder
                        ? Lookup.unknown(new Gap.Deployment())
                        : Lookup.of(Optional.empty());
            }
            at = next.get();
        }
        return Lookup.of(Optional.of(at));
    }

    /// What a value is if all of it is a variable, but with variables left that are in it.
    private Outcome follow(JsonValue value) {
        if (!(value instanceof JsonString)
                && !(value instanceof JsonPlaceholder placeholder
                        && placeholder.tagged().isEmpty())) {
            return new Outcome.Found(value);
        }
        JsonString string = text(value);
        List<Variable> variables = Variable.isIn(string.value()) ? Variable.in(string.value()) : List.of();
        if (variables.isEmpty() || !isWhole(variables.getFirst(), string)) {
            return new Outcome.Found(value);
        }
        if (!bounds.enter()) {
            return new Outcome.Unknown(new Gap.Bound());
        }
        if (following.put(value, true) != null) {
            bounds.leave();
            return new Outcome.Unknown(new Gap.Circle());
        }
        Outcome outcome = evaluate(variables.getFirst(), value.span());
        Outcome result = outcome instanceof Outcome.Found(JsonValue next) ? follow(next) : outcome;
        bounds.leave();
        following.remove(value);
        return result;
    }
}
