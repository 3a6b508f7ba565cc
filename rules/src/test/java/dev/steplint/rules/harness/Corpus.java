package dev.steplint.rules.harness;

import dev.steplint.host.WorkflowType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A folder of real definitions: `asl/` holds those that should pass, `invalid/` those that should not, with
/// `expected.tsv` beside them.
public record Corpus(Path folder) {

    /// The folder that the system property `steplint.corpus` names or the default beside the repository; empty if it
    /// is not there.
    public static Optional<Corpus> find() {
        Path folder = Repository.root().resolve(System.getProperty("steplint.corpus", "../shared/corpus"));
        return Files.isDirectory(folder) ? Optional.of(new Corpus(folder.normalize())) : Optional.empty();
    }

    /// The definitions that should pass.
    public List<CorpusFile> valid() {
        return CorpusFile.in(folder.resolve("asl"));
    }

    /// The definitions that should not pass.
    public List<Expected> invalid() {
        Path invalid = folder.resolve("invalid");
        return Repository.read(invalid.resolve("expected.tsv"))
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\t", -1))
                .map(fields -> new Expected(
                        new CorpusFile(invalid.resolve(fields[0]), fields[0]),
                        fields[1],
                        WorkflowType.valueOf(fields[3]),
                        fields[4]))
                .toList();
    }

    /// A definition held wrong, by whoever it comes from.
    ///
    /// @param expectation what is wrong with it
    /// @param location where, as AWS writes it; empty if that is not known
    public record Expected(CorpusFile file, String expectation, WorkflowType type, String location) {}
}
