package dev.steplint.rule;

import java.util.List;
import java.util.Set;

/// What a suppression did in one run.
///
/// @param silenced ids among its rules that had a finding to silence
/// @param ran ids of the rules that ran; one that did not may still need its suppression
/// @param known ids of all rules
public record SuppressionUse(Suppression suppression, Set<String> silenced, Set<String> ran, List<String> known) {}
