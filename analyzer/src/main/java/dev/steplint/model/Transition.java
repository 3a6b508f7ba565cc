package dev.steplint.model;

import dev.steplint.json.JsonMember;

/// How a state that is neither Choice, Succeed nor Fail goes on. What AWS refuses is representable.
public sealed interface Transition {

    /// `Next`, and no `End`; or `"End": false`, which changes nothing beside `Next`.
    record Next(StateReference reference) implements Transition {}

    /// `"End": true` alone.
    record End(JsonMember field) implements Transition {}

    /// Neither: the state leads nowhere.
    record None() implements Transition {}

    /// `"End": false` (or another value that is not true) and no `Next`: the state leads nowhere
    /// either.
    record NotEnd(JsonMember field) implements Transition {}

    /// `Next` and `"End": true`.
    record Conflicting(StateReference next, JsonMember end) implements Transition {}

    /// Nothing may be concluded: `End` is a placeholder.
    record Unknown(JsonMember field) implements Transition {}
}
