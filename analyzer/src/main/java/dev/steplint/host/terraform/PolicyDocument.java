package dev.steplint.host.terraform;

import dev.steplint.host.resource.Policy;
import dev.steplint.host.resource.PolicyReader;
import dev.steplint.host.value.Bindings;
import dev.steplint.host.value.Reference;
import dev.steplint.host.value.Setting;
import dev.steplint.host.value.Text;
import dev.steplint.json.JsonDocument;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonPlaceholder;
import dev.steplint.json.JsonValue;
import dev.steplint.source.Location;
import dev.steplint.source.SourceFile;
import java.util.Optional;

/// A policy document of IAM, which is a text of JSON to Terraform.
///
/// @param bindings what the placeholders in it stand for
record PolicyDocument(SourceFile file, Bindings bindings) implements PolicyReader.Values {

    static Policy read(Setting<Text> name, Value value) {
        if (value instanceof Value.Encoded encoded) {
            SourceFile file = encoded.content().place().file();
            Conversion conversion = new Conversion(file);
            JsonValue root = conversion.convert(
                    encoded.content(), encoded.content().place().span());
            return new PolicyReader(new PolicyDocument(file, conversion.bindings())).policy(name, root, true);
        }
        if (value instanceof Value.Text text) {
            SourceFile file = TextAssembly.home(text);
            Conversion conversion = new Conversion(file);
            text.pieces().forEach(piece -> {
                if (piece instanceof Piece.Open open) {
                    conversion.bind(open.hole());
                }
            });
            JsonDocument document = TextAssembly.assemble(text, file).read(JsonFormat.JSON);
            return new PolicyReader(new PolicyDocument(file, conversion.bindings()))
                    .policy(name, document.root(), document.faults().isEmpty());
        }
        return Policy.unknown(name, value.place().location());
    }

    @Override
    public Optional<Text> text(JsonValue value) {
        return bindings.text(value);
    }

    @Override
    public Location place(JsonValue value) {
        return new Location(file, value.span());
    }

    /// What is known to be an attribute is one text.
    @Override
    public boolean mayBeSeveral(JsonValue value) {
        return value instanceof JsonPlaceholder
                && bindings.reference(value)
                        .filter(Reference.Attribute.class::isInstance)
                        .isEmpty();
    }
}
