package dev.steplint.cli.report;

import java.util.List;

/// A file that was looked through.
///
/// @param name as in the findings
/// @param definitions the state machines that were found in it, in order
public record ExaminedFile(String name, List<DefinitionName> definitions) {

    public ExaminedFile {
        definitions = List.copyOf(definitions);
    }
}
