package dev.steplint.rules.definition;

import dev.steplint.facts.FactKey;
import dev.steplint.grammar.FieldSpec;
import dev.steplint.grammar.ValueType;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonPointer;
import dev.steplint.json.JsonValue;
import dev.steplint.model.Construct;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A value in a construct with the type it must have: the value of a field, or an element of a list that is one.
///
/// @param field the field whose value it is or is part of
/// @param list what it is an element of
/// @param index its place in the list, from 0
record TypedValue(
        Construct construct,
        JsonMember field,
        FieldSpec spec,
        ValueType type,
        JsonValue value,
        @Nullable TypedValue list,
        int index) {
    /// Every value of a machine whose type is known, except those that only deployment makes.
    static final FactKey<List<TypedValue>> ALL = FactKey.of("TypedValues", facts -> {
        List<TypedValue> values = new ArrayList<>();
        facts.machine().constructs().forEach(construct -> add(construct, values));
        return values;
    });

    private static void add(Construct construct, List<TypedValue> values) {
        for (FieldUse use : FieldUse.of(construct)) {
            if (use instanceof FieldUse.Legal legal) {
                JsonMember member = legal.member();
                FieldSpec spec = legal.spec();
                add(new TypedValue(construct, member, spec, spec.type(), member.value(), null, 0), values);
            }
        }
    }

    private static void add(TypedValue value, List<TypedValue> values) {
        if (value.value.isUnknown()) {
            return;
        }
        values.add(value);
        if (value.type instanceof ValueType.ListOf type && value.value instanceof JsonArray array) {
            List<JsonValue> elements = array.elements();
            for (int i = 0; i < elements.size(); i++) {
                add(
                        new TypedValue(
                                value.construct, value.field, value.spec, type.element(), elements.get(i), value, i),
                        values);
            }
        }
    }

    /// What a reader calls it: `` `Seconds` of state `Pause` ``.
    String title() {
        return list == null
                ? "`%s` of %s".formatted(field.key(), construct.title())
                : "Element %d of %s".formatted(index + 1, list.title());
    }

    JsonPointer pointer() {
        return list == null
                ? construct.pointer().child(field.key())
                : list.pointer().child(index);
    }

    /// Whether this is an element of the field's list rather than the field's own value.
    boolean isElement() {
        return list != null;
    }

    /// Whether the type lets a JSONata expression stand instead of the value in a JSONata state.
    boolean mayBeExpressionInJsonata() {
        return switch (type) {
            case ValueType.Text text -> text.orExpression();
            case ValueType.Whole whole -> whole.orExpression();
            case ValueType.Decimal decimal -> decimal.orExpression();
            case ValueType.Timestamp timestamp -> timestamp.orExpression();
            case ValueType.Items _, ValueType.Condition _, ValueType.Template _, ValueType.JsonataTemplate _ -> true;
            case ValueType.Anything _, ValueType.Flag _, ValueType.OneOf _, ValueType.Path _ -> false;
            case ValueType.ReferencePath _, ValueType.TextPath _, ValueType.PayloadTemplate _ -> false;
            case ValueType.Variables _, ValueType.States _, ValueType.ListOf _, ValueType.ObjectOf _ -> false;
        };
    }
}
