package dev.steplint.cli.report;

import java.time.LocalDate;
import java.util.List;

/// Who wrote a report.
///
/// @param version of steplint, such as `0.1.0`
/// @param data the facts about AWS that it knew
public record ToolInfo(String version, List<DatedData> data) {

    /// The name in every format. Code scanning keys its alerts by it, so it never changes.
    public static final String NAME = "steplint";

    public ToolInfo {
        data = List.copyOf(data);
    }

    /// A set of facts and the day they were taken from AWS.
    ///
    /// @param name what they are about, in kebab case
    public record DatedData(String name, LocalDate date) {}
}
