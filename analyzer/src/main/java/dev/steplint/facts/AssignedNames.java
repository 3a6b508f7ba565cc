package dev.steplint.facts;

import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonValue;
import dev.steplint.model.Construct;
import java.util.HashSet;
import java.util.Set;

/// The names of the variables that a machine assigns somewhere, whatever their scope.
public final class AssignedNames {
    public static final FactKey<AssignedNames> KEY = FactKey.of("assigned-names", AssignedNames::new);

    private static final String FIELD = "Assign";
    private static final String DYNAMIC = ".$";

    private final Set<String> names = new HashSet<>();
    private boolean complete = true;

    private AssignedNames(Facts facts) {
        for (Construct construct : facts.machine().constructs()) {
            construct.field(FIELD).ifPresent(this::read);
        }
    }

    private void read(JsonMember field) {
        JsonValue value = field.value();
        complete &= !value.isUnknown();
        value.asObject().ifPresent(assign -> {
            for (JsonMember member : assign.members()) {
                complete &= !member.name().hasPlaceholder();
                String key = member.key();
                names.add(key.endsWith(DYNAMIC) ? key.substring(0, key.length() - DYNAMIC.length()) : key);
            }
        });
    }

    /// Whether a name, without `$`, certainly is assigned.
    public boolean has(String name) {
        return names.contains(name);
    }

    /// Whether a name may be assigned, for all that can be said before deployment.
    public boolean mayHave(String name) {
        return !complete || names.contains(name);
    }
}
