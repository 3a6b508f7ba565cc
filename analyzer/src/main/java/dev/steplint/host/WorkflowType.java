package dev.steplint.host;

import dev.steplint.host.value.Setting;
import dev.steplint.host.value.Text;
import java.util.Optional;

/// The two types of a state machine (AWS Step Functions Developer Guide, "Choosing workflow type").
public enum WorkflowType {
    STANDARD,
    EXPRESS;

    /// What a host says of the type: Standard where it says nothing, as for AWS; empty if that is not known.
    public static Optional<WorkflowType> of(Setting<Text> written) {
        if (written.isAbsent()) {
            return Optional.of(STANDARD);
        }
        return written.value().flatMap(Text::known).flatMap(word -> switch (word) {
            case "STANDARD" -> Optional.of(STANDARD);
            case "EXPRESS" -> Optional.of(EXPRESS);
            default -> Optional.empty();
        });
    }
}
