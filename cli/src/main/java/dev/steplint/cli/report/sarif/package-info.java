/// The report for code scanning: SARIF 2.1.0 (OASIS, 2020), with what GitHub asks for on top ("SARIF support for code
/// scanning").
///
/// [SarifRenderer] is the way in. Everything is written as it comes; no tree is built.
@NullMarked
package dev.steplint.cli.report.sarif;

import org.jspecify.annotations.NullMarked;
