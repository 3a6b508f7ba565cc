package dev.steplint.rules.harness;

import java.util.List;

/// A fenced block of a Markdown file.
///
/// @param number its place among the blocks of the file, from 0
/// @param line the line of the file on which its first line of content stands, from 1
/// @param tag the words after the opening fence
/// @param lines the content, without the fences
public record Block(int number, int line, String tag, List<String> lines) {
    public Block {
        lines = List.copyOf(lines);
    }

    public String content() {
        return String.join("\n", lines);
    }
}
