package dev.steplint.expr.jsonata;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A part of a JSONata expression (JSONata documentation, 2.0.6 to 2.2.2).
///
/// `start` and `end` are indexes into the text that was read, half open.
public sealed interface Jsonata {

    int start();

    int end();

    /// A string in quotes.
    ///
    /// @param value without quotes and escapes
    record Text(int start, int end, String value) implements Jsonata {}

    /// A number without sign.
    ///
    /// @param text as written
    record Numeral(int start, int end, String text) implements Jsonata {

        public double value() {
            return Double.parseDouble(text);
        }
    }

    /// `true`, `false` or `null`.
    record Word(int start, int end, String text) implements Jsonata {}

    /// The name of a field of the current value.
    ///
    /// @param name without back-ticks
    /// @param quoted whether it is written in back-ticks
    record Name(int start, int end, String name, boolean quoted) implements Jsonata {}

    /// `$name`; `$`, the current value; or `$$`, the value that the whole expression works on.
    ///
    /// @param name without the first `$`
    record Variable(int start, int end, String name) implements Jsonata {

        /// Whether this is `$`.
        public boolean isCurrent() {
            return name.isEmpty();
        }

        /// Whether this is `$$`.
        public boolean isRoot() {
            return name.equals("$");
        }
    }

    /// `/…/i`.
    record Regex(int start, int end, String pattern, String flags) implements Jsonata {}

    /// `*`, the fields of the current value.
    record Wildcard(int start, int end) implements Jsonata {}

    /// `**`, everything below the current value.
    record Descendants(int start, int end) implements Jsonata {}

    /// `%`, what the current value is a part of.
    record Parent(int start, int end) implements Jsonata {}

    /// `a.b.c`. The first step works on what is current around the path, every other one on the results of the step
    /// before it.
    ///
    /// @param steps two or more
    record Path(int start, int end, List<Jsonata> steps) implements Jsonata {

        public Path {
            steps = List.copyOf(steps);
        }
    }

    /// `of[predicate]`: a condition on each element, or an index.
    record Filter(int start, int end, Jsonata of, Jsonata predicate) implements Jsonata {}

    /// `of[]`: always an array.
    record AsArray(int start, int end, Jsonata of) implements Jsonata {}

    /// `of{key: value}`.
    record Group(int start, int end, Jsonata of, List<Pair> pairs) implements Jsonata {

        public Group {
            pairs = List.copyOf(pairs);
        }
    }

    /// `of^(term, >term)`.
    record Sort(int start, int end, Jsonata of, List<Term> terms) implements Jsonata {

        public Sort {
            terms = List.copyOf(terms);
        }
    }

    /// `of@$variable`: binds each element, and does not step into it.
    record Focus(int start, int end, Jsonata of, Variable variable) implements Jsonata {}

    /// `of#$variable`: binds the place of each element.
    record Position(int start, int end, Jsonata of, Variable variable) implements Jsonata {}

    /// Arithmetic, comparison, `and`, `or`, `in`, `&`, the range `..` inside of an array, and the defaults `?:` and
    /// `??` of JSONata 2.1.
    ///
    /// @param operatorStart the index of the operator
    record Binary(int start, int end, String operator, int operatorStart, Jsonata left, Jsonata right)
            implements Jsonata {}

    /// `value ~> function`.
    record Chain(int start, int end, Jsonata value, Jsonata function) implements Jsonata {}

    /// `-of`.
    record Negation(int start, int end, Jsonata of) implements Jsonata {}

    /// `[…]`.
    record Items(int start, int end, List<Jsonata> items) implements Jsonata {

        public Items {
            items = List.copyOf(items);
        }
    }

    /// `{…}` that stands alone.
    record Fields(int start, int end, List<Pair> pairs) implements Jsonata {

        public Fields {
            pairs = List.copyOf(pairs);
        }
    }

    /// `(…; …)`: the value of the last one.
    record Block(int start, int end, List<Jsonata> parts) implements Jsonata {

        public Block {
            parts = List.copyOf(parts);
        }
    }

    /// `function(arguments)`.
    ///
    /// @param partial whether an argument is a [Hole], so that the result is a function
    record Call(int start, int end, Jsonata function, List<Jsonata> arguments, boolean partial) implements Jsonata {

        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /// `?` in the place of an argument.
    record Hole(int start, int end) implements Jsonata {}

    /// `function($a, $b) { body }`.
    record Lambda(int start, int end, List<Variable> parameters, Jsonata body) implements Jsonata {

        public Lambda {
            parameters = List.copyOf(parameters);
        }
    }

    /// `condition ? then : otherwise`.
    record Conditional(int start, int end, Jsonata condition, Jsonata then, Optional<Jsonata> otherwise)
            implements Jsonata {}

    /// `$variable := value`.
    record Binding(int start, int end, Variable variable, Jsonata value) implements Jsonata {}

    /// `| pattern | update, delete |`.
    record Transform(int start, int end, Jsonata pattern, Jsonata update, Optional<Jsonata> delete)
            implements Jsonata {}

    /// A key and its value.
    record Pair(Jsonata key, Jsonata value) {}

    /// What to sort by.
    record Term(boolean descending, Jsonata by) {}

    /// The parts of this part, in source order.
    default List<Jsonata> children() {
        return switch (this) {
            case Text _, Numeral _, Word _, Name _, Variable _, Regex _ -> List.of();
            case Wildcard _, Descendants _, Parent _, Hole _ -> List.of();
            case Path path -> path.steps;
            case Filter filter -> List.of(filter.of, filter.predicate);
            case AsArray array -> List.of(array.of);
            case Group group ->
                Stream.concat(Stream.of(group.of), flat(group.pairs)).toList();
            case Sort sort ->
                Stream.concat(Stream.of(sort.of), sort.terms.stream().map(Term::by))
                        .toList();
            case Focus focus -> List.of(focus.of, focus.variable);
            case Position position -> List.of(position.of, position.variable);
            case Binary binary -> List.of(binary.left, binary.right);
            case Chain chain -> List.of(chain.value, chain.function);
            case Negation negation -> List.of(negation.of);
            case Items items -> items.items;
            case Fields fields -> flat(fields.pairs).toList();
            case Block block -> block.parts;
            case Call call ->
                Stream.concat(Stream.of(call.function), call.arguments.stream()).toList();
            case Lambda lambda ->
                Stream.concat(lambda.parameters.stream(), Stream.of(lambda.body))
                        .toList();
            case Conditional conditional ->
                Stream.concat(Stream.of(conditional.condition, conditional.then), conditional.otherwise.stream())
                        .toList();
            case Binding binding -> List.of(binding.variable, binding.value);
            case Transform transform ->
                Stream.concat(Stream.of(transform.pattern, transform.update), transform.delete.stream())
                        .toList();
        };
    }

    private static Stream<Jsonata> flat(List<Pair> pairs) {
        return pairs.stream().flatMap(pair -> Stream.of(pair.key, pair.value));
    }
}
