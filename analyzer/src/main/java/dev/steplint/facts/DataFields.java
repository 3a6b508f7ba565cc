package dev.steplint.facts;

import dev.steplint.grammar.ConstructKind;
import dev.steplint.json.JsonMember;
import dev.steplint.model.Construct;
import dev.steplint.model.StateMachine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            for (JsonMember member : construct.source().members()) {
                read(construct, member).ifPresent(fields::add);
            }
        }
        return fields;
    }

    private static Optional<DataField> read(Construct construct, JsonMember member) {
        return construct
                .grammar()
                .field(member.key())
                .filter(spec -> spec.dialect().allows(construct.queryLanguage()))
                .filter(spec -> DataField.holdsData(spec.type()))
                .map(spec -> {
                    var pointer = construct.pointer().child(member.key());
                    return new DataField(construct, spec, member, pointer, DataEntry.in(member, pointer));
                });
    }
}
