package dev.steplint.rule;

/// One kind of defect. A rule is stateless and picks the narrowest of the kinds below that
/// suffices.
public sealed interface Rule
        permits DocumentRule, HostRule, MachineRule, ScopeRule, StateRule, ConstructRule, SuppressionRule {

    RuleMetadata metadata();

    default RuleId id() {
        return metadata().id();
    }
}
