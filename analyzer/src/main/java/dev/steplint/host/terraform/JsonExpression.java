package dev.steplint.host.terraform;

import dev.steplint.hcl.HclExpression;
import dev.steplint.hcl.HclExpression.Field;
import dev.steplint.hcl.HclExpression.Template;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonBoolean;
import dev.steplint.json.JsonError;
import dev.steplint.json.JsonNull;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPlaceholder;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.source.Span;
import java.util.function.Function;

/// A value of JSON as the expression of HCL that it stands for.
final class JsonExpression {

    private JsonExpression() {}

    /// @param texts what a string stands for: a template in a configuration, itself in a plan
    static HclExpression of(JsonValue value, Function<JsonString, Template> texts) {
        Span span = value.span();
        return switch (value) {
            case JsonObject object ->
                new HclExpression.Fields(
                        span,
                        object.members().stream()
                                .map(member -> new Field(texts.apply(member.name()), of(member.value(), texts)))
                                .toList());
            case JsonArray array ->
                new HclExpression.Tuple(
                        span,
                        array.elements().stream()
                                .map(element -> of(element, texts))
                                .toList());
            case JsonString string -> texts.apply(string);
            case JsonNumber number -> new HclExpression.Numeral(span, number.text(), number.value());
            case JsonBoolean bool -> new HclExpression.Word(span, String.valueOf(bool.value()));
            case JsonNull _ -> new HclExpression.Word(span, "null");
            case JsonPlaceholder _, JsonError _ -> new HclExpression.Unreadable(span);
        };
    }
}
