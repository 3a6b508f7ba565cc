package dev.steplint.expr;

import java.util.List;

/// What a string of a JSONPath state holds where a path or an intrinsic function may stand.
///
/// `start` and `end` are indexes into the decoded string, half open; the string maps them to the file.
public sealed interface Expression {

    int start();

    int end();

    /// A JSONPath.
    ///
    /// @param root what the path starts at
    /// @param steps from the root on
    record Path(int start, int end, Root root, List<Step> steps) implements Expression {

        public Path {
            steps = List.copyOf(steps);
        }

        /// Whether the path can only ever name a single node (Developer Guide, "Reference paths").
        public boolean isReference() {
            return steps.stream().allMatch(Step::isSingle);
        }
    }

    /// `States.Format(…)` and the like.
    ///
    /// @param name with its `States.`, as written
    /// @param nameEnd the index after the name
    record Call(int start, int end, String name, int nameEnd, List<Expression> arguments) implements Expression {

        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /// A string in single quotes.
    ///
    /// @param value without quotes and escapes
    /// @param holes how many `{}` it has that are not escaped
    record Text(int start, int end, String value, int holes) implements Expression {}

    /// A number.
    ///
    /// @param text as written
    record Numeral(int start, int end, String text) implements Expression {

        public double value() {
            return Double.parseDouble(text);
        }
    }

    /// `true`, `false` or `null`.
    record Word(int start, int end, String text) implements Expression {}

    /// What a path starts at.
    sealed interface Root {

        /// `$`: the input, or what the field works on.
        record Input() implements Root {}

        /// `$$`: the Context object.
        record Context() implements Root {}

        /// `$name`: a workflow variable.
        record Variable(String name) implements Root {}
    }

    /// One step of a path.
    sealed interface Step {

        int start();

        int end();

        default boolean isSingle() {
            return switch (this) {
                case Name _, Index _ -> true;
                case Wildcard _, Descent _, Union _, Slice _, Filter _ -> false;
            };
        }

        /// `.name` or `['name']`.
        record Name(int start, int end, String name, boolean bracketed) implements Step {}

        /// `[0]`, `[-1]`.
        record Index(int start, int end, long index) implements Step {}

        /// `.*` or `[*]`.
        record Wildcard(int start, int end) implements Step {}

        /// `..`, before the step that is looked for at every depth.
        record Descent(int start, int end) implements Step {}

        /// `[0,2]`, `['a','b']`.
        record Union(int start, int end) implements Step {}

        /// `[1:3]`.
        record Slice(int start, int end) implements Step {}

        /// `[?(…)]` or `[(…)]`.
        record Filter(int start, int end) implements Step {}
    }
}
