package dev.steplint.expr.jsonata;

import dev.steplint.expr.jsonata.Jsonata.Pair;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether every `%` has a step whose parent it is, as the reference implementation finds out.
///
/// A `%` is a slot that looks for a number of steps further up, one step for each `%` in a row. What a part leaves
/// unfound is passed on to the part around it; at the top there is nothing more to pass it to.
final class ParentCheck {

    /// A `%` that is still some steps away from what it names.
    private static final class Slot {
        private final Jsonata place;
        private int level = 1;

        private Slot(Jsonata place) {
            this.place = place;
        }
    }

    private enum Kind {
        NAMED,
        PARENT,
        BLOCK,
        PATH,
        OTHER
    }

    /// A part with what it leaves to find. Lists of slots are shared between parts on purpose.
    private static final class Node {
        private Kind kind;
        private final Jsonata source;
        /// The steps of a path, the last part of a block.
        private final List<Node> inner = new ArrayList<>();
        private @Nullable List<Slot> seeking;
        private @Nullable Slot own;
        private boolean focus;

        private Node(Kind kind, Jsonata source) {
            this.kind = kind;
            this.source = source;
        }

        private List<Slot> seeking() {
            return seeking == null ? List.of() : seeking;
        }
    }

    private ParentCheck() {}

    static void check(Jsonata tree) {
        Node whole = process(tree);
        if (whole.own != null) {
            throw lost(whole.own);
        }
        if (whole.seeking != null && !whole.seeking.isEmpty()) {
            throw lost(whole.seeking.getFirst());
        }
    }

    private static Unreadable lost(Slot slot) {
        return Unreadable.fault(
                "S0217",
                slot.place.start(),
                slot.place.end(),
                "`%` has no parent to name here",
                "write the path from `$states.input`");
    }

    private static Node process(Jsonata part) {
        Node node = new Node(Kind.OTHER, part);
        switch (part) {
            case Jsonata.Path path -> {
                Node first = process(path.steps().getFirst());
                Node result = asPath(first);
                if (first.own != null) {
                    result.seeking = new ArrayList<>(List.of(first.own));
                }
                path.steps().stream().skip(1).forEach(step -> append(result, process(step)));
                return result;
            }
            case Jsonata.Name _ -> {
                node.kind = Kind.NAMED;
                return asPath(node);
            }
            case Jsonata.Wildcard _ -> node.kind = Kind.NAMED;
            case Jsonata.Parent _ -> {
                node.kind = Kind.PARENT;
                node.own = new Slot(part);
            }
            case Jsonata.Filter filter -> {
                return filtered(filter);
            }
            case Jsonata.AsArray array -> {
                return process(array.of());
            }
            case Jsonata.Group group -> {
                Node of = process(group.of());
                group.pairs().forEach(pair -> List.of(process(pair.key()), process(pair.value())));
                return of;
            }
            case Jsonata.Sort sort -> {
                Node result = asPath(process(sort.of()));
                sort.terms().forEach(term -> pass(node, process(term.by())));
                result.inner.add(node);
                resolve(result);
                return result;
            }
            case Jsonata.Focus focus -> {
                Node of = process(focus.of());
                step(of).focus = true;
                return of;
            }
            case Jsonata.Position position -> {
                return asPath(process(position.of()));
            }
            case Jsonata.Binary binary -> {
                pass(node, process(binary.left()));
                pass(node, process(binary.right()));
            }
            case Jsonata.Chain chain -> {
                process(chain.value());
                process(chain.function());
            }
            case Jsonata.Negation negation -> pass(node, process(negation.of()));
            case Jsonata.Items items -> items.items().forEach(item -> pass(node, process(item)));
            case Jsonata.Fields fields -> {
                for (Pair pair : fields.pairs()) {
                    pass(node, process(pair.key()));
                    pass(node, process(pair.value()));
                }
            }
            case Jsonata.Block block -> {
                node.kind = Kind.BLOCK;
                for (Jsonata inside : block.parts()) {
                    Node inner = process(inside);
                    pass(node, inner);
                    node.inner.clear();
                    node.inner.add(inner);
                }
            }
            case Jsonata.Call call -> {
                call.arguments().forEach(argument -> pass(node, process(argument)));
                process(call.function());
            }
            case Jsonata.Conditional conditional -> {
                pass(node, process(conditional.condition()));
                pass(node, process(conditional.then()));
                conditional.otherwise().ifPresent(otherwise -> pass(node, process(otherwise)));
            }
            case Jsonata.Binding binding -> pass(node, process(binding.value()));
            case Jsonata.Lambda lambda -> process(lambda.body());
            case Jsonata.Transform transform -> transform.children().forEach(ParentCheck::process);
            case Jsonata.Text _, Jsonata.Numeral _, Jsonata.Word _, Jsonata.Variable _ -> {}
            case Jsonata.Regex _, Jsonata.Descendants _, Jsonata.Hole _ -> {}
        }
        return node;
    }

    /// A path of one step, or the path itself.
    private static Node asPath(Node node) {
        if (node.kind == Kind.PATH) {
            return node;
        }
        Node path = new Node(Kind.PATH, node.source);
        path.inner.add(node);
        return path;
    }

    private static void append(Node path, Node next) {
        if (next.kind == Kind.PATH) {
            path.inner.addAll(next.inner);
        } else {
            path.inner.add(next);
        }
        for (Node step : path.inner) {
            if (step.source instanceof Jsonata.Text) {
                step.kind = Kind.NAMED;
            }
        }
        resolve(path);
    }

    private static Node step(Node node) {
        return node.kind == Kind.PATH ? node.inner.getLast() : node;
    }

    private static Node filtered(Jsonata.Filter filter) {
        Node result = process(filter.of());
        Node step = step(result);
        Node predicate = process(filter.predicate());
        if (predicate.seeking != null) {
            for (Slot slot : predicate.seeking) {
                if (slot.level == 1) {
                    seek(step, slot);
                } else {
                    slot.level--;
                }
            }
            pass(step, predicate);
        }
        return result;
    }

    /// Leaves to a part what a part of it did not find.
    private static void pass(Node to, Node from) {
        if (from.seeking == null && from.own == null) {
            return;
        }
        List<Slot> slots = from.seeking == null ? new ArrayList<>() : from.seeking;
        if (from.own != null) {
            slots.add(from.own);
        }
        if (to.seeking == null) {
            to.seeking = slots;
        } else {
            to.seeking.addAll(List.copyOf(slots));
        }
    }

    private static void resolve(Node path) {
        Node last = path.inner.getLast();
        List<Slot> slots = new ArrayList<>(last.seeking());
        if (last.own != null) {
            slots.add(last.own);
        }
        for (Slot slot : slots) {
            int index = path.inner.size() - 2;
            while (slot.level > 0) {
                if (index < 0) {
                    if (path.seeking == null) {
                        path.seeking = new ArrayList<>();
                    }
                    path.seeking.add(slot);
                    break;
                }
                Node step = path.inner.get(index--);
                while (index >= 0 && step.focus && path.inner.get(index).focus) {
                    step = path.inner.get(index--);
                }
                seek(step, slot);
            }
        }
    }

    /// Goes one step up, or as many as the step itself has.
    private static void seek(Node step, Slot slot) {
        switch (step.kind) {
            case NAMED -> slot.level--;
            case PARENT -> slot.level++;
            case BLOCK -> {
                if (!step.inner.isEmpty()) {
                    seek(step.inner.getLast(), slot);
                }
            }
            case PATH -> {
                int index = step.inner.size() - 1;
                seek(step.inner.get(index--), slot);
                while (slot.level > 0 && index >= 0) {
                    seek(step.inner.get(index--), slot);
                }
            }
            case OTHER -> throw lost(slot);
        }
    }
}
