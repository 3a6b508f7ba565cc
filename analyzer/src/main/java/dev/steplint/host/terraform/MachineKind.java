package dev.steplint.host.terraform;

import dev.steplint.hcl.HclExpression;
import java.util.Optional;

/// The kinds of blocks that make a state machine, and what they call its settings.
enum MachineKind {
    /// Of the AWS provider.
    RESOURCE("definition", "name", "type"),
    /// Of the AWS Cloud Control provider.
    CLOUD_CONTROL("definition_string", "state_machine_name", "state_machine_type"),
    /// A call of a module that people share, `terraform-aws-modules/step-functions` or `cloudposse/step-functions`.
    SHARED_MODULE("definition", "name", "type");

    private static final String CLOUD_CONTROL_TYPE = "awscc_stepfunctions_state_machine";

    private final String definition;
    private final String title;
    private final String type;

    MachineKind(String definition, String title, String type) {
        this.definition = definition;
        this.title = title;
        this.type = type;
    }

    /// What makes a block one of a machine; empty if it is none.
    static Optional<MachineKind> of(Declared declared) {
        return switch (declared.block().type()) {
            case "resource" ->
                switch (declared.type()) {
                    case MachineReader.TYPE -> Optional.of(RESOURCE);
                    case CLOUD_CONTROL_TYPE -> Optional.of(CLOUD_CONTROL);
                    default -> Optional.empty();
                };
            case "module" ->
                declared.body()
                        .value("source")
                        .flatMap(source -> source instanceof HclExpression.Template template
                                ? template.literal()
                                : Optional.empty())
                        .filter(MachineKind::isShared)
                        .map(_ -> SHARED_MODULE);
            default -> Optional.empty();
        };
    }

    /// In a registry, or in the repository of the same module. What lies nearby is read itself.
    private static boolean isShared(String source) {
        boolean nearby = source.startsWith("./") || source.startsWith("../");
        return !nearby && (source.endsWith("step-functions/aws") || source.contains("terraform-aws-step-functions"));
    }

    /// Whether a text spells one of them.
    static boolean isMentioned(String text) {
        return text.contains(MachineReader.TYPE) || text.contains(CLOUD_CONTROL_TYPE);
    }

    /// The attribute that gives the definition.
    String definition() {
        return definition;
    }

    /// The attribute that gives the name.
    String title() {
        return title;
    }

    /// The attribute that says whether the machine is Standard or Express.
    String type() {
        return type;
    }
}
