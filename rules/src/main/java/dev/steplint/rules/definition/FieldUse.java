package dev.steplint.rules.definition;

import dev.steplint.grammar.FieldSpec;
import dev.steplint.json.JsonMember;
import dev.steplint.model.Construct;
import dev.steplint.model.LanguageSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A member of a construct, and what the grammar says of its key.
sealed interface FieldUse {
    JsonMember member();

    /// A field the construct may have.
    record Legal(JsonMember member, FieldSpec spec) implements FieldUse {}

    /// A field of the construct that exists only in the query language that is not in force.
    record OtherLanguage(JsonMember member, FieldSpec spec) implements FieldUse {}

    /// No field of the construct.
    record Unknown(JsonMember member) implements FieldUse {}

    /// The members of a construct in source order. Of a key that is written twice the last counts, and a key that only
    /// deployment completes is left out.
    static List<FieldUse> of(Construct construct) {
        List<FieldUse> uses = new ArrayList<>();
        for (JsonMember member : construct.source().members()) {
            if (!member.name().hasPlaceholder()
                    && construct.field(member.key()).filter(member::equals).isPresent()) {
                uses.add(of(construct, member));
            }
        }
        return uses;
    }

    private static FieldUse of(Construct construct, JsonMember member) {
        Optional<FieldSpec> spec = construct.grammar().field(member.key());
        if (spec.isEmpty()) {
            return new Unknown(member);
        }
        return exists(spec.get(), construct.language())
                ? new Legal(member, spec.get())
                : new OtherLanguage(member, spec.get());
    }

    /// Whether a field may be there, as far as the query language is known.
    static boolean exists(FieldSpec spec, LanguageSetting language) {
        return !language.settled() || spec.dialect().allows(language.language());
    }
}
