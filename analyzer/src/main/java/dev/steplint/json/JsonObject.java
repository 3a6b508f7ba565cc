package dev.steplint.json;

import dev.steplint.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An object with its members in source order; a key that is written twice appears twice.
public final class JsonObject implements JsonValue {

    /// Below this many members a walk is faster than a table.
    private static final int INDEXED = 12;

    private final Span span;
    private final List<JsonMember> members;
    private final Map<String, JsonMember> index;
    private final long keys;
    private final @Nullable JsonMember unknown;

    public JsonObject(Span span, List<JsonMember> members) {
        this.span = span;
        this.members = List.copyOf(members);
        this.index = this.members.size() < INDEXED ? Map.of() : index(this.members);
        long bits = 0;
        JsonMember first = null;
        for (JsonMember member : this.members) {
            bits |= bit(member.key());
            if (first == null && member.name().hasPlaceholder()) {
                first = member;
            }
        }
        this.keys = bits;
        this.unknown = first;
    }

    /// Rules ask for many fields that most objects do not have: one bit a key tells nearly all of them without a walk.
    private static long bit(String key) {
        return 1L << key.hashCode();
    }

    private static Map<String, JsonMember> index(List<JsonMember> members) {
        Map<String, JsonMember> index = HashMap.newHashMap(members.size());
        members.forEach(member -> index.put(member.key(), member));
        return index;
    }

    @Override
    public Span span() {
        return span;
    }

    public List<JsonMember> members() {
        return members;
    }

    public boolean isEmpty() {
        return members.isEmpty();
    }

    /// The member with a key. Of a key that is written twice the last counts, as JSON readers have it.
    public Optional<JsonMember> find(String key) {
        if ((keys & bit(key)) == 0) {
            return Optional.empty();
        }
        if (!index.isEmpty()) {
            return Optional.ofNullable(index.get(key));
        }
        for (int i = members.size() - 1; i >= 0; i--) {
            JsonMember member = members.get(i);
            if (member.key().equals(key)) {
                return Optional.of(member);
            }
        }
        return Optional.empty();
    }

    public Optional<JsonValue> value(String key) {
        return find(key).map(JsonMember::value);
    }

    public boolean has(String key) {
        return find(key).isPresent();
    }

    /// A member whose key is known only after deployment: it may be any field, so none that is not here is missing.
    public Optional<JsonMember> unknownMember() {
        return Optional.ofNullable(unknown);
    }

    /// Whether this is a function of a CloudFormation template, such as `{"Ref": …}`, which deployment replaces.
    public boolean isTemplateFunction() {
        return members.size() == 1
                && (members.getFirst().key().equals("Ref")
                        || members.getFirst().key().startsWith("Fn::"));
    }

    @Override
    public String describe() {
        return "an object";
    }

    @Override
    public String toString() {
        return "object%s".formatted(span);
    }
}
