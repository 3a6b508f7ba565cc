package dev.steplint.json;

/// The bounds within which a text is read, so that no input can exhaust memory or the stack.
///
/// @param depth how deep arrays and objects may nest
/// @param characters how long a text may be, in UTF-16 code units
/// @param values how many values a text may hold, with every use of a YAML alias counted at its full size
public record ReadLimits(int depth, int characters, int values) {

    /// AWS takes definitions of up to 1,048,576 characters; templates that hold several may be larger.
    public static final ReadLimits DEFAULT = new ReadLimits(200, 10_000_000, 1_000_000);
}
