package dev.steplint.hcl;

import dev.steplint.json.JsonFault;
import dev.steplint.json.JsonString;
import dev.steplint.json.OffsetMap;
import dev.steplint.json.ReadLimits;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.List;
import java.util.Optional;

/// Reads texts of HCL. Never throws for what is in the text.
public final class HclReader {

    private HclReader() {}

    public static HclDocument read(SourceFile file) {
        return read(file, ReadLimits.DEFAULT);
    }

    public static HclDocument read(SourceFile file, ReadLimits limits) {
        Input in = new Input(file.text(), Optional.empty(), limits);
        if (file.text().length() > limits.characters()) {
            HclBody empty = new HclBody(Span.at(0), List.of(), List.of(), false);
            return new HclDocument(file, empty, List.of(tooLong(limits)));
        }
        HclBody body = new BodyParser(in).file();
        return new HclDocument(file, body, in.faultsInOrder());
    }

    /// Reads a file that is a template as a whole.
    public static HclTemplate readTemplate(SourceFile file) {
        return readTemplate(file, ReadLimits.DEFAULT);
    }

    public static HclTemplate readTemplate(SourceFile file, ReadLimits limits) {
        if (file.text().length() > limits.characters()) {
            HclExpression.Template empty =
                    new HclExpression.Template(Span.at(0), HclExpression.Template.Form.FILE, List.of());
            return new HclTemplate(file, empty, List.of(tooLong(limits)));
        }
        return template(file, file.text(), Optional.empty(), limits);
    }

    /// Reads a string of a JSON file, which is a template there; its parts stand where they stand in that file.
    public static HclTemplate readTemplate(SourceFile file, JsonString string) {
        return template(file, string.value(), Optional.of(string.offsets()), ReadLimits.DEFAULT);
    }

    private static HclTemplate template(SourceFile file, String text, Optional<OffsetMap> outer, ReadLimits limits) {
        Input in = new Input(text, outer, limits);
        HclExpression.Template template = new ExpressionParser(in).templates().file();
        return new HclTemplate(file, template, in.faultsInOrder());
    }

    private static JsonFault tooLong(ReadLimits limits) {
        return new JsonFault(
                JsonFault.Kind.LIMIT,
                Span.at(0),
                "Text is longer than %d characters".formatted(limits.characters()),
                "split it into several files",
                Optional.empty());
    }
}
