package dev.steplint.facts;

import java.util.ArrayList;
import java.util.List;

/// Every expression that the JSONata states of a machine evaluate, parsed once.
///
/// A string that deployment changes is left out, and so is one that is not opened and closed by its marks.
public final class JsonataExpressions {
    public static final FactKey<JsonataExpressions> KEY =
            FactKey.of("jsonata-expressions", facts -> new JsonataExpressions(read(facts)));

    private final List<JsonataExpression> all;

    private JsonataExpressions(List<JsonataExpression> all) {
        this.all = List.copyOf(all);
    }

    /// All of them, by construct and in source order.
    public List<JsonataExpression> all() {
        return all;
    }

    private static List<JsonataExpression> read(Facts facts) {
        List<JsonataExpression> expressions = new ArrayList<>();
        facts.get(DataFields.KEY).expressionFields().forEach(field -> {
            for (DataEntry entry : field.entries()) {
                entry.text()
                        .filter(text -> JsonataExpression.isMarked(text.value()))
                        .map(text -> JsonataExpression.read(field, entry, text))
                        .ifPresent(expressions::add);
            }
        });
        return expressions;
    }
}
