package dev.steplint.catalog;

import java.util.List;

/// An object with named members, in the words of Step Functions.
public final class Structure implements ParameterType {

    private final String name;
    private final SdkText text;

    Structure(String name, SdkText text) {
        this.name = name;
        this.text = text;
    }

    /// What the model of the service calls it, such as `AttributeValue`.
    public String name() {
        return name;
    }

    /// Every member, in alphabetical order; which of them are required is not known.
    public List<SdkParameter> members() {
        return text.block("shape " + name).stream()
                .flatMap(List::stream)
                .map(line -> text.parameter(SdkParameter.Need.UNKNOWN, line.split(" ")))
                .toList();
    }

    /// Whether the data says what its members are.
    boolean isDescribed() {
        return text.block("shape " + name).isPresent();
    }

    @Override
    public String toString() {
        return name;
    }
}
