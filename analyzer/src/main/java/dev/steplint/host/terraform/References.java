package dev.steplint.host.terraform;

import dev.steplint.hcl.HclExpression;
import dev.steplint.host.value.Reference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds what the references of a module lead to: `var.a`, `local.b`, `aws_iam_role.c.arn`, `data.d.e.json`.
final class References {

    /// The element that a splat is at, among the variables of a scope.
    private static final String ELEMENT = "[*]";

    private final Evaluator evaluator;
    private final String prefix;
    private final Optional<Evaluator.Arguments> arguments;
    private final Map<String, String> given;
    private final Map<String, Value> values = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Map<String, Optional<Evaluator>> children = new HashMap<>();

    /// @param given what somebody says that variables are worth, as texts
    References(Evaluator evaluator, String prefix, Optional<Evaluator.Arguments> arguments, Map<String, String> given) {
        this.given = given;
        this.evaluator = evaluator;
        this.prefix = prefix;
        this.arguments = arguments;
    }

    String prefix() {
        return prefix;
    }

    Value resolve(HclExpression expression, Scope scope) {
        Deque<HclExpression> steps = new ArrayDeque<>();
        HclExpression root = expression;
        while (true) {
            if (root instanceof HclExpression.Member member) {
                steps.push(root);
                root = member.of();
            } else if (root instanceof HclExpression.Index index) {
                steps.push(root);
                root = index.of();
            } else if (root instanceof HclExpression.Splat splat) {
                steps.push(root);
                root = splat.of();
            } else {
                break;
            }
        }
        Value value = switch (root) {
            case HclExpression.Name name ->
                scope.variable(name.name())
                        .map(bound -> bound.usedAt(evaluator.at(name, scope)))
                        .orElseGet(() -> named(name, expression, steps, scope));
            case HclExpression.Element element ->
                scope.variable(ELEMENT).orElseGet(() -> evaluator.unknown(element, scope));
            default -> evaluator.evaluate(root, scope);
        };
        while (!steps.isEmpty()) {
            value = step(value, steps.pop(), scope);
        }
        return value;
    }

    /// What a name leads to, with as many of the steps behind it as belong to the reference.
    private Value named(HclExpression.Name root, HclExpression whole, Deque<HclExpression> steps, Scope scope) {
        if (scope.inTemplate() || !(steps.peek() instanceof HclExpression.Member first)) {
            steps.clear();
            return evaluator.unknown(whole, scope);
        }
        steps.pop();
        Place place = evaluator.at(first, scope);
        return switch (root.name()) {
            case "local" -> local(first, scope).usedAt(place);
            case "var" -> variable(first.name(), place);
            case "path" -> new Value.Unknown(place, Hole.of("path." + first.name()));
            case "each", "count", "self", "terraform" -> {
                steps.clear();
                yield evaluator.unknown(whole, scope);
            }
            case "module" -> output(first, whole, steps, scope);
            case "data" -> {
                if (!(steps.peek() instanceof HclExpression.Member second)) {
                    steps.clear();
                    yield evaluator.unknown(whole, scope);
                }
                steps.pop();
                yield resource("data." + first.name() + "." + second.name(), first.name(), whole, steps, scope);
            }
            default -> resource(root.name() + "." + first.name(), root.name(), whole, steps, scope);
        };
    }

    private Value local(HclExpression.Member reference, Scope scope) {
        String name = reference.name();
        Module.Local local = evaluator.module().locals().get(name);
        Value known = values.get("local." + name);
        if (known != null) {
            return known;
        }
        if (local == null) {
            return evaluator.unknown(reference, scope);
        }
        if (!open.add(name)) {
            evaluator
                    .workspace()
                    .fault(
                            local.file(),
                            local.attribute().nameSpan(),
                            "Local value `%s` depends on itself".formatted(name),
                            "break the circle of references");
            return evaluator.unknown(reference, scope);
        }
        Value value = evaluator.evaluate(local.attribute().value(), Scope.of(local.file()));
        open.remove(name);
        values.put("local." + name, value);
        return value;
    }

    private Value variable(String name, Place place) {
        Value known = values.get("var." + name);
        if (known == null) {
            known = given(name, place);
            values.put("var." + name, known);
        }
        return known.usedAt(place);
    }

    /// A default is certain only if there is a caller and it gives no other value.
    private Value given(String name, Place place) {
        Optional<Declared> declared = evaluator.module().find("variable." + name);
        Optional<Value> said = declared.flatMap(variable -> said(name, variable));
        if (said.isPresent()) {
            return said.get();
        }
        if (arguments.isPresent() && declared.isPresent()) {
            Optional<Value> value = arguments
                    .get()
                    .of(name)
                    .or(() -> declared.get()
                            .body()
                            .value("default")
                            .map(fallback ->
                                    evaluator.evaluate(fallback, declared.get().scope())));
            Optional<HclExpression> type = declared.get().body().value("type");
            Optional<Value> converted = type.isEmpty()
                    ? value
                    : value.flatMap(given -> new Types(evaluator, declared.get().scope()).convert(given, type.get()));
            if (converted.isPresent()) {
                return converted.get();
            }
        }
        String hole = prefix + "var." + name;
        return new Value.Unknown(place, new Hole(hole, new Reference.Parameter(hole)));
    }

    /// The value that somebody gives from outside; one of a collection is an expression, which is not read.
    private Optional<Value> said(String name, Declared variable) {
        Optional<Value> text =
                Optional.ofNullable(given.get(name)).map(value -> Value.Text.of(variable.place(), value));
        Optional<HclExpression> type = variable.body().value("type");
        return text.flatMap(
                value -> type.isEmpty() ? text : new Types(evaluator, variable.scope()).convert(value, type.get()));
    }

    /// The module that a block calls, if it lies in a folder that can be read.
    Optional<Evaluator> child(Declared call) {
        Optional<Evaluator> known = children.get(call.address());
        if (known == null) {
            known = call(call);
            children.put(call.address(), known);
        }
        return known;
    }

    private Optional<Evaluator> call(Declared call) {
        Optional<String> source = Module.source(call.block());
        // A module cannot call itself, but a mistaken one may.
        boolean deep = prefix.split("module\\.", -1).length > 5;
        if (source.isEmpty() || deep) {
            return Optional.empty();
        }
        String folder = Paths.join(evaluator.module().folder(), source.get());
        Module module =
                Module.read(folder, Optional.empty(), evaluator.workspace().neighbours());
        if (module.documents().isEmpty()) {
            return Optional.empty();
        }
        Evaluator.Arguments given = name -> call.body()
                .value(name)
                .filter(_ -> !Paths.META_ARGUMENTS.contains(name))
                .map(value -> evaluator.evaluate(value, call.scope()));
        return Optional.of(
                new Evaluator(evaluator.workspace(), module, prefix + call.address() + ".", Optional.of(given)));
    }

    private Value output(HclExpression.Member module, HclExpression whole, Deque<HclExpression> steps, Scope scope) {
        Optional<Declared> call = evaluator.module().find("module." + module.name());
        if (call.isPresent() && steps.peek() instanceof HclExpression.Member name) {
            Optional<Evaluator> child = child(call.get());
            Optional<Declared> output = child.flatMap(inner -> inner.module().find("output." + name.name()));
            Optional<HclExpression> value =
                    output.flatMap(declared -> declared.body().value("value"));
            if (value.isPresent()) {
                steps.pop();
                return child.get().evaluate(value.get(), output.get().scope()).usedAt(evaluator.at(name, scope));
            }
        }
        steps.clear();
        return evaluator.unknown(whole, scope);
    }

    /// An attribute of a resource or a data source.
    private Value resource(String address, String type, HclExpression whole, Deque<HclExpression> steps, Scope scope) {
        String suffix = "";
        if (steps.peek() instanceof HclExpression.Index index) {
            Optional<String> key =
                    Texts.of(evaluator.evaluate(index.key(), scope)).flatMap(Value.Text::known);
            if (key.isEmpty()) {
                steps.clear();
                return evaluator.unknown(whole, scope);
            }
            steps.pop();
            // Where a condition decides whether there is one, that one is the first.
            suffix = key.get().equals("0") ? "" : "[" + key.get().replaceAll("[{}\"]", "") + "]";
        }
        if (!(steps.peek() instanceof HclExpression.Member attribute)) {
            steps.clear();
            return evaluator.unknown(whole, scope);
        }
        steps.pop();
        Place place = evaluator.at(attribute, scope);
        String instance = address + suffix;
        Optional<Declared> declared = evaluator.module().find(address);
        Optional<Value> content =
                declared.flatMap(block -> DataSources.attribute(block, attribute.name(), place, evaluator));
        return content.orElseGet(
                () -> Attributes.value(prefix, address, instance, type, attribute.name(), declared, place));
    }

    private Value step(Value value, HclExpression step, Scope scope) {
        Place place = evaluator.at(step, scope);
        if (step instanceof HclExpression.Splat splat) {
            return splat(value, splat, scope);
        }
        Optional<String> key = step instanceof HclExpression.Member member
                ? Optional.of(member.name())
                : Texts.of(evaluator.evaluate(((HclExpression.Index) step).key(), scope))
                        .flatMap(Value.Text::known);
        if (key.isEmpty()) {
            return evaluator.unknown(step, scope);
        }
        Optional<Value> found = switch (value) {
            case Value.Fields fields ->
                fields.byKey()
                        .flatMap(byKey ->
                                Optional.ofNullable(byKey.get(key.get())).map(Value.Field::value));
            case Value.Items items -> item(items, key.get());
            case Value.Unknown unknown ->
                Optional.of(new Value.Unknown(
                        place, Hole.of(unknown.hole().name() + "." + key.get().replaceAll("[{}\"]", ""))));
            case Value.Text _, Value.Numeral _, Value.Bool _, Value.Null _, Value.Encoded _, Value.OneOf _ ->
                Optional.empty();
        };
        return found.map(part -> part.usedAt(place)).orElseGet(() -> evaluator.unknown(step, scope));
    }

    private static Optional<Value> item(Value.Items items, String key) {
        if (!key.matches("\\d{1,9}") || Integer.parseInt(key) >= items.items().size()) {
            return Optional.empty();
        }
        return Optional.of(items.items().get(Integer.parseInt(key)));
    }

    private Value splat(Value value, HclExpression.Splat splat, Scope scope) {
        List<Value> elements = switch (value) {
            case Value.Items items -> items.items();
            case Value.Null _ -> List.of();
            case Value.Unknown _, Value.OneOf _ -> List.of(value);
            case Value.Text _, Value.Numeral _, Value.Bool _, Value.Fields _, Value.Encoded _ -> List.of(value);
        };
        if (value instanceof Value.Unknown || value instanceof Value.OneOf) {
            return evaluator.unknown(splat, scope);
        }
        List<Value> results = new ArrayList<>();
        elements.forEach(element -> results.add(evaluator.evaluate(splat.each(), scope.with(ELEMENT, element))));
        return new Value.Items(evaluator.at(splat, scope), results);
    }
}
