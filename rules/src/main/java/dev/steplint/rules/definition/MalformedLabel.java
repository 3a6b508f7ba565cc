package dev.steplint.rules.definition;

import dev.steplint.json.JsonString;
import dev.steplint.model.MapState;
import dev.steplint.model.State;
import dev.steplint.rule.AwsCode;
import dev.steplint.rule.Category;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import dev.steplint.source.Span;
import java.util.Optional;

/// Reports a `Label` of a Map that is no name AWS takes (AWS Step Functions Developer Guide, "Distributed Map").
public final class MalformedLabel implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("malformed-label")
            .summary("Label of a Map has a length or characters that AWS refuses")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("map", "names")
            .build();

    private static final int LONGEST = 40;
    private static final String REFUSED = "?*<>{}[]:;,\\|^~$#%&`\"";

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        Optional<JsonString> label = label(state);
        if (label.isEmpty()) {
            return;
        }
        String text = label.get().value();
        int length = text.codePointCount(0, text.length());
        if (length < 1 || length > LONGEST) {
            context.report(label.get().span(), state.pointer().child("Label"))
                    .message("`Label` of `%s` has %d characters", state.name(), length)
                    .why("AWS refuses the definition: a label has 1 to 40 characters")
                    .help("name the Map Run in 1 to 40 characters")
                    .aws(AwsCode.INVALID_LABEL_NAME)
                    .submit();
            return;
        }
        firstRefused(label.get())
                .ifPresent(place -> context.report(place, state.pointer().child("Label"))
                        .message("`Label` of `%s` has a character that labels cannot have", state.name())
                        .why("AWS refuses the definition: a label becomes a part of the ARN of each Map Run")
                        .help("replace it by a letter, a digit, `-` or `_`")
                        .aws(AwsCode.INVALID_LABEL_NAME)
                        .submit());
    }

    /// The label of a Map, if it is a string that deployment does not change.
    static Optional<JsonString> label(State state) {
        return state instanceof MapState
                ? state.field("Label")
                        .flatMap(field -> field.value().asString())
                        .filter(text -> !text.hasPlaceholder())
                : Optional.empty();
    }

    private static Optional<Span> firstRefused(JsonString label) {
        String text = label.value();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (REFUSED.indexOf(c) >= 0
                    || Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.isISOControl(c)) {
                return Optional.of(label.spanOf(i, i + 1));
            }
        }
        return Optional.empty();
    }
}
