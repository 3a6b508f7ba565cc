package dev.steplint.rules.harness;

import dev.steplint.engine.Analysis;
import dev.steplint.json.JsonDocument;
import dev.steplint.json.JsonFault;
import dev.steplint.rule.Finding;
import java.util.ArrayList;
import java.util.List;

/// All that is asked of one case: it runs, it finds what is marked, and its fixes give what is written.
public final class CaseCheck {
    /// A fix may uncover a place for another; more rounds than this are a fix that never ends.
    private static final int ROUNDS = 10;

    private CaseCheck() {}

    /// What is wrong with a case; empty if nothing is.
    public static List<String> problems(FixtureCase fixture) {
        Analysis analysis = fixture.analyze();
        List<String> problems = new ArrayList<>(faults(fixture, analysis));
        problems.addAll(Comparison.problems(fixture, analysis.findings()));
        if (problems.isEmpty()) {
            problems.addAll(fixProblems(fixture, analysis));
        }
        return problems;
    }

    /// Crashes, and text that cannot be read although the rule under test does not speak of it: nothing would be
    /// found in it, and a good case would be good for the wrong reason.
    public static List<String> faults(FixtureCase fixture, Analysis analysis) {
        List<String> problems = new ArrayList<>();
        analysis.crashes()
                .forEach(crash -> problems.add("rule `%s` crashed at %s: %s%n%s"
                        .formatted(crash.rule(), crash.place(), crash.cause(), firstFrames(crash.cause()))));
        JsonDocument document = analysis.definition().document();
        for (JsonFault fault : document.faults()) {
            boolean reported = analysis.findings().stream()
                    .anyMatch(finding -> finding.span().equals(fault.span()));
            if (!reported && !fixture.tag().broken()) {
                int line = document.file().position(fault.span().start()).line();
                problems.add("%s:%d: the definition cannot be read (tag it `broken` if that is meant): %s"
                        .formatted(
                                Repository.nameOf(fixture.file().path()),
                                fixture.marked().fileLines().get(line - 1),
                                fault.message()));
            }
        }
        return problems;
    }

    private static String firstFrames(Throwable cause) {
        List<String> frames = new ArrayList<>();
        for (StackTraceElement frame : cause.getStackTrace()) {
            if (frames.size() < 6) {
                frames.add("    at " + frame);
            }
        }
        return String.join("\n", frames);
    }

    private static List<String> fixProblems(FixtureCase fixture, Analysis analysis) {
        List<String> problems = new ArrayList<>(singleFixProblems(fixture, analysis));
        if (fixture.fixed().isEmpty() || !problems.isEmpty()) {
            return problems;
        }
        Block block = fixture.fixed().get();
        String text = fixture.marked().text();
        List<Finding> findings = analysis.findings();
        for (int round = 0; round < ROUNDS && hasFix(findings); round++) {
            text = Fixes.applyOnce(text, findings);
            findings = fixture.analyze(text).findings();
        }
        String actual = fixture.asBlock(text);
        String place = "%s:%d".formatted(Repository.nameOf(fixture.file().path()), block.line());
        if (!findings.isEmpty()) {
            problems.add("%s: the fixed definition still has findings: %s%n%s"
                    .formatted(place, findings.stream().map(Finding::message).toList(), actual));
        } else if (!actual.stripTrailing().equals(block.content().stripTrailing())) {
            if (Repository.updates()) {
                fixture.file().rewrite(block, actual);
            } else {
                problems.add("%s: the fixes give something else (-Dsteplint.update=true writes it):%n%s"
                        .formatted(place, actual));
            }
        }
        return problems;
    }

    private static boolean hasFix(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> !finding.fixes().isEmpty());
    }

    /// Every fix on its own removes its finding and leaves a text that can be read.
    private static List<String> singleFixProblems(FixtureCase fixture, Analysis analysis) {
        List<String> problems = new ArrayList<>();
        int faults = analysis.definition().document().faults().size();
        for (Finding finding : analysis.findings()) {
            if (finding.fixes().isEmpty()) {
                continue;
            }
            if (!fixture.rule().metadata().fixable()
                    && finding.rule().equals(fixture.rule().id())) {
                problems.add(
                        "a finding has a fix, but the metadata of `%s` does not say fixable".formatted(finding.rule()));
            }
            Analysis after = fixture.analyze(Fixes.applyOnce(fixture.marked().text(), List.of(finding)));
            boolean mended = after.findings().size() < analysis.findings().size()
                    && after.definition().document().faults().size() <= faults;
            if (!mended) {
                problems.add("the fix `%s` of \"%s\" gives a definition that is no better:%n%s"
                        .formatted(
                                finding.fixes().getFirst().title(),
                                finding.message(),
                                after.definition().file().text()));
            }
        }
        return problems;
    }
}
