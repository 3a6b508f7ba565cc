package dev.steplint.hcl;

import dev.steplint.json.JsonFault;
import dev.steplint.source.SourceFile;
import java.util.List;

/// A file that is one template as a whole, such as `templatefile` reads.
///
/// @param faults what was wrong with the text, in source order
public record HclTemplate(SourceFile file, HclExpression.Template template, List<JsonFault> faults) {

    public HclTemplate {
        faults = List.copyOf(faults);
    }
}
