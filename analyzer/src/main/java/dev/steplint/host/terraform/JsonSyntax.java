package dev.steplint.host.terraform;

import dev.steplint.hcl.HclAttribute;
import dev.steplint.hcl.HclBlock;
import dev.steplint.hcl.HclBody;
import dev.steplint.hcl.HclDocument;
import dev.steplint.hcl.HclExpression;
import dev.steplint.hcl.HclExpression.Template;
import dev.steplint.hcl.HclReader;
import dev.steplint.hcl.HclTemplate;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonDocument;
import dev.steplint.json.JsonFault;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonReader;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads the JSON syntax of Terraform as the same tree as its native one (Terraform language, "JSON Configuration
/// Syntax").
final class JsonSyntax {

    /// How many names stand between a block's type and its body.
    private static final Map<String, Integer> LABELS =
            Map.of("resource", 2, "data", 2, "variable", 1, "output", 1, "module", 1, "provider", 1, "locals", 0);

    private final SourceFile file;
    private final List<JsonFault> faults = new ArrayList<>();

    private JsonSyntax(SourceFile file) {
        this.file = file;
    }

    static HclDocument read(SourceFile file) {
        return read(JsonReader.read(file, JsonFormat.JSON));
    }

    static HclDocument read(JsonDocument document) {
        JsonSyntax syntax = new JsonSyntax(document.file());
        document.faults().stream()
                .filter(fault -> fault.kind() != JsonFault.Kind.DUPLICATE_KEY)
                .forEach(syntax.faults::add);
        boolean complete = syntax.faults.isEmpty();
        List<HclBlock> blocks = new ArrayList<>();
        document.root().asObject().stream()
                .flatMap(root -> root.members().stream())
                .filter(member -> LABELS.containsKey(member.key()))
                .forEach(member -> syntax.blocks(
                        member.name(), List.of(), LABELS.getOrDefault(member.key(), 0), member.value(), blocks));
        HclBody body = new HclBody(document.root().span(), List.of(), blocks, complete);
        return new HclDocument(document.file(), body, syntax.faults);
    }

    private void blocks(
            JsonString type, List<HclBlock.Label> labels, int left, JsonValue value, List<HclBlock> blocks) {
        if (value instanceof JsonArray array) {
            array.elements().forEach(element -> blocks(type, labels, left, element, blocks));
        } else if (value instanceof JsonObject object && left == 0) {
            blocks.add(new HclBlock(
                    type.span().start() <= object.span().end() ? type.span().union(object.span()) : object.span(),
                    type.span(),
                    type.value(),
                    labels,
                    body(object)));
        } else if (value instanceof JsonObject object) {
            for (JsonMember member : object.members()) {
                List<HclBlock.Label> longer = new ArrayList<>(labels);
                longer.add(new HclBlock.Label(member.keySpan(), member.key()));
                blocks(type, longer, left - 1, member.value(), blocks);
            }
        }
    }

    /// Only the schema of a resource tells attributes from blocks, so what may be a block is both.
    private HclBody body(JsonObject object) {
        List<HclAttribute> attributes = new ArrayList<>();
        List<HclBlock> blocks = new ArrayList<>();
        for (JsonMember member : object.members()) {
            attributes.add(new HclAttribute(member.keySpan(), member.key(), expression(member.value())));
            if (member.key().equals("dynamic")) {
                blocks(member.name(), List.of(), 1, member.value(), blocks);
            } else {
                blocks(member.name(), List.of(), 0, member.value(), blocks);
            }
        }
        return new HclBody(object.span(), attributes, blocks, true);
    }

    private HclExpression expression(JsonValue value) {
        return JsonExpression.of(value, this::template);
    }

    private Template template(JsonString string) {
        HclTemplate template = HclReader.readTemplate(file, string);
        faults.addAll(template.faults());
        return new Template(
                string.span(), Template.Form.QUOTED, template.template().parts());
    }
}
