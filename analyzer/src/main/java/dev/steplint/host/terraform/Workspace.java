package dev.steplint.host.terraform;

import dev.steplint.hcl.HclReader;
import dev.steplint.hcl.HclTemplate;
import dev.steplint.host.Neighbours;
import dev.steplint.host.Neighbours.Reading;
import dev.steplint.json.JsonFault;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the evaluation of all modules of a host shares: the files, and bounds that no module can get around.
final class Workspace {

    /// How many values and pieces of texts may be made.
    private static final int MOST_STEPS = 2_000_000;

    /// How deep locals, modules, templates and expressions may refer to each other.
    private static final int DEPTH = 300;

    private final Neighbours neighbours;
    private final Map<SourceFile, HclTemplate> templates = new HashMap<>();
    private final Map<SourceFile, List<JsonFault>> faults = new HashMap<>();
    private final List<Unread> unread = new ArrayList<>();
    private int steps;
    private int depth;
    private int unique;

    Workspace(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    Neighbours neighbours() {
        return neighbours;
    }

    /// Whether there is work left to be done for so much more.
    boolean spend(int amount) {
        steps = Math.min(MOST_STEPS + 1, steps + Math.max(0, Math.min(amount, MOST_STEPS)));
        return steps <= MOST_STEPS;
    }

    /// Called on the way into each expression; false if it must not be worked out. The way out is [#leave()].
    boolean enter() {
        if (depth >= DEPTH || !spend(1)) {
            return false;
        }
        depth++;
        return true;
    }

    void leave() {
        depth--;
    }

    /// A number that was not given before.
    int next() {
        return ++unique;
    }

    /// A file that a function names and that was not read.
    ///
    /// @param path where the name is written
    record Unread(Place path, Paths.Named named, Reading reading) {}

    void unread(Place path, Paths.Named named, Reading reading) {
        unread.add(new Unread(path, named, reading));
    }

    /// The files that were not read since there were so many of them.
    List<Unread> unreadSince(int count) {
        return List.copyOf(unread.subList(count, unread.size()));
    }

    int unreadCount() {
        return unread.size();
    }

    HclTemplate template(SourceFile file) {
        return templates.computeIfAbsent(file, HclReader::readTemplate);
    }

    void fault(SourceFile file, Span span, String message, String help) {
        List<JsonFault> known = faults.computeIfAbsent(file, _ -> new ArrayList<>());
        JsonFault fault = new JsonFault(JsonFault.Kind.SYNTAX, span, message, help, Optional.empty());
        if (!known.contains(fault)) {
            known.add(fault);
        }
    }

    /// What evaluation found wrong in a file.
    List<JsonFault> faults(SourceFile file) {
        return List.copyOf(faults.getOrDefault(file, List.of()));
    }

    /// What is wrong with a template that was read.
    List<JsonFault> templateFaults(SourceFile file) {
        return Optional.ofNullable(templates.get(file)).map(HclTemplate::faults).orElse(List.of());
    }
}
