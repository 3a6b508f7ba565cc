package dev.steplint.hcl;

import java.util.Optional;

/// A bracket that is open, and those around it. Two of the same are one object.
///
/// @param depth how many are open with it
record Bracket(Token opening, int depth, Optional<Bracket> outer) {

    /// How many brackets may be within each other in what can be read at all.
    private static final int FARTHEST = 200;

    /// None is open.
    static final Bracket NONE = new Bracket(new Token(Token.Kind.END, "", 0, 0, false), 0, Optional.empty());

    Bracket with(Token another) {
        return new Bracket(another, depth + 1, Optional.of(this));
    }

    /// The brackets that are left after a closing one: it closes those within its own, too, and one that closes nothing
    /// changes nothing.
    Bracket without(Token closing) {
        Bracket at = this;
        for (int i = 0; i < FARTHEST && at.outer.isPresent(); i++) {
            if (at.isClosedBy(closing)) {
                return at.outer.get();
            }
            at = at.outer.get();
        }
        return this;
    }

    /// The brackets that are left where only so many are open.
    Bracket down(int most) {
        Bracket left = this;
        while (left.depth > most) {
            left = left.outer.orElse(NONE);
        }
        return left;
    }

    boolean isClosedBy(Token token) {
        return switch (opening.text()) {
            case "(" -> token.is(")");
            case "[" -> token.is("]");
            case "{" -> token.is("}");
            default -> false;
        };
    }
}
