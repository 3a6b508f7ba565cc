package dev.steplint.host.terraform;

import dev.steplint.hcl.HclExpression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Converts values to the types of variables: a number for a `string` becomes a text, and an object loses the
/// attributes that its type does not have.
final class Types {

    private final Evaluator evaluator;
    private final Scope scope;

    /// @param scope where the type is written
    Types(Evaluator evaluator, Scope scope) {
        this.evaluator = evaluator;
        this.scope = scope;
    }

    /// Empty if the value does not fit, or the type is none that is known here.
    Optional<Value> convert(Value value, HclExpression type) {
        if (value instanceof Value.Unknown || value instanceof Value.Null) {
            return Optional.of(value);
        }
        return switch (type.bare()) {
            case HclExpression.Name name -> primitive(value, name.name());
            case HclExpression.Call call
            when call.arguments().size() == 1 ->
                constructed(value, call.name(), call.arguments().getFirst());
            default -> Optional.empty();
        };
    }

    private static Optional<Value> primitive(Value value, String type) {
        return switch (type) {
            case "any" -> Optional.of(value);
            case "string" -> Texts.of(value).map(text -> value instanceof Value.Encoded ? value : text);
            case "number" -> TextFunctions.number(value);
            case "bool" -> Operators.truth(value).map(truth -> new Value.Bool(value.place(), truth));
            default -> Optional.empty();
        };
    }

    private Optional<Value> constructed(Value value, String constructor, HclExpression of) {
        return switch (constructor) {
            case "list", "set" -> value instanceof Value.Items items ? list(items, of) : Optional.empty();
            case "map" -> value instanceof Value.Fields fields ? map(fields, of) : Optional.empty();
            case "object" ->
                value instanceof Value.Fields fields && of instanceof HclExpression.Fields types
                        ? object(fields, types)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Value> list(Value.Items items, HclExpression type) {
        List<Value> converted = new ArrayList<>();
        for (Value item : items.items()) {
            Optional<Value> one = convert(item, type);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            converted.add(one.get());
        }
        return Optional.of(new Value.Items(items.place(), converted));
    }

    private Optional<Value> map(Value.Fields fields, HclExpression type) {
        List<Value.Field> converted = new ArrayList<>();
        for (Value.Field field : fields.fields()) {
            Optional<Value> one = convert(field.value(), type);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            converted.add(new Value.Field(field.key(), one.get()));
        }
        return Optional.of(new Value.Fields(fields.place(), converted));
    }

    private Optional<Value> object(Value.Fields fields, HclExpression.Fields types) {
        Optional<Map<String, Value.Field>> given = fields.byKey();
        Map<String, Value.Field> converted = new LinkedHashMap<>();
        for (HclExpression.Field field : types.fields()) {
            Optional<Value.Text> key = evaluator.key(field.key(), scope);
            Optional<String> name = key.flatMap(Value.Text::known);
            if (given.isEmpty() || name.isEmpty()) {
                return Optional.empty();
            }
            boolean optional = field.value() instanceof HclExpression.Call call
                    && call.name().equals("optional")
                    && !call.arguments().isEmpty();
            List<HclExpression> arguments =
                    optional ? ((HclExpression.Call) field.value()).arguments() : List.of(field.value());
            Value.Field written = given.get().get(name.get());
            if (written == null && !optional) {
                return Optional.empty();
            }
            Value value = written != null
                    ? written.value()
                    : arguments.size() > 1
                            ? evaluator.evaluate(arguments.get(1), scope)
                            : new Value.Null(fields.place());
            Optional<Value> one = convert(value, arguments.getFirst());
            if (one.isEmpty()) {
                return Optional.empty();
            }
            converted.put(name.get(), new Value.Field(written == null ? key.get() : written.key(), one.get()));
        }
        return Optional.of(new Value.Fields(fields.place(), List.copyOf(converted.values())));
    }
}
