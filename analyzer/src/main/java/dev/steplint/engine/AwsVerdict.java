package dev.steplint.engine;

import dev.steplint.rule.AwsCode;
import dev.steplint.rule.AwsDiagnostic;
import dev.steplint.rule.Finding;
import dev.steplint.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What `ValidateStateMachineDefinition` would answer to a definition, as far as the findings in it tell.
///
/// @param ok whether AWS takes the definition; warnings do not stop it
/// @param diagnostics what AWS says of it, in the order in which it says it as far as that was measured
/// @param truncated whether there are more diagnostics than an answer holds
public record AwsVerdict(boolean ok, List<Diagnostic> diagnostics, boolean truncated) {

    /// So many diagnostics are in an answer, unless the request asks for fewer (API model 2016-11-23, `maxResults`).
    private static final int MOST = 100;

    public AwsVerdict {
        diagnostics = List.copyOf(diagnostics);
    }

    /// One element of the answer.
    ///
    /// @param location empty where AWS names no place
    public record Diagnostic(AwsCode code, Optional<String> location, String message) {}

    /// @param findings of one definition, in order
    /// @param lowest the severity from which on a diagnostic is in the answer, as the request has it
    public static AwsVerdict of(List<Finding> findings, Severity lowest) {
        List<Diagnostic> all = diagnostics(findings);
        List<Diagnostic> shown = all.stream()
                .filter(diagnostic -> diagnostic.code.severity().compareTo(lowest) <= 0)
                .toList();
        return new AwsVerdict(
                all.stream().noneMatch(diagnostic -> diagnostic.code.severity() == Severity.ERROR),
                shown.subList(0, Math.min(MOST, shown.size())),
                shown.size() > MOST);
    }

    private static List<Diagnostic> diagnostics(List<Finding> findings) {
        Set<Diagnostic> all = new LinkedHashSet<>();
        for (Finding finding : findings) {
            for (AwsDiagnostic said : finding.aws()) {
                all.add(new Diagnostic(
                        said.code(), said.location(), said.message().orElseGet(() -> plain(finding))));
            }
        }
        // Its parser stops at the first fault, and there is no machine to say more of.
        Optional<Diagnostic> unread = all.stream()
                .filter(diagnostic -> diagnostic.code == AwsCode.INVALID_JSON_DESCRIPTION)
                .findFirst();
        if (unread.isPresent()) {
            return List.of(unread.get());
        }
        List<Diagnostic> ordered = new ArrayList<>(all);
        // That a machine cannot end is said after what it misses (measured on the service, 2026).
        ordered.sort(Comparator.comparing(diagnostic -> diagnostic.code == AwsCode.MISSING_END_STATE));
        return ordered;
    }

    /// Our own words where those of AWS are not known, in quotes like its own.
    private static String plain(Finding finding) {
        return finding.message().replace('`', '\'');
    }
}
