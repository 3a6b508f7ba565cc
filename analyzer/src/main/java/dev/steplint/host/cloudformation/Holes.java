package dev.steplint.host.cloudformation;

import dev.steplint.host.value.Bindings;
import dev.steplint.host.value.Reference;
import dev.steplint.host.value.Text;
import dev.steplint.json.JsonString;
import java.util.HashMap;
import java.util.Map;

/// The placeholders that stand for what a template leaves open, each with what it stands for.
///
/// One that stands for an attribute is written as `Fn::Sub` would write it, so that equal values have equal texts.
final class Holes {

    /// The placeholder of a property that is taken away.
    static final String NO_VALUE = "${AWS::NoValue}";

    private final Map<String, Text> byPlaceholder;

    /// @param known what placeholders stand for that are in the template before its functions are worked out
    Holes(Bindings known) {
        byPlaceholder = new HashMap<>(known.byPlaceholder());
    }

    /// The placeholder for a reference that the template writes as a name, such as `Fn.Arn` or `AWS::Region`.
    String open(String name, Reference reference) {
        String placeholder = "${" + name + "}";
        bind(placeholder, Text.of(reference));
        return placeholder;
    }

    void bind(String placeholder, Text text) {
        byPlaceholder.put(placeholder, text);
    }

    Text of(String placeholder) {
        Text bound = byPlaceholder.get(placeholder);
        return bound == null ? Text.of(new Reference.Other(placeholder)) : bound;
    }

    Text text(JsonString string) {
        return Bindings.text(string, this::of);
    }

    Bindings bindings() {
        return new Bindings(byPlaceholder, true);
    }
}
