package dev.steplint.host.terraform;

import dev.steplint.hcl.HclBlock;
import dev.steplint.hcl.HclBody;
import dev.steplint.source.Location;
import dev.steplint.source.SourceFile;

/// A block at the top of a module.
///
/// @param address by which the rest of the module refers to it: `aws_iam_role.flow`, `data.aws_region.here`
record Declared(SourceFile file, String address, HclBlock block) {

    /// The type of a resource or a data source.
    String type() {
        return block.label(0);
    }

    HclBody body() {
        return block.body();
    }

    Scope scope() {
        return Scope.of(file);
    }

    Place place() {
        return new Place(file, block.header());
    }

    /// The name of the declaration, quotes included.
    Location name() {
        return new Location(
                file,
                block.labels().isEmpty()
                        ? block.typeSpan()
                        : block.labels().getLast().span());
    }
}
