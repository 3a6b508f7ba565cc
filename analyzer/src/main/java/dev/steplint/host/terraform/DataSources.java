package dev.steplint.host.terraform;

import dev.steplint.hcl.HclBlock;
import dev.steplint.hcl.HclBody;
import dev.steplint.hcl.HclExpression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The data sources whose attributes follow from what is written in their blocks.
final class DataSources {

    private static final String VERSION = "2012-10-17";

    private DataSources() {}

    static Optional<Value> attribute(Declared declared, String attribute, Place use, Evaluator evaluator) {
        return switch (declared.type() + "." + attribute) {
            case "aws_iam_policy_document.json", "aws_iam_policy_document.minified_json" ->
                Optional.of(
                        new Value.Encoded(declared.place().usedAt(use), new Policies(declared, evaluator).document()));
            case "template_file.rendered" -> rendered(declared, evaluator);
            case "local_file.content" ->
                declared.address().startsWith("data.")
                        ? declared.body()
                                .value("filename")
                                .flatMap(path -> FileFunctions.content(
                                        evaluator.evaluate(path, declared.scope()), use, evaluator))
                        : declared.body()
                                .value("content")
                                .map(content -> evaluator.evaluate(content, declared.scope()));
            default -> Optional.empty();
        };
    }

    /// `data.template_file`, which the function `templatefile` replaced, given a file.
    private static Optional<Value> rendered(Declared declared, Evaluator evaluator) {
        Optional<HclExpression> path = declared.body()
                .value("template")
                .map(HclExpression::bare)
                .filter(value -> value instanceof HclExpression.Call call
                        && call.name().equals("file")
                        && call.arguments().size() == 1)
                .map(value -> ((HclExpression.Call) value).arguments().getFirst());
        Map<String, Value> variables = new HashMap<>();
        Optional<Value> given =
                declared.body().value("vars").map(expression -> evaluator.evaluate(expression, declared.scope()));
        if (given.isPresent()) {
            Optional<Map<String, Value.Field>> byKey =
                    given.get() instanceof Value.Fields fields ? fields.byKey() : Optional.empty();
            if (byKey.isEmpty()) {
                return Optional.empty();
            }
            byKey.get().forEach((name, field) -> variables.put(name, field.value()));
        }
        return path.flatMap(expression -> FileFunctions.rendered(
                evaluator.evaluate(expression, declared.scope()), variables, declared.place(), evaluator));
    }

    /// Puts a document together as `aws_iam_policy_document` does.
    private static final class Policies {

        private final Declared declared;
        private final Evaluator evaluator;
        private final Place place;

        private Policies(Declared declared, Evaluator evaluator) {
            this.declared = declared;
            this.evaluator = evaluator;
            this.place = declared.place();
        }

        private Value document() {
            HclBody body = declared.body();
            List<Value> statements = new ArrayList<>();
            body.blocks("statement").forEach(block -> statements.add(statement(block)));
            boolean more = !body.complete()
                    || body.blocks("dynamic").findAny().isPresent()
                    || body.attributes().stream()
                            .anyMatch(attribute -> attribute.name().startsWith("source_")
                                    || attribute.name().startsWith("override_"));
            if (more) {
                statements.add(new Value.Unknown(place, Hole.of("statements of " + declared.address())));
            }
            return new Value.Fields(
                    place,
                    List.of(
                            field("Version", Value.Text.of(place, VERSION)),
                            field("Statement", new Value.Items(place, statements))));
        }

        private Value.Field field(String key, Value value) {
            return new Value.Field(Value.Text.of(value.place(), key), value);
        }

        private Value statement(HclBlock block) {
            List<Value.Field> fields = new ArrayList<>();
            Place at = new Place(declared.file(), block.typeSpan());
            fields.add(block.body()
                    .value("effect")
                    .map(effect -> field("Effect", evaluate(effect)))
                    .orElseGet(() -> field("Effect", Value.Text.of(at, "Allow"))));
            attribute(block, "actions", "Action", fields);
            attribute(block, "not_actions", "NotAction", fields);
            attribute(block, "resources", "Resource", fields);
            attribute(block, "not_resources", "NotResource", fields);
            principals(block, at, fields);
            if (block.body().block("condition").isPresent() || isDynamic(block)) {
                fields.add(field("Condition", new Value.Unknown(at, Hole.of("conditions of " + declared.address()))));
            }
            return new Value.Fields(at, fields);
        }

        private static boolean isDynamic(HclBlock block) {
            return block.body().block("dynamic").isPresent() || !block.body().complete();
        }

        private void attribute(HclBlock block, String name, String key, List<Value.Field> fields) {
            block.body().value(name).ifPresent(value -> fields.add(field(key, evaluate(value))));
        }

        private void principals(HclBlock block, Place at, List<Value.Field> fields) {
            List<Value.Field> principals = new ArrayList<>();
            block.body().blocks("principals").forEach(one -> {
                Optional<Value.Text> type = one.body().value("type").flatMap(value -> Texts.of(evaluate(value)));
                Optional<Value> identifiers = one.body().value("identifiers").map(this::evaluate);
                if (type.isPresent() && identifiers.isPresent()) {
                    principals.add(new Value.Field(type.get(), identifiers.get()));
                }
            });
            if (!principals.isEmpty()) {
                fields.add(field("Principal", new Value.Fields(at, principals)));
            }
        }

        private Value evaluate(HclExpression expression) {
            return evaluator.evaluate(expression, declared.scope());
        }
    }
}
