package dev.steplint.host.serverless;

import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonValue;
import java.util.IdentityHashMap;
import java.util.Map;

/// What the variables of a service may cost, so that some that name each other cannot exhaust memory or the stack.
final class Bounds {

    /// How many values may be made, and be in one value.
    private static final int MOST_VALUES = 500_000;

    /// How many characters may be put into texts.
    private static final int MOST_CHARACTERS = 5_000_000;

    /// How deep values may lie in each other once variables are replaced.
    private static final int DEEPEST = 250;

    private final Map<JsonValue, Extent> extents = new IdentityHashMap<>();
    private int steps;
    private int depth;
    private int characters;

    /// How large a value is once variables are replaced.
    private record Extent(int size, int height) {

        static final Extent LEAF = new Extent(1, 1);

        Extent around(Extent part) {
            return new Extent(Math.min(MOST_VALUES + 1, size + part.size), Math.max(height, part.height + 1));
        }
    }

    /// Goes one level down; false if that is too deep or one step too many, and then nothing is to be left.
    boolean enter() {
        if (depth >= DEEPEST || ++steps > MOST_VALUES) {
            return false;
        }
        depth++;
        return true;
    }

    void leave() {
        depth--;
    }

    /// Notes how large a value is, after those in it.
    void measure(JsonValue value) {
        Extent extent = Extent.LEAF;
        if (value instanceof JsonObject object) {
            for (JsonMember member : object.members()) {
                extent = extent.around(extents.getOrDefault(member.value(), Extent.LEAF));
            }
        } else if (value instanceof JsonArray array) {
            for (JsonValue element : array.elements()) {
                extent = extent.around(extents.getOrDefault(element, Extent.LEAF));
            }
        }
        extents.put(value, extent);
    }

    /// Whether a value that was measured may stand at this depth.
    boolean fit(JsonValue value) {
        Extent extent = extents.getOrDefault(value, Extent.LEAF);
        return extent.size <= MOST_VALUES && depth + extent.height <= DEEPEST;
    }

    /// Whether so many characters more may be put into texts.
    boolean spend(int length) {
        characters = Math.min(MOST_CHARACTERS + 1, characters + Math.min(length, MOST_CHARACTERS));
        return characters <= MOST_CHARACTERS;
    }
}
