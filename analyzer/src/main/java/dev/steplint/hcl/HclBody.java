package dev.steplint.hcl;

import dev.steplint.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What stands between the braces of a block, or the whole of a file.
///
/// @param attributes in source order; one that is set twice stands twice
/// @param complete whether all of it could be read, so that what is not here is not there
public record HclBody(Span span, List<HclAttribute> attributes, List<HclBlock> blocks, boolean complete) {

    public HclBody {
        attributes = List.copyOf(attributes);
        blocks = List.copyOf(blocks);
    }

    /// The attribute of a name; the first if it is set twice.
    public Optional<HclAttribute> attribute(String name) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst();
    }

    public Optional<HclExpression> value(String name) {
        return attribute(name).map(HclAttribute::value);
    }

    /// The blocks of a type, in source order.
    public Stream<HclBlock> blocks(String type) {
        return blocks.stream().filter(block -> block.type().equals(type));
    }

    public Optional<HclBlock> block(String type) {
        return blocks(type).findFirst();
    }
}
