package dev.steplint.facts.data;

import dev.steplint.facts.data.DataShape.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes a result into an input, as `ResultPath` does.
final class ShapeMerge {

    /// A machine that writes more than this into one object is no longer followed.
    private static final int MOST_MEMBERS = 64;

    /// Nor one that nests them deeper than this.
    private static final int DEEPEST = 32;

    private ShapeMerge() {}

    /// A value with another one at a path of names; objects that are missing on the way are made.
    static DataShape write(DataShape into, List<PathLookup.Step> path, DataShape value) {
        if (path.isEmpty()) {
            return value;
        }
        if (path.size() > DEEPEST) {
            return new DataShape.Unknown(value.span());
        }
        PathLookup.Step first = path.getFirst();
        String name = first.name().orElseThrow();
        List<PathLookup.Step> rest = path.subList(1, path.size());
        return switch (into) {
            case DataShape.Fields fields -> {
                DataShape below = fields.value(name)
                        .orElseGet(() -> fields.complete()
                                ? new DataShape.Fields(first.span(), List.of(), true)
                                : new DataShape.Unknown(first.span()));
                yield full(fields.members())
                        ? new DataShape.Unknown(first.span())
                        : new DataShape.Fields(
                                fields.span(),
                                with(fields.members(), member(first, name, write(below, rest, value))),
                                fields.complete());
            }
            case DataShape.Response response -> {
                DataShape below = response.added().stream()
                        .filter(member -> member.name().equals(name))
                        .map(Member::value)
                        .findFirst()
                        .orElseGet(() -> new DataShape.Unknown(first.span()));
                yield full(response.added())
                        ? new DataShape.Unknown(first.span())
                        : new DataShape.Response(
                                response.span(),
                                response.call(),
                                with(response.added(), member(first, name, write(below, rest, value))));
            }
            case DataShape.Unknown unknown ->
                new DataShape.Fields(
                        unknown.span(),
                        List.of(member(first, name, write(new DataShape.Unknown(first.span()), rest, value))),
                        false);
            // AWS fails the state there.
            case DataShape.Items _, DataShape.Text _, DataShape.Numeral _, DataShape.Flag _, DataShape.Nothing _ ->
                new DataShape.Unknown(first.span());
        };
    }

    private static boolean full(List<Member> members) {
        return members.size() >= MOST_MEMBERS;
    }

    private static Member member(PathLookup.Step step, String name, DataShape value) {
        return new Member(name, step.span(), Optional.empty(), value);
    }

    private static List<Member> with(List<Member> members, Member added) {
        List<Member> all = new ArrayList<>(members);
        all.removeIf(member -> member.name().equals(added.name()));
        all.add(added);
        return all;
    }
}
