package dev.steplint.host.terraform;

import dev.steplint.hcl.HclExpression;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The machines that one block makes, as `count` and `for_each` say.
final class Instances {

    /// More are looked at as one, of which `each` and `count` are not known.
    private static final int MOST = 32;

    private Instances() {}

    /// @param suffix of the address: empty, `[0]` or `["key"]`
    /// @param never whether it is certain that there is none
    record Instance(String suffix, Scope scope, boolean never) {}

    static List<Instance> of(Declared declared, Evaluator evaluator) {
        List<Instance> instances = new ArrayList<>();
        Optional<HclExpression> forEach = declared.body().value("for_each");
        Optional<HclExpression> count = declared.body().value("count");
        boolean never = false;
        if (forEach.isPresent()) {
            Value collection = evaluator.evaluate(forEach.get(), declared.scope());
            never = evaluator.entries(collection).filter(List::isEmpty).isPresent();
            boolean set = collection instanceof Value.Items;
            for (Evaluator.Entry entry : evaluator.entries(collection).orElse(List.of())) {
                Value key = set ? entry.value() : entry.key();
                Optional<String> text = Texts.of(key).flatMap(Value.Text::known);
                if (text.isEmpty()) {
                    return List.of(new Instance("", declared.scope(), false));
                }
                instances.add(instance(
                        "[\"%s\"]".formatted(text.get()),
                        "each",
                        Map.of("key", key, "value", entry.value()),
                        declared));
            }
        } else if (count.isPresent()
                && evaluator.evaluate(count.get(), declared.scope()) instanceof Value.Numeral numeral
                && numeral.value().compareTo(BigDecimal.valueOf(MOST)) <= 0) {
            never = numeral.value().signum() <= 0;
            for (int i = 0; i < numeral.value().intValue(); i++) {
                Value index = new Value.Numeral(numeral.place(), BigDecimal.valueOf(i));
                instances.add(instance("[%d]".formatted(i), "count", Map.of("index", index), declared));
            }
        }
        return instances.isEmpty() || instances.size() > MOST
                ? List.of(new Instance("", declared.scope(), never))
                : instances;
    }

    private static Instance instance(String suffix, String name, Map<String, Value> fields, Declared declared) {
        List<Value.Field> all = new ArrayList<>();
        fields.forEach((key, value) -> all.add(new Value.Field(Value.Text.of(declared.place(), key), value)));
        Value.Fields value = new Value.Fields(declared.place(), all);
        return new Instance(suffix, new Scope(declared.file(), Map.of(name, value), false, false), false);
    }
}
