/// The report in the shape of AWS's own validation: described in `aws.md` and `verdict.schema.json` beside these classes.
@NullMarked
package dev.steplint.cli.report.aws;

import org.jspecify.annotations.NullMarked;
