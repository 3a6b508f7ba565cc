package dev.steplint.rules.operators;

import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.rule.Edit;
import dev.steplint.source.Span;
import java.util.Comparator;
import java.util.List;

/// A machine with one bug in it, as changes to the text of a machine without.
///
/// @param place a word on where the bug is
record Mutant(String place, List<Edit> edits) {

    /// The text with the bug in it.
    String apply(String text) {
        StringBuilder changed = new StringBuilder(text);
        edits.stream()
                .sorted(Comparator.comparing(Edit::span).reversed())
                .forEach(
                        edit -> changed.replace(edit.span().start(), edit.span().end(), edit.replacement()));
        return changed.toString();
    }

    /// Another text in the place of a value, quotes included.
    static Mutant value(JsonMember member, String json) {
        return new Mutant(member.key(), List.of(new Edit(member.valueSpan(), json)));
    }

    /// Another key before the same value.
    static Mutant key(JsonMember member, String name) {
        return new Mutant(member.key(), List.of(new Edit(member.keySpan(), '"' + name + '"')));
    }

    /// An object without one of its members.
    static List<Mutant> without(JsonObject object, JsonMember member) {
        return Edit.removal(object, member).stream()
                .map(edit -> new Mutant(member.key(), List.of(edit)))
                .toList();
    }

    /// An object with a member more, before its first.
    static Mutant with(JsonObject object, String member) {
        int inside = object.span().start() + 1;
        return new Mutant(member, List.of(new Edit(new Span(inside, inside), member + ", ")));
    }
}
