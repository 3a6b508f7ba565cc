package dev.steplint.expr.jsonata;

import com.dashjoin.jsonata.JException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Runs expressions with another implementation, to hold what we say of them to what they do.
final class Evaluation {
    private Evaluation() {}

    /// The value as text, or the code of the error; empty if there is no value.
    ///
    /// @param numbers names of variables that are 3
    /// @param objects names of variables that are `{"a": [1, 2], "b": "t"}`
    static Optional<String> of(String text, List<String> numbers, List<String> objects) {
        try {
            com.dashjoin.jsonata.Jsonata expression = com.dashjoin.jsonata.Jsonata.jsonata(text);
            com.dashjoin.jsonata.Jsonata.Frame frame = expression.createFrame();
            numbers.forEach(name -> frame.bind(name, 3));
            objects.forEach(name -> frame.bind(name, Map.of("a", List.of(1, 2), "b", "t")));
            return Optional.ofNullable(expression.evaluate(Map.of("a", 1), frame))
                    .map(String::valueOf);
        } catch (JException e) {
            return Optional.of("error " + e.getError());
        } catch (RuntimeException e) {
            // A fault of its own, which says nothing about the expression.
            return Optional.of("fault " + e.getClass().getSimpleName());
        }
    }
}
