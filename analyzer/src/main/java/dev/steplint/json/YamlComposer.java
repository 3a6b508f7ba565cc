package dev.steplint.json;

import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads YAML into the same located tree as [JsonParser].
///
/// Plain scalars mean what the core schema of YAML 1.2 says; keys are always text. An alias is the very value that its
/// anchor names. A tag that only a host understands makes its value a [JsonPlaceholder]. The span of a block scalar
/// reaches from the first to the last character of its lines, that of an object or array without brackets from its
/// first key or item to its last value. After a syntax error nothing more is read, but what was stays.
public final class YamlComposer {

    private final SourceFile file;
    private final ReadLimits limits;

    public YamlComposer(SourceFile file, ReadLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    public JsonDocument compose() {
        FaultList faults = new FaultList();
        if (file.text().length() > limits.characters()) {
            faults.tooLong(limits);
            return new JsonDocument(file, JsonFormat.YAML, new JsonError(Span.at(0)), faults.inOrder());
        }
        YamlText text = YamlText.of(file.text(), faults);
        YamlTree tree = new YamlTree(text, limits);
        if (tree.isBroken() && text.hasExpression()) {
            YamlTree masked = new YamlTree(text.withMaskedExpressions(), limits);
            tree = !masked.isBroken() || masked.reached() > tree.reached() ? masked : tree;
        }
        List<JsonFault> all = new ArrayList<>(faults.inOrder());
        all.addAll(tree.faults());
        all.sort(Comparator.comparing(JsonFault::span));
        return new JsonDocument(file, JsonFormat.YAML, tree.root(), all);
    }
}
