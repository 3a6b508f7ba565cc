package dev.steplint.host.terraform;

import dev.steplint.hcl.HclAttribute;
import dev.steplint.hcl.HclBlock;
import dev.steplint.hcl.HclDocument;
import dev.steplint.hcl.HclExpression;
import dev.steplint.hcl.HclReader;
import dev.steplint.host.Neighbours;
import dev.steplint.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// All the files of a folder, which Terraform takes as one.
///
/// @param folder relative to the folder of the host, empty if it is that folder
/// @param complete whether all of it could be read, so that what it does not declare is not there
record Module(
        String folder,
        List<HclDocument> documents,
        Map<String, Local> locals,
        Map<String, Declared> blocks,
        boolean complete) {

    /// A value of a `locals` block.
    record Local(SourceFile file, HclAttribute attribute) {}

    /// The module around a file.
    ///
    /// @param own the file, if it is read already
    static Module read(String folder, Optional<HclDocument> own, Neighbours neighbours) {
        List<HclDocument> documents = new ArrayList<>(own.stream().toList());
        String ownName = own.map(document -> baseName(document.file().name())).orElse("");
        boolean complete = true;
        for (String name : neighbours.names(folder)) {
            if (!isConfiguration(name) || name.equals(ownName)) {
                continue;
            }
            switch (neighbours.read(folder.isEmpty() ? name : folder + "/" + name)) {
                case Neighbours.Reading.Found(SourceFile file) -> documents.add(read(file));
                case Neighbours.Reading.Missing _, Neighbours.Reading.Refused _ -> complete = false;
            }
        }
        return of(folder, documents, complete);
    }

    static boolean isConfiguration(String name) {
        return name.endsWith(".tf") || name.endsWith(".tf.json") || name.endsWith(".tofu");
    }

    static HclDocument read(SourceFile file) {
        return file.name().endsWith(".json") ? JsonSyntax.read(file) : HclReader.read(file);
    }

    static Module of(String folder, List<HclDocument> documents, boolean complete) {
        Map<String, Local> locals = new LinkedHashMap<>();
        Map<String, Declared> blocks = new LinkedHashMap<>();
        boolean whole = complete;
        for (HclDocument document : documents) {
            SourceFile file = document.file();
            boolean overrides = Overrides.isNamed(file.name());
            whole &= document.body().complete() && !overrides;
            for (HclBlock block : document.body().blocks()) {
                if (block.type().equals("locals") && !overrides) {
                    block.body()
                            .attributes()
                            .forEach(attribute -> locals.putIfAbsent(attribute.name(), new Local(file, attribute)));
                }
                if (!overrides) {
                    address(block)
                            .ifPresent(address -> blocks.putIfAbsent(address, new Declared(file, address, block)));
                }
            }
        }
        documents.stream()
                .filter(document -> Overrides.isNamed(document.file().name()))
                .sorted(Comparator.comparing(document -> document.file().name()))
                .forEach(document -> Overrides.apply(document, locals, blocks));
        return new Module(folder, List.copyOf(documents), locals, blocks, whole);
    }

    static Optional<String> address(HclBlock block) {
        return switch (block.type()) {
            case "resource" ->
                block.isLabelled(2) ? Optional.of(block.label(0) + "." + block.label(1)) : Optional.empty();
            case "data" ->
                block.isLabelled(2) ? Optional.of("data." + block.label(0) + "." + block.label(1)) : Optional.empty();
            case "module", "variable", "output" ->
                block.isLabelled(1) ? Optional.of(block.type() + "." + block.label(0)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /// The folder that a block calls a module from, if it is one nearby.
    static Optional<String> source(HclBlock call) {
        return call.body()
                .value("source")
                .flatMap(value ->
                        value instanceof HclExpression.Template template ? template.literal() : Optional.empty())
                .filter(path -> path.startsWith("./") || path.startsWith("../"));
    }

    Optional<Declared> find(String address) {
        return Optional.ofNullable(blocks.get(address));
    }

    /// The blocks of a type: `resource`, `data`, `module`.
    Stream<Declared> all(String blockType) {
        return blocks.values().stream()
                .filter(declared -> declared.block().type().equals(blockType));
    }

    private static String baseName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
