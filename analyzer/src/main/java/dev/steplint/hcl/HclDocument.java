package dev.steplint.hcl;

import dev.steplint.json.JsonFault;
import dev.steplint.source.SourceFile;
import java.util.List;

/// A file of HCL.
///
/// @param faults what was wrong with the text, in source order
public record HclDocument(SourceFile file, HclBody body, List<JsonFault> faults) {

    public HclDocument {
        faults = List.copyOf(faults);
    }
}
