package dev.steplint.rules.harness;

import java.util.List;

/// Checks one section of a fixture: all cases below its heading.
public final class SectionCheck {
    private SectionCheck() {}

    /// What is wrong; empty if nothing is.
    ///
    /// @throws FixtureError if the section does not say what it wants
    public static List<String> problems(FixtureFile fixture, Section section) {
        for (Block block : section.blocks()) {
            if (BlockTag.of(block).kind() == BlockTag.Kind.OTHER) {
                throw new FixtureError(
                        block.line() - 1, "a fixture has no use for a block tagged `%s`".formatted(block.tag()));
            }
        }
        List<FixtureCase> cases = fixture.cases(section);
        if (cases.isEmpty() && !section.blocks().isEmpty()) {
            throw new FixtureError(section.line(), "there are blocks here but no definition");
        }
        return cases.stream().flatMap(each -> CaseCheck.problems(each).stream()).toList();
    }
}
