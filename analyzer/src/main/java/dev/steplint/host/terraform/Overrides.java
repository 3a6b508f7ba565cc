package dev.steplint.host.terraform;

import dev.steplint.hcl.HclAttribute;
import dev.steplint.hcl.HclBlock;
import dev.steplint.hcl.HclBody;
import dev.steplint.hcl.HclDocument;
import dev.steplint.hcl.HclExpression;
import java.util.List;
import java.util.Map;

/// Files whose blocks change those of other files instead of declaring some (Terraform language, "Override Files").
///
/// The value of a local is that of the last file. What a block of another kind is changed to is written in another file
/// than the block, so it is taken as unknown.
final class Overrides {

    private Overrides() {}

    /// Whether a file is one of these by its name.
    static boolean isNamed(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("\\.(tf|tofu)(\\.json)?$", "");
        return Module.isConfiguration(path) && (name.equals("override") || name.endsWith("_override"));
    }

    static void apply(HclDocument document, Map<String, Module.Local> locals, Map<String, Declared> blocks) {
        for (HclBlock block : document.body().blocks()) {
            if (block.type().equals("locals")) {
                block.body()
                        .attributes()
                        .forEach(attribute ->
                                locals.put(attribute.name(), new Module.Local(document.file(), attribute)));
            }
            Module.address(block)
                    .ifPresent(address ->
                            blocks.computeIfPresent(address, (_, declared) -> changed(declared, block.body())));
        }
    }

    private static Declared changed(Declared declared, HclBody change) {
        HclBlock block = declared.block();
        List<HclAttribute> attributes = block.body().attributes().stream()
                .map(attribute -> change.attribute(attribute.name()).isPresent() ? unknown(attribute) : attribute)
                .toList();
        List<HclBlock> kept = block.body().blocks().stream()
                .filter(inner -> change.block(inner.type()).isEmpty())
                .toList();
        // What is added or replaced is there, though not here.
        HclBody body = new HclBody(block.body().span(), attributes, kept, false);
        return new Declared(
                declared.file(),
                declared.address(),
                new HclBlock(block.span(), block.typeSpan(), block.type(), block.labels(), body));
    }

    private static HclAttribute unknown(HclAttribute attribute) {
        return new HclAttribute(
                attribute.nameSpan(),
                attribute.name(),
                new HclExpression.Name(attribute.value().span(), "override"));
    }
}
