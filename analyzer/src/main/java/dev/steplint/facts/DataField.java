package dev.steplint.facts;

import dev.steplint.grammar.ConstructKind;
import dev.steplint.grammar.FieldSpec;
import dev.steplint.grammar.QueryLanguage;
import dev.steplint.grammar.ValueType;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonPointer;
import dev.steplint.model.Construct;
import java.util.List;

/// A field that holds data, a payload template or a JSONata expression, with everything below it.
///
/// @param construct the state, catcher, choice rule or reader that has the field
/// @param entries the field itself, then what is inside of it at any depth
public record DataField(
        Construct construct, FieldSpec spec, JsonMember member, JsonPointer pointer, List<DataEntry> entries) {
    public DataField {
        entries = List.copyOf(entries);
    }

    public String name() {
        return spec.name();
    }

    /// Whether keys that end in `.$` hold paths and intrinsic functions here.
    public boolean isPayloadTemplate() {
        return construct.language().is(QueryLanguage.JSONPATH) && isTemplate(spec.type());
    }

    /// Whether a string `{% … %}` is an expression here.
    public boolean takesExpressions() {
        return construct.language().is(QueryLanguage.JSONATA) && mayHoldExpression(spec.type());
    }

    static boolean holdsData(ValueType type) {
        return isTemplate(type) || mayHoldExpression(type) || type instanceof ValueType.Anything;
    }

    private static boolean isTemplate(ValueType type) {
        return type instanceof ValueType.PayloadTemplate
                || type instanceof ValueType.Template
                || type instanceof ValueType.Variables
                || isCredentials(type);
    }

    private static boolean mayHoldExpression(ValueType type) {
        return switch (type) {
            case ValueType.Text text -> text.orExpression();
            case ValueType.Whole whole -> whole.orExpression();
            case ValueType.Decimal decimal -> decimal.orExpression();
            case ValueType.Timestamp timestamp -> timestamp.orExpression();
            case ValueType.JsonataTemplate _, ValueType.Items _, ValueType.Condition _ -> true;
            case ValueType.Template _, ValueType.Variables _ -> true;
            case ValueType.ObjectOf _ -> isCredentials(type);
            case ValueType.PayloadTemplate _, ValueType.Path _, ValueType.ReferencePath _, ValueType.TextPath _ ->
                false;
            case ValueType.Anything _, ValueType.Flag _, ValueType.OneOf _ -> false;
            case ValueType.States _, ValueType.ListOf _ -> false;
        };
    }

    /// `Credentials` has a list of fields and is a template all the same.
    private static boolean isCredentials(ValueType type) {
        return type instanceof ValueType.ObjectOf object && object.construct() == ConstructKind.CREDENTIALS;
    }
}
