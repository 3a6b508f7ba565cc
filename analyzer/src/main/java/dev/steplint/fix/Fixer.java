package dev.steplint.fix;

import dev.steplint.rule.Finding;
import dev.steplint.rule.Fix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the fixes of a text, looks at it again, and goes on until there is nothing left to do.
///
/// A fix that brings an error which was not there is left out, and so is one that does not mend its finding. Since the
/// last round takes nothing, a second run over its text takes nothing either.
public final class Fixer {

    /// Fixes that undo each other would go on for ever.
    private static final int ROUNDS = 100;

    /// Each fix that is left out costs some looks at the text; beyond these the rest is left as it is.
    private static final int LOOKS = 400;

    private final Reader reader;
    private final Fix.Safety most;

    /// @param most whether fixes may change what the machine does
    public Fixer(Reader reader, Fix.Safety most) {
        this.reader = reader;
        this.most = most;
    }

    /// Looks at a text.
    public interface Reader {

        /// The findings that somebody wants to have mended.
        List<Finding> wanted(String text);

        /// Every finding of severity error, whether or not somebody wants to see it; empty for a text that is not
        /// taken as a definition any more.
        Optional<List<Finding>> errors(String text);
    }

    /// What came of a text.
    ///
    /// @param mended how many findings were mended
    /// @param refused how many fixes were left out
    public record Outcome(String text, int mended, int refused) {}

    public Outcome fix(String text) {
        String current = text;
        List<Proposal> proposals = proposals(current);
        int mended = 0;
        int looks = LOOKS;
        for (int i = 0; i < ROUNDS && !proposals.isEmpty(); i++) {
            Round round = new Round(current, looks);
            round.take(proposals);
            if (round.taken.isEmpty()) {
                break;
            }
            looks = round.looks;
            mended += round.taken.size();
            current = Proposal.edits(round.taken).apply(current);
            proposals = proposals(current);
        }
        return new Outcome(current, mended, proposals.size());
    }

    private List<Proposal> proposals(String text) {
        return Proposal.of(reader.wanted(text), most);
    }

    /// The proposals for one text: taken together if that is well, and else by halves.
    private final class Round {

        private final String text;
        private final List<Finding> errors;
        private final List<Proposal> taken = new ArrayList<>();
        private int looks;

        /// @param looks how many are left
        Round(String text, int looks) {
            this.text = text;
            this.errors = reader.errors(text).orElse(List.of());
            this.looks = looks;
        }

        void take(List<Proposal> proposals) {
            List<Proposal> all = new ArrayList<>(taken);
            all.addAll(proposals);
            if (isWell(all)) {
                taken.addAll(proposals);
            } else if (proposals.size() > 1 && looks > 0) {
                int half = proposals.size() / 2;
                take(proposals.subList(0, half));
                take(proposals.subList(half, proposals.size()));
            }
        }

        private boolean isWell(List<Proposal> proposals) {
            looks--;
            Edits edits = Proposal.edits(proposals);
            Edits.Places places = edits.places();
            List<Finding> mended = proposals.stream().map(Proposal::finding).toList();
            String after = edits.apply(text);
            return reader.errors(after)
                            .filter(Known.without(mended, errors, places)::holdsAll)
                            .isPresent()
                    && !new Known(mended, places).holdsAny(reader.wanted(after));
        }
    }
}
