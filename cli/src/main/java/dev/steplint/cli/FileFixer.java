package dev.steplint.cli;

import dev.steplint.cli.report.ReportedFinding;
import dev.steplint.fix.Fixer;
import dev.steplint.host.Expectation;
import dev.steplint.rule.Finding;
import dev.steplint.source.TextDecoder;
import dev.steplint.source.TextDecoder.Decoded;
import dev.steplint.source.TextEncoding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Mends the bytes of one file as far as the options say, and lints what comes of it.
final class FileFixer {

    private final FileLinter linter;
    private final LintOptions options;

    FileFixer(FileLinter linter, LintOptions options) {
        this.linter = linter;
        this.options = options;
    }

    /// A file with its fixes made.
    ///
    /// @param bytes those that were given, unless something was mended
    /// @param before what was found in the bytes that were given
    /// @param after what is found in these
    record Fixed(byte[] bytes, FileOutcome before, FileOutcome after) {

        boolean isChanged() {
            return after.fixes().mended() > 0;
        }
    }

    /// @param place the file, absolute and normalised
    Fixed fix(String name, byte[] bytes, Expectation expectation, Path place) {
        FileOutcome before = linter.lint(name, bytes, expectation, place);
        boolean mendable = before.findings().stream()
                .anyMatch(
                        reported -> reported.finding().fix(options.fix().most()).isPresent());
        if (!mendable || !(TextDecoder.decode(bytes) instanceof Decoded.Text(String text))) {
            return new Fixed(bytes, before, before);
        }
        Reader reader = new Reader(name, TextEncoding.of(bytes), expectation, place);
        Fixer.Outcome fixed = new Fixer(reader, options.fix().most()).fix(text);
        byte[] changed = reader.encoding.encode(fixed.text());
        FileOutcome after = linter.lint(name, changed, expectation, place);
        return new Fixed(changed, before, after.with(new FileOutcome.Fixes(fixed.mended(), fixed.refused())));
    }

    /// Reads a changed text as if it stood in the file.
    private final class Reader implements Fixer.Reader {

        private final String name;
        private final TextEncoding encoding;
        private final Expectation expectation;
        private final Path place;

        private Reader(String name, TextEncoding encoding, Expectation expectation, Path place) {
            this.name = name;
            this.encoding = encoding;
            this.expectation = expectation;
            this.place = place;
        }

        /// Those that are shown; one that stands in another file is mended when that one is read.
        @Override
        public List<Finding> wanted(String text) {
            return linter.lint(name, encoding.encode(text), expectation, place).findings().stream()
                    .map(ReportedFinding::finding)
                    .filter(finding -> finding.primary().file().name().equals(name))
                    .toList();
        }

        @Override
        public Optional<List<Finding>> errors(String text) {
            return linter.errors(name, encoding.encode(text), expectation, place);
        }
    }
}
