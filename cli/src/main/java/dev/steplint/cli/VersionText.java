package dev.steplint.cli;

import dev.steplint.catalog.Catalog;

/// What `--version` prints: the program, and how old its knowledge of AWS is.
final class VersionText {

    private VersionText() {}

    static String full() {
        StringBuilder text = new StringBuilder("steplint ").append(Version.current());
        Catalog.dataSets().forEach(data -> text.append("%n  %-15s %s".formatted(data.name(), data.date())));
        return text.toString();
    }
}
