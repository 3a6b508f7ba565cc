package dev.steplint.cli.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;

/// How steplint writes JSON: indented by two spaces, the same on every system.
public final class PrettyJson {

    private static final Separators SEPARATORS = Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");

    private PrettyJson() {}

    /// Closing it leaves `out` open and does not flush it.
    public static JsonGenerator generator(Writer out) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new WellFormedGenerator(new JsonFactory().createGenerator(out))
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET.mappedFeature())
                .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM.mappedFeature())
                .setPrettyPrinter(new DefaultPrettyPrinter()
                        .withSeparators(SEPARATORS)
                        .withObjectIndenter(indenter)
                        .withArrayIndenter(indenter));
    }
}
