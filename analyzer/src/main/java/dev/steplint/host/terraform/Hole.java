package dev.steplint.host.terraform;

import dev.steplint.host.value.Reference;

/// A value that only deployment tells.
///
/// @param name its identity: holes of one name become the same value. It holds no brace and no quote
/// @param reference what is known of it
record Hole(String name, Reference reference) {

    static Hole of(String name) {
        return new Hole(name, new Reference.Other(name));
    }

    String placeholder() {
        return "${" + name + "}";
    }
}
