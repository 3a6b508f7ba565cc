package dev.steplint.rules.definition;

import dev.steplint.expr.ExpressionFault;
import dev.steplint.expr.Parsed;
import dev.steplint.expr.PathParser;

/// Tells the faults of an expression that no reader takes from those that a lenient one may.
///
/// What the reader of the service does with the latter is not recorded.
final class FaultCertainty {
    private static final String PARTS_OF_A_LENIENT_NAME = "()'\",";

    private FaultCertainty() {}

    /// Whether no reading of the expression is left.
    static boolean isSure(String text, ExpressionFault fault) {
        if (fault.start() >= text.length()) {
            return true;
        }
        if (followsPath(text, fault)) {
            // Something may be taken for a part of the name, but no blank, and nothing after `$$`.
            return lacksDot(text, fault)
                    || text.charAt(fault.start()) == ' '
                            && !text.substring(fault.start()).isBlank();
        }
        char first = text.charAt(fault.start());
        boolean variableAsIndex = text.startsWith("$", fault.start());
        String before = text.substring(0, fault.start()).stripTrailing();
        boolean bareFilter = before.endsWith("?");
        boolean regularExpression = text.contains("=~");
        boolean oddNumber = (Character.isDigit(first) || first == '-' || first == '+')
                && (before.endsWith("(") || before.endsWith(","));
        boolean oddName = first == '.'
                && fault.end() < text.length()
                && PARTS_OF_A_LENIENT_NAME.indexOf(text.charAt(fault.end())) >= 0
                && text.startsWith("$");
        return !variableAsIndex && !bareFilter && !regularExpression && !oddNumber && !oddName;
    }

    /// Whether a name follows `$$` without a dot.
    static boolean lacksDot(String text, ExpressionFault fault) {
        return fault.start() == 2 && text.startsWith("$$") && ".[".indexOf(text.charAt(2)) < 0;
    }

    /// Whether the fault is that a whole path goes on.
    private static boolean followsPath(String text, ExpressionFault fault) {
        return fault.end() == text.length()
                && ".[".indexOf(text.charAt(fault.start())) < 0
                && PathParser.parse(text.substring(0, fault.start())) instanceof Parsed.Ok;
    }
}
