package dev.steplint.grammar;

/// The languages in which a state selects and shapes data (AWS Step Functions Developer Guide, "Transforming data").
public enum QueryLanguage {
    JSONPATH("JSONPath"),
    JSONATA("JSONata");

    private final String text;

    QueryLanguage(String text) {
        this.text = text;
    }

    /// The name as `QueryLanguage` has it.
    public String text() {
        return text;
    }
}
