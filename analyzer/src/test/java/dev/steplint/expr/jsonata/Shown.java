package dev.steplint.expr.jsonata;

import dev.steplint.expr.jsonata.Jsonata.Pair;
import java.util.List;
import java.util.stream.Collectors;

/// A tree as text with a bracket around each part, so that a table can say what was understood.
final class Shown {

    private Shown() {}

    static String show(Jsonata part) {
        return switch (part) {
            case Jsonata.Text text -> "'" + text.value() + "'";
            case Jsonata.Numeral numeral -> numeral.text();
            case Jsonata.Word word -> word.text();
            case Jsonata.Name name -> name.name();
            case Jsonata.Variable variable -> "$" + variable.name();
            case Jsonata.Regex regex -> "/" + regex.pattern() + "/" + regex.flags();
            case Jsonata.Wildcard _ -> "*";
            case Jsonata.Descendants _ -> "**";
            case Jsonata.Parent _ -> "%";
            case Jsonata.Hole _ -> "?";
            case Jsonata.Path path -> list(".", path.steps());
            case Jsonata.Filter filter -> list("filter", List.of(filter.of(), filter.predicate()));
            case Jsonata.AsArray array -> list("array", List.of(array.of()));
            case Jsonata.Group group -> "(group " + show(group.of()) + pairs(group.pairs()) + ")";
            case Jsonata.Sort sort -> "(sort " + show(sort.of()) + terms(sort.terms()) + ")";
            case Jsonata.Focus focus -> list("@", List.of(focus.of(), focus.variable()));
            case Jsonata.Position position -> list("#", List.of(position.of(), position.variable()));
            case Jsonata.Binary binary -> list(binary.operator(), List.of(binary.left(), binary.right()));
            case Jsonata.Chain chain -> list("~>", List.of(chain.value(), chain.function()));
            case Jsonata.Negation negation -> list("neg", List.of(negation.of()));
            case Jsonata.Items items -> list("items", items.items());
            case Jsonata.Fields fields -> "(fields" + pairs(fields.pairs()) + ")";
            case Jsonata.Block block -> list("block", block.parts());
            case Jsonata.Call call ->
                list(
                        call.partial() ? "partial " + show(call.function()) : "call " + show(call.function()),
                        call.arguments());
            case Jsonata.Lambda lambda -> list("lambda", lambda.children());
            case Jsonata.Conditional conditional -> list("if", conditional.children());
            case Jsonata.Binding binding -> list(":=", binding.children());
            case Jsonata.Transform transform -> list("transform", transform.children());
        };
    }

    private static String list(String head, List<? extends Jsonata> parts) {
        return "(" + head + parts.stream().map(part -> " " + show(part)).collect(Collectors.joining()) + ")";
    }

    private static String pairs(List<Pair> pairs) {
        return pairs.stream()
                .map(pair -> " " + show(pair.key()) + ":" + show(pair.value()))
                .collect(Collectors.joining());
    }

    private static String terms(List<Jsonata.Term> terms) {
        return terms.stream()
                .map(term -> (term.descending() ? " >" : " ") + show(term.by()))
                .collect(Collectors.joining());
    }
}
