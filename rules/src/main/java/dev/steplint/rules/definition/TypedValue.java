package dev.steplint.rules.definition;

import dev.steplint.grammar.FieldSpec;
import dev.steplint.grammar.ValueType;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonPointer;
import dev.steplint.json.JsonValue;
import dev.steplint.model.Construct;
import java.util.ArrayList;
import java.util.List;

/// A value in a construct with the type it must have: the value of a field, or an element of a list that is one.
///
/// @param title what a reader calls it: `` `Seconds` of state `Pause` ``
/// @param field the field whose value it is or is part of
record TypedValue(
        String title, JsonMember field, FieldSpec spec, ValueType type, JsonValue value, JsonPointer pointer) {
    /// Every value whose type is known, except those that only deployment makes.
    static List<TypedValue> of(Construct construct) {
        List<TypedValue> values = new ArrayList<>();
        for (FieldUse use : FieldUse.of(construct)) {
            if (use instanceof FieldUse.Legal legal) {
                JsonMember member = legal.member();
                add(
                        new TypedValue(
                                "`%s` of %s".formatted(member.key(), construct.title()),
                                member,
                                legal.spec(),
                                legal.spec().type(),
                                member.value(),
                                construct.pointer().child(member.key())),
                        values);
            }
        }
        return values;
    }

    private static void add(TypedValue value, List<TypedValue> values) {
        if (value.value.isUnknown()) {
            return;
        }
        values.add(value);
        if (value.type instanceof ValueType.ListOf list && value.value instanceof JsonArray array) {
            for (int i = 0; i < array.elements().size(); i++) {
                add(value.element(i, list.element(), array.elements().get(i)), values);
            }
        }
    }

    private TypedValue element(int index, ValueType elementType, JsonValue element) {
        return new TypedValue(
                "Element %d of %s".formatted(index + 1, title),
                field,
                spec,
                elementType,
                element,
                pointer.child(index));
    }

    /// Whether this is an element of the field's list rather than the field's own value.
    boolean isElement() {
        return value != field.value();
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
