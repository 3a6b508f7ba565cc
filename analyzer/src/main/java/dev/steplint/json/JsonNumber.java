package dev.steplint.json;

import dev.steplint.source.Span;
import java.math.BigDecimal;
import java.util.OptionalLong;

/// A number as it was written.
///
/// @param text the digits, sign and exponent in the source
/// @param value the exact value
public record JsonNumber(Span span, String text, BigDecimal value) implements JsonValue {

    /// The value if it is whole and fits; `5.0` and `5e0` are written as fractions and are not
    /// taken as whole.
    public OptionalLong asLong() {
        boolean fraction =
                !isHexadecimal() && (text.indexOf('.') >= 0 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0);
        return fraction || value.precision() > 18 ? OptionalLong.empty() : OptionalLong.of(value.longValue());
    }

    /// YAML writes whole numbers also as `0x1E`.
    private boolean isHexadecimal() {
        return text.startsWith("0x") || text.startsWith("0X");
    }

    @Override
    public String describe() {
        return "a number";
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
