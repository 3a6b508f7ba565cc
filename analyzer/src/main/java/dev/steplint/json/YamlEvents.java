package dev.steplint.json;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// The events of a YAML text, up to the first thing that is wrong with it.
final class YamlEvents {

    private final YamlText text;
    private final ParserImpl parser;
    private Optional<RuntimeException> failure = Optional.empty();
    private boolean stopped;
    private int reached;

    YamlEvents(YamlText text) {
        this.text = text;
        // The bounds are ours, so the library must not have any; and any version of YAML is read as 1.2.
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setVersionFunction(version -> version)
                .setParseComments(false)
                .build();
        this.parser = new ParserImpl(settings, new StreamReader(settings, text.view()));
    }

    /// The next event; none at the end of the text and after a failure.
    Optional<Event> next() {
        if (stopped) {
            return Optional.empty();
        }
        try {
            if (!parser.hasNext()) {
                stopped = true;
                return Optional.empty();
            }
            Event event = parser.next();
            reached = Math.max(reached, end(event));
            return Optional.of(event);
        } catch (RuntimeException e) {
            // The library throws its own exceptions for what is wrong in the text, and now and then others.
            failure = Optional.of(e);
            stopped = true;
            return Optional.empty();
        }
    }

    /// No more events are wanted.
    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    Optional<RuntimeException> failure() {
        return failure;
    }

    /// The offset up to which the text was read.
    int reached() {
        return reached;
    }

    int start(Event event) {
        return offset(event.getStartMark());
    }

    int end(Event event) {
        return offset(event.getEndMark());
    }

    private int offset(Optional<Mark> mark) {
        return mark.isPresent() ? text.offset(mark.get().getIndex()) : reached;
    }
}
