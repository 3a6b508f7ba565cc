package dev.steplint.json;

import dev.steplint.json.JsonFault.Kind;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The members of one object of a YAML text as they come in.
final class YamlMembers {

    private final FaultList faults;
    private final List<JsonMember> members = new ArrayList<>();
    private final Keys keys = new Keys();
    private final List<Merge> merges = new ArrayList<>();

    /// Objects whose members belong into this one, too.
    ///
    /// @param index before which member they stand
    private record Merge(int index, List<JsonObject> sources) {}

    YamlMembers(FaultList faults) {
        this.faults = faults;
    }

    void add(JsonString key, JsonValue value) {
        int start = key.span().start();
        if (key.value().isEmpty() && key.span().length() == 0) {
            faults.add(Kind.SYNTAX, Span.at(start), "Key is missing before `:`", "write one, in quotes if it is empty");
        }
        Optional<JsonString> first = keys.add(key);
        if (first.isPresent() && first.get() != key) {
            faults.duplicateKey(key, first.get());
        }
        members.add(new JsonMember(key, value));
    }

    /// A `<<` with an object, or several of which the first counts most.
    void merge(JsonString key, JsonValue value, Span span) {
        switch (value) {
            case JsonObject object -> merges.add(new Merge(members.size(), List.of(object)));
            case JsonArray array
            when array.elements().stream().allMatch(JsonObject.class::isInstance) ->
                merges.add(new Merge(
                        members.size(),
                        array.elements().stream().map(JsonObject.class::cast).toList()));
            case JsonPlaceholder _, JsonError _ -> members.add(new JsonMember(key, value));
            case JsonArray _, JsonString _, JsonNumber _, JsonBoolean _, JsonNull _ ->
                faults.add(
                        Kind.SYNTAX,
                        span,
                        "`<<` merges objects, and this is %s".formatted(value.describe()),
                        "write the alias of an object");
        }
    }

    /// All members in order; a key that stands in the object itself wins over a merged one.
    List<JsonMember> all() {
        if (merges.isEmpty()) {
            return members;
        }
        Set<String> taken = new HashSet<>();
        members.forEach(member -> taken.add(member.key()));
        List<JsonMember> all = new ArrayList<>();
        int index = 0;
        for (Merge merge : merges) {
            all.addAll(members.subList(index, merge.index));
            index = merge.index;
            for (JsonObject source : merge.sources) {
                source.members().stream()
                        .filter(member -> taken.add(member.key()))
                        .forEach(all::add);
            }
        }
        all.addAll(members.subList(index, members.size()));
        return all;
    }
}
