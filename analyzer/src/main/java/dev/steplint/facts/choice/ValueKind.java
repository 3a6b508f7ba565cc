package dev.steplint.facts.choice;

import dev.steplint.facts.choice.Sample.Near;
import dev.steplint.facts.choice.Sample.Plain;
import dev.steplint.facts.choice.Sample.Relative;
import dev.steplint.facts.choice.Sample.Truth;

/// The types of values that tests tell apart.
enum ValueKind {
    NULL,
    BOOLEAN,
    NUMBER,
    TEXT,
    /// A text that is a timestamp.
    MOMENT,
    OTHER;

    static ValueKind of(Sample sample) {
        return switch (sample) {
            case Plain plain -> plain == Plain.NULL ? NULL : OTHER;
            case Truth _ -> BOOLEAN;
            case Near(Constant constant, int _) -> of(constant);
            case Relative _ -> OTHER;
        };
    }

    static ValueKind of(Constant constant) {
        return switch (constant) {
            case Constant.Text _ -> TEXT;
            case Constant.Number _ -> NUMBER;
            case Constant.Moment _ -> MOMENT;
            case Constant.Truth _ -> BOOLEAN;
            case Constant.Null _ -> NULL;
        };
    }
}
