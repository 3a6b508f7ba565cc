package dev.steplint.iam;

/// Whether something matches, for all that can be said before deployment.
enum Match {
    NO,
    MAYBE,
    YES;

    Match or(Match other) {
        return compareTo(other) >= 0 ? this : other;
    }

    Match not() {
        return switch (this) {
            case NO -> YES;
            case MAYBE -> MAYBE;
            case YES -> NO;
        };
    }
}
