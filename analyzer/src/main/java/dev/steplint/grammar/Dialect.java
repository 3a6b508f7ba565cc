package dev.steplint.grammar;

/// In which query languages a field exists.
public enum Dialect {
    BOTH,
    JSONPATH,
    JSONATA;

    public boolean allows(QueryLanguage language) {
        return switch (this) {
            case BOTH -> true;
            case JSONPATH -> language == QueryLanguage.JSONPATH;
            case JSONATA -> language == QueryLanguage.JSONATA;
        };
    }
}
