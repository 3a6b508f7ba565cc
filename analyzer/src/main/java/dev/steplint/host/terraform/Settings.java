package dev.steplint.host.terraform;

import dev.steplint.hcl.HclBlock;
import dev.steplint.hcl.HclBody;
import dev.steplint.host.value.Reference;
import dev.steplint.host.value.Setting;
import dev.steplint.host.value.Text;
import dev.steplint.source.Location;
import dev.steplint.source.SourceFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a block sets, in the words that all hosts share.
///
/// An attribute that is null is not there; one that is not known may be null.
final class Settings {

    private final Evaluator evaluator;
    private final HclBody body;
    private final Scope scope;

    Settings(Evaluator evaluator, HclBody body, Scope scope) {
        this.evaluator = evaluator;
        this.body = body;
        this.scope = scope;
    }

    SourceFile file() {
        return scope.file();
    }

    Setting<Value> value(String name) {
        return body.value(name)
                .map(expression ->
                        setting(evaluator.evaluate(expression, scope), new Location(scope.file(), expression.span())))
                .orElseGet(() -> body.complete() ? Setting.absent() : Setting.unknown());
    }

    private static Setting<Value> setting(Value value, Location place) {
        return switch (value) {
            case Value.Null _ -> Setting.absent();
            case Value.OneOf _ -> Setting.unknown();
            case Value.Unknown unknown
            when !(unknown.hole().reference() instanceof Reference.Attribute) -> Setting.unknown();
            case Value.Unknown _,
                    Value.Text _,
                    Value.Numeral _,
                    Value.Bool _,
                    Value.Items _,
                    Value.Fields _,
                    Value.Encoded _ -> new Setting.Known<>(value, place);
        };
    }

    /// A value in the words that all hosts share; empty if it is no text.
    static Optional<Text> shared(Value value) {
        return Texts.of(value)
                .map(text -> new Text(text.pieces().stream()
                        .<Text.Part>map(piece -> switch (piece) {
                            case Piece.Written written -> new Text.Literal(written.text());
                            case Piece.Inserted inserted -> new Text.Literal(inserted.text());
                            case Piece.Open open -> new Text.Hole(open.hole().reference());
                        })
                        .toList()));
    }

    Setting<Text> text(String name) {
        return value(name).map(Settings::shared);
    }

    /// A text of which it is known that it is there, though perhaps not more.
    Setting<Text> required(String name) {
        Optional<Value> value = body.value(name).map(expression -> evaluator.evaluate(expression, scope));
        return value.filter(given -> !(given instanceof Value.Null))
                .flatMap(Settings::shared)
                .<Setting<Text>>map(text -> new Setting.Known<>(text, place(name)))
                .orElseGet(() -> body.complete() && value.isEmpty() ? Setting.absent() : Setting.unknown());
    }

    private Location place(String name) {
        return new Location(
                scope.file(), body.value(name).map(value -> value.span()).orElse(body.span()));
    }

    Setting<Boolean> bool(String name) {
        return value(name).map(Operators::truth);
    }

    Setting<Long> whole(String name) {
        return value(name)
                .map(value -> value instanceof Value.Numeral numeral ? whole(numeral.value()) : Optional.empty());
    }

    private static Optional<Long> whole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 && number.precision() <= 18
                ? Optional.of(number.longValue())
                : Optional.empty();
    }

    /// The texts of a list; unknown if not all of them can be told.
    Setting<List<Text>> texts(String name) {
        return value(name).map(value -> {
            if (!(value instanceof Value.Items items)) {
                return Optional.empty();
            }
            List<Text> texts = items.items().stream()
                    .flatMap(item -> shared(item).stream())
                    .toList();
            return texts.size() == items.items().size() ? Optional.of(texts) : Optional.empty();
        });
    }

    Setting<Map<String, Text>> map(String name) {
        return value(name).map(value -> {
            Optional<Map<String, Value.Field>> byKey =
                    value instanceof Value.Fields fields ? fields.byKey() : Optional.empty();
            return byKey.flatMap(fields -> {
                Map<String, Text> texts = new LinkedHashMap<>();
                fields.forEach((key, field) -> shared(field.value()).ifPresent(text -> texts.put(key, text)));
                return texts.size() == fields.size() ? Optional.of(texts) : Optional.empty();
            });
        });
    }

    /// A block within; unknown if it is dynamic.
    Setting<Settings> below(String type) {
        Optional<HclBlock> block = body.block(type);
        if (block.isPresent()) {
            return new Setting.Known<>(
                    new Settings(evaluator, block.get().body(), scope),
                    new Location(scope.file(), block.get().typeSpan()));
        }
        return body.complete() && !isDynamic(type) ? Setting.absent() : Setting.unknown();
    }

    boolean isDynamic(String type) {
        return body.blocks("dynamic").anyMatch(block -> block.isLabelled(1, type));
    }

    /// All blocks of a type that are written out.
    Stream<Settings> all(String type) {
        return body.blocks(type).map(block -> new Settings(evaluator, block.body(), scope));
    }

    /// The texts of an attribute in each block of a type.
    List<Text> each(String type, String attribute) {
        List<Text> texts = new ArrayList<>();
        all(type).forEach(block -> block.required(attribute).value().ifPresent(texts::add));
        return texts;
    }
}
