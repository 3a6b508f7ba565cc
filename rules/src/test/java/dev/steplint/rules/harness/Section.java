package dev.steplint.rules.harness;

import java.util.List;

/// A heading of a Markdown file with what stands below it, up to the next heading.
///
/// @param title the words of the heading; empty for what stands before the first
/// @param level the number of `#` signs
/// @param line the line of the heading, from 1
/// @param prose the lines outside blocks
public record Section(String title, int level, int line, List<String> prose, List<Block> blocks) {
    public Section {
        prose = List.copyOf(prose);
        blocks = List.copyOf(blocks);
    }
}
