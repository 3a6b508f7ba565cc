package dev.steplint.host.terraform;

import dev.steplint.hcl.HclExpression;
import dev.steplint.hcl.HclExpression.Template;
import dev.steplint.hcl.TemplatePart;
import dev.steplint.json.OffsetMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Works out the expressions of one module.
final class Evaluator {

    private final Workspace workspace;
    private final Module module;
    private final References references;
    private final Functions functions;

    /// What the caller of a module gives to its variables.
    interface Arguments {

        /// The value of a variable; empty if the caller gives none.
        Optional<Value> of(String variable);
    }

    /// @param prefix of addresses in the module: empty, or `module.name.`
    /// @param arguments what the caller gives to the variables; empty if there is no caller
    Evaluator(Workspace workspace, Module module, String prefix, Optional<Arguments> arguments) {
        this(workspace, module, prefix, arguments, Map.of());
    }

    /// @param values what somebody says that variables are worth, as texts
    Evaluator(
            Workspace workspace,
            Module module,
            String prefix,
            Optional<Arguments> arguments,
            Map<String, String> values) {
        this.workspace = workspace;
        this.module = module;
        this.references = new References(this, prefix, arguments, values);
        this.functions = new Functions(this);
    }

    Workspace workspace() {
        return workspace;
    }

    Module module() {
        return module;
    }

    References references() {
        return references;
    }

    Value evaluate(HclExpression expression, Scope scope) {
        if (!workspace.enter()) {
            return unknown(expression, scope);
        }
        Value value = switch (expression) {
            case HclExpression.Numeral numeral -> new Value.Numeral(at(numeral, scope), numeral.value());
            case HclExpression.Word word -> word(word, scope);
            case Template template -> template(template, scope);
            case HclExpression.Tuple tuple ->
                new Value.Items(
                        at(tuple, scope),
                        tuple.items().stream()
                                .map(item -> evaluate(item, scope))
                                .toList());
            case HclExpression.Fields fields -> fields(fields, scope);
            case HclExpression.Name _,
                    HclExpression.Member _,
                    HclExpression.Index _,
                    HclExpression.Splat _,
                    HclExpression.Element _ -> references.resolve(expression, scope);
            case HclExpression.Call call -> functions.call(call, scope);
            case HclExpression.Unary unary -> unary(unary, scope);
            case HclExpression.Binary binary -> Operators.apply(binary, this, scope);
            case HclExpression.Conditional conditional -> conditional(conditional, scope);
            case HclExpression.For loop -> loop(loop, scope);
            case HclExpression.Group group -> evaluate(group.of(), scope);
            case HclExpression.Unreadable _ -> unknown(expression, scope);
        };
        workspace.leave();
        return value;
    }

    Place at(HclExpression expression, Scope scope) {
        return new Place(scope.file(), expression.span());
    }

    /// A value of which nothing is known; it is the same wherever the same is written.
    Value unknown(HclExpression expression, Scope scope) {
        String text = scope.file().text(expression.span());
        boolean plain = text.length() <= 80 && text.matches("[\\w.*\\[\\]\"-]+") && !scope.inTemplate();
        String name = plain
                ? references.prefix() + text.replace("\"", "")
                : "%s:%d"
                        .formatted(
                                scope.file().name().replaceAll("[{}\"]", ""),
                                expression.span().start());
        return new Value.Unknown(
                at(expression, scope), Hole.of(scope.repeated() ? name + "#" + workspace.next() : name));
    }

    private Value word(HclExpression.Word word, Scope scope) {
        Place place = at(word, scope);
        return word.text().equals("null")
                ? new Value.Null(place)
                : new Value.Bool(place, word.text().equals("true"));
    }

    private Value fields(HclExpression.Fields fields, Scope scope) {
        List<Value.Field> all = new ArrayList<>(fields.fields().size());
        for (HclExpression.Field field : fields.fields()) {
            // Of a key that can be none it is not known which one was meant.
            Value.Text key = key(field.key(), scope)
                    .orElseGet(() -> Texts.open(at(field.key(), scope), Hole.of("key " + workspace.next())));
            all.add(new Value.Field(key, evaluate(field.value(), scope)));
        }
        return new Value.Fields(at(fields, scope), all);
    }

    /// The key of a field: a bare name stands for itself.
    Optional<Value.Text> key(HclExpression key, Scope scope) {
        if (key instanceof HclExpression.Name name) {
            return Optional.of(Value.Text.written(
                    scope.file(),
                    name.span(),
                    name.name(),
                    OffsetMap.verbatim(name.span().start(), name.name().length())));
        }
        return Texts.of(evaluate(key, scope));
    }

    Value template(Template template, Scope scope) {
        if (template.isWrapping()) {
            Value inner =
                    evaluate(((TemplatePart.Interpolation) template.parts().getFirst()).expression(), scope);
            return inner instanceof Value.Text text ? text.usedAt(at(template, scope)) : inner;
        }
        List<Piece> pieces = new ArrayList<>();
        pieces(template.parts(), scope, pieces);
        return new Value.Text(at(template, scope), pieces);
    }

    private void pieces(List<TemplatePart> parts, Scope scope, List<Piece> pieces) {
        for (TemplatePart part : parts) {
            if (!workspace.spend(1)) {
                return;
            }
            switch (part) {
                case TemplatePart.Literal literal ->
                    pieces.add(new Piece.Written(scope.file(), literal.value(), literal.offsets()));
                case TemplatePart.Interpolation interpolation -> {
                    Place place = new Place(scope.file(), interpolation.span());
                    Value value = evaluate(interpolation.expression(), scope);
                    pieces.addAll(Texts.inserted(value, place, workspace));
                }
                case TemplatePart.If choice -> {
                    Value condition = evaluate(choice.condition(), scope);
                    Optional<Boolean> known = Operators.truth(condition);
                    if (known.isPresent()) {
                        pieces(known.get() ? choice.then() : choice.otherwise(), scope, pieces);
                    } else {
                        pieces.add(open(choice, scope));
                    }
                }
                case TemplatePart.For loop -> {
                    Optional<List<Entry>> entries = entries(evaluate(loop.collection(), scope));
                    if (entries.isEmpty()) {
                        pieces.add(open(loop, scope));
                        continue;
                    }
                    for (Entry entry : entries.get()) {
                        pieces(loop.body(), entry.in(scope, loop.key(), loop.value()), pieces);
                    }
                }
            }
        }
    }

    private Piece open(TemplatePart part, Scope scope) {
        Place place = new Place(scope.file(), part.span());
        return new Piece.Open(place, Hole.of("directive " + workspace.next()));
    }

    /// A key and a value that a loop is at.
    record Entry(Value key, Value value) {

        Scope in(Scope scope, Optional<HclExpression.Name> keyName, HclExpression.Name valueName) {
            Scope inner = scope.with(valueName.name(), value);
            return keyName.map(name -> inner.with(name.name(), key)).orElse(inner);
        }
    }

    /// What a loop goes over; empty if that is not known.
    Optional<List<Entry>> entries(Value collection) {
        List<Entry> entries = new ArrayList<>();
        if (collection instanceof Value.Items items) {
            for (int i = 0; i < items.items().size(); i++) {
                Value item = items.items().get(i);
                entries.add(new Entry(new Value.Numeral(item.place(), BigDecimal.valueOf(i)), item));
            }
            return Optional.of(entries);
        }
        if (collection instanceof Value.Fields fields) {
            return fields.sorted()
                    .map(sorted -> sorted.stream()
                            .map(field -> new Entry(field.key(), field.value()))
                            .toList());
        }
        return Optional.empty();
    }

    private Value unary(HclExpression.Unary unary, Scope scope) {
        Value of = evaluate(unary.of(), scope);
        if (unary.operator().equals("-") && of instanceof Value.Numeral numeral) {
            return new Value.Numeral(at(unary, scope), numeral.value().negate());
        }
        return unary.operator().equals("!")
                ? Operators.truth(of)
                        .<Value>map(truth -> new Value.Bool(at(unary, scope), !truth))
                        .orElseGet(() -> unknown(unary, scope))
                : unknown(unary, scope);
    }

    private Value conditional(HclExpression.Conditional conditional, Scope scope) {
        Optional<Boolean> condition = Operators.truth(evaluate(conditional.condition(), scope));
        if (condition.isPresent()) {
            return evaluate(condition.get() ? conditional.then() : conditional.otherwise(), scope);
        }
        List<Value> alternatives = new ArrayList<>();
        for (HclExpression branch : List.of(conditional.then(), conditional.otherwise())) {
            Value value = evaluate(branch, scope);
            alternatives.addAll(value instanceof Value.OneOf several ? several.alternatives() : List.of(value));
        }
        Value unknown = unknown(conditional, scope);
        return alternatives.size() <= 4 && unknown instanceof Value.Unknown(Place place, Hole hole)
                ? new Value.OneOf(place, hole, alternatives)
                : unknown;
    }

    private Value loop(HclExpression.For loop, Scope scope) {
        Optional<List<Entry>> entries = entries(evaluate(loop.collection(), scope));
        if (entries.isEmpty()) {
            return unknown(loop, scope);
        }
        Place place = at(loop, scope);
        List<Value> items = new ArrayList<>();
        Map<String, Value.Field> fields = new LinkedHashMap<>();
        Map<String, List<Value>> groups = new HashMap<>();
        for (Entry entry : entries.get()) {
            Scope inner = entry.in(scope, loop.key(), loop.value());
            Optional<Boolean> wanted = loop.condition().isEmpty()
                    ? Optional.of(true)
                    : Operators.truth(evaluate(loop.condition().get(), inner));
            if (wanted.isEmpty() || !workspace.spend(1)) {
                return unknown(loop, scope);
            }
            if (!wanted.get()) {
                continue;
            }
            Value result = evaluate(loop.result(), inner);
            if (loop.resultKey().isEmpty()) {
                items.add(result);
                continue;
            }
            Optional<Value.Text> key = Texts.of(evaluate(loop.resultKey().get(), inner));
            if (key.isEmpty()) {
                return unknown(loop, scope);
            }
            String name = key.get().shown();
            if (loop.grouped()) {
                List<Value> group = groups.computeIfAbsent(name, _ -> new ArrayList<>());
                group.add(result);
                fields.put(name, new Value.Field(key.get(), new Value.Items(place, group)));
            } else {
                fields.put(name, new Value.Field(key.get(), result));
            }
        }
        return loop.resultKey().isEmpty()
                ? new Value.Items(place, items)
                : new Value.Fields(place, List.copyOf(fields.values()));
    }
}
