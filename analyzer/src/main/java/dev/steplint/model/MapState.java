package dev.steplint.model;

import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonValue;
import java.util.List;
import java.util.Optional;

/// A state that runs its processor once for each item.
public final class MapState extends ErrorHandlingState {

    private List<Scope> processors = List.of();

    MapState(Head head, Transition transition, List<Retrier> retriers, List<Catcher> catchers) {
        super(head, transition, retriers, catchers);
    }

    /// Called once by the reader: a processor knows its state, and the state its processor.
    void hold(List<Scope> held) {
        processors = List.copyOf(held);
    }

    /// How items are processed. The mode is `INLINE` unless the processor's configuration says
    /// otherwise.
    public enum Mode {
        INLINE,
        DISTRIBUTED,
        /// Known only after deployment, or no value the language has.
        UNKNOWN
    }

    /// The processor: `ItemProcessor`, else `Iterator`.
    public Optional<Scope> processor() {
        return processors.stream().findFirst();
    }

    /// More than one only if both `ItemProcessor` and `Iterator` are there, which AWS refuses.
    @Override
    public List<Scope> innerScopes() {
        return processors;
    }

    public Optional<JsonMember> processorConfig() {
        return processor().flatMap(scope -> scope.source().find("ProcessorConfig"));
    }

    public Mode mode() {
        Optional<JsonMember> config = processorConfig();
        if (config.isEmpty()) {
            boolean unknown =
                    processor().flatMap(scope -> scope.source().unknownMember()).isPresent();
            return unknown ? Mode.UNKNOWN : Mode.INLINE;
        }
        Optional<JsonValue> mode = config.get().value().asObject().flatMap(object -> object.value("Mode"));
        if (mode.isEmpty()) {
            boolean unknown = config.get().value().isUnknown()
                    || config.get()
                            .value()
                            .asObject()
                            .flatMap(JsonObject::unknownMember)
                            .isPresent();
            return unknown ? Mode.UNKNOWN : Mode.INLINE;
        }
        return switch (mode.get().asString().flatMap(text -> text.known()).orElse("")) {
            case "INLINE" -> Mode.INLINE;
            case "DISTRIBUTED" -> Mode.DISTRIBUTED;
            default -> Mode.UNKNOWN;
        };
    }
}
