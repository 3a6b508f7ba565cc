package dev.steplint.cli.report;

import java.io.IOException;
import java.io.Writer;

/// Writes reports in one format. Holds no state between reports.
public interface Renderer {

    /// Writes the whole report and a final line break; neither flushes nor closes `out`.
    void render(Report report, Writer out) throws IOException;
}
