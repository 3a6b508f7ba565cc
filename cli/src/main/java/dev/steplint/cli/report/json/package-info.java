/// The report for programs: the format is described in `json.md` and `report.schema.json` beside these classes.
@NullMarked
package dev.steplint.cli.report.json;

import org.jspecify.annotations.NullMarked;
