package dev.steplint.rules.definition;

import dev.steplint.grammar.ConstructKind;
import dev.steplint.model.Construct;
import java.util.Map;
import java.util.Optional;

/// What a field of one query language is called in the other (AWS Step Functions Developer Guide, "Transforming data
/// with JSONata").
final class LanguageCounterparts {
    /// By the JSONPath field; where the state has no such field, `Output` does it.
    private static final Map<String, String> IN_JSONATA = Map.of(
            "InputPath", "select from `$states.input` in the expressions that need it",
            "OutputPath", "write what the state returns as `Output`",
            "ResultSelector", "pick from `$states.result` in `Output`",
            "ResultPath", "merge the result into `$states.input` in `Output`",
            "Result", "write the value as `Output`",
            "ItemsPath", "write an expression for the array as `Items`",
            "RoleArn.$", "write an expression as `RoleArn`");

    private LanguageCounterparts() {}

    /// How to say in a JSONata construct what a JSONPath field says.
    static String inJsonata(Construct construct, String field) {
        if (construct.kind() == ConstructKind.CATCHER) {
            return "merge `$states.errorOutput` into `$states.input` in `Output`";
        }
        if (construct.grammar().field("Condition").isPresent()) {
            return "write the test as an expression in `Condition`";
        }
        if (field.equals("Parameters")) {
            return "write it as `%s`, with `{%% … %%}` for each computed value".formatted(argumentsOf(construct));
        }
        Optional<String> own = Optional.ofNullable(IN_JSONATA.get(field));
        // What is left are paths to values that may be expressions: `SecondsPath` and the like.
        return own.orElseGet(() -> "write an expression as `%s`".formatted(field.replaceFirst("Path$", "")));
    }

    private static String argumentsOf(Construct construct) {
        if (construct.grammar().field("Arguments").isPresent()) {
            return "Arguments";
        }
        return construct.grammar().field("ItemSelector").isPresent() ? "ItemSelector" : "Output";
    }

    /// How to say in a JSONPath construct what a JSONata field says.
    static String inJsonPath(Construct construct, String field) {
        return switch (field) {
            case "Arguments" -> "write it as `Parameters`, with keys that end in `.$` for paths";
            case "Items" -> "write the path of the array as `ItemsPath`";
            case "Condition" -> "write the test with `Variable` and an operator";
            default ->
                construct.grammar().field("ResultSelector").isPresent()
                        ? "shape the result with `ResultSelector` and `ResultPath`"
                        : "select what goes on with `OutputPath`";
        };
    }
}
