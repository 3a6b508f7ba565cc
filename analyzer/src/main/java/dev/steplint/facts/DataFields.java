package dev.steplint.facts;

import dev.steplint.grammar.ConstructKind;
import dev.steplint.grammar.FieldSpec;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonPointer;
import dev.steplint.model.Construct;
import dev.steplint.model.StateMachine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Where in a machine data is written down or computed: `Parameters`, `Assign`, `Output`, `Condition`, `Result`…
///
/// A field that the query language of its construct does not have is left out: nothing evaluates it. So are all
/// where the language is not settled.
public final class DataFields {
    public static final FactKey<DataFields> KEY =
            FactKey.of("data-fields", facts -> new DataFields(read(facts.machine())));

    private final List<DataField> all;

    private DataFields(List<DataField> all) {
        this.all = List.copyOf(all);
    }

    /// All of them, by construct and in source order.
    public List<DataField> all() {
        return all;
    }

    /// The fields in which keys that end in `.$` hold paths and intrinsic functions.
    public Stream<DataField> payloadTemplates() {
        return all.stream().filter(DataField::isPayloadTemplate);
    }

    /// The fields in which a string `{% … %}` is an expression.
    public Stream<DataField> expressionFields() {
        return all.stream().filter(DataField::takesExpressions);
    }

    private static List<DataField> read(StateMachine machine) {
        List<DataField> fields = new ArrayList<>();
        for (Construct construct : machine.constructs()) {
            // `Credentials` is a field of its task and read as a whole.
            if (construct.kind() == ConstructKind.CREDENTIALS
                    || !construct.language().settled()) {
                continue;
            }
            for (Construct.Field field : construct.fields()) {
                if (holdsData(construct, field.spec())) {
                    JsonMember member = field.member();
                    JsonPointer pointer = construct.pointer().child(member.key());
                    fields.add(new DataField(construct, field.spec(), member, pointer, DataEntry.in(member, pointer)));
                }
            }
        }
        return fields;
    }

    private static boolean holdsData(Construct construct, FieldSpec spec) {
        return spec.dialect().allows(construct.queryLanguage()) && DataField.holdsData(spec.type());
    }
}
