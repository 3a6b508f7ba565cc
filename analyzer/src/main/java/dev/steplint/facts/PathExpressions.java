package dev.steplint.facts;

import dev.steplint.expr.IntrinsicParser;
import dev.steplint.expr.Parsed;
import dev.steplint.expr.PathParser;
import dev.steplint.facts.PathExpression.Place;
import dev.steplint.grammar.FieldSpec;
import dev.steplint.grammar.QueryLanguage;
import dev.steplint.grammar.ValueType;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonString;
import dev.steplint.model.Construct;
import dev.steplint.model.StateMachine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Every path and every call of an intrinsic function that the JSONPath states of a machine evaluate, parsed once.
///
/// A string that deployment changes is left out, and so is one that begins like neither: it is no expression, which
/// is a finding of its own.
public final class PathExpressions {
    public static final FactKey<PathExpressions> KEY =
            FactKey.of("path-expressions", facts -> new PathExpressions(read(facts.machine(), facts)));

    private static final String DYNAMIC = ".$";
    private static final String FUNCTION = "States.";

    private final List<PathExpression> all;

    private PathExpressions(List<PathExpression> all) {
        this.all = List.copyOf(all);
    }

    /// All of them in source order.
    public List<PathExpression> all() {
        return all;
    }

    private static List<PathExpression> read(StateMachine machine, Facts facts) {
        List<PathExpression> expressions = new ArrayList<>();
        for (Construct construct : machine.constructs()) {
            if (construct.language().is(QueryLanguage.JSONPATH)) {
                for (Construct.Field field : construct.fields()) {
                    field(construct, field.spec(), field.member()).ifPresent(expressions::add);
                }
            }
        }
        facts.get(DataFields.KEY).payloadTemplates().forEach(field -> template(field, expressions));
        expressions.sort(
                Comparator.comparingInt(expression -> expression.text().span().start()));
        return expressions;
    }

    private static Optional<PathExpression> field(Construct construct, FieldSpec spec, JsonMember member) {
        return placeOf(spec.type())
                .flatMap(place -> known(member)
                        .filter(text -> text.value().startsWith("$")
                                || place == Place.TEXT_PATH && text.value().startsWith(FUNCTION))
                        .map(text -> new PathExpression(
                                construct,
                                spec.name(),
                                spec.name(),
                                place,
                                text,
                                construct.pointer().child(member.key()),
                                parse(text.value()))));
    }

    private static Optional<Place> placeOf(ValueType type) {
        if (type instanceof ValueType.Path) {
            return Optional.of(Place.PATH);
        }
        if (type instanceof ValueType.ReferencePath) {
            return Optional.of(Place.REFERENCE_PATH);
        }
        return type instanceof ValueType.TextPath ? Optional.of(Place.TEXT_PATH) : Optional.empty();
    }

    private static void template(DataField field, List<PathExpression> expressions) {
        for (DataEntry entry : field.entries()) {
            entry.member()
                    .filter(member -> member.key().endsWith(DYNAMIC))
                    .ifPresent(member -> known(member)
                            .filter(text ->
                                    text.value().startsWith("$") || text.value().startsWith(FUNCTION))
                            .map(text -> new PathExpression(
                                    field.construct(),
                                    field.name(),
                                    member.key(),
                                    Place.TEMPLATE,
                                    text,
                                    entry.pointer(),
                                    parse(text.value())))
                            .ifPresent(expressions::add));
        }
    }

    private static Optional<JsonString> known(JsonMember member) {
        return member.value().asString().filter(text -> !text.hasPlaceholder());
    }

    private static Parsed parse(String text) {
        return text.startsWith("$") ? PathParser.parse(text) : IntrinsicParser.parse(text);
    }
}
