package dev.steplint.host.terraform;

import dev.steplint.hcl.HclExpression;
import dev.steplint.host.resource.Machine;
import dev.steplint.host.resource.Machine.Encryption;
import dev.steplint.host.resource.Machine.Logging;
import dev.steplint.host.terraform.DefinitionSource.Outcome;
import dev.steplint.host.terraform.Instances.Instance;
import dev.steplint.host.value.Setting;
import dev.steplint.host.value.Text;
import dev.steplint.json.JsonPointer;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the blocks that make state machines.
final class MachineReader {

    static final String TYPE = "aws_sfn_state_machine";

    private final Evaluator evaluator;
    private final SourceFile host;

    /// @param host the file that the machines are reported for
    MachineReader(Evaluator evaluator, SourceFile host) {
        this.evaluator = evaluator;
        this.host = host;
    }

    /// The machines of a block; none if it is none of a machine.
    ///
    /// @param call where the host calls the module that declares the machine; empty if the host declares it
    List<Draft> read(Declared declared, Optional<Declared> call) {
        return MachineKind.of(declared).map(kind -> read(declared, kind, call)).orElse(List.of());
    }

    private List<Draft> read(Declared declared, MachineKind kind, Optional<Declared> call) {
        Optional<HclExpression> definition = declared.body().value(kind.definition());
        List<Draft> drafts = new ArrayList<>();
        boolean several = mentionsInstance(declared, kind);
        for (Instance instance : Instances.of(declared, evaluator)) {
            String id = evaluator.references().prefix() + declared.address() + (several ? instance.suffix() : "");
            Scope scope = several ? instance.scope() : declared.scope();
            List<Outcome> outcomes = definition
                    .map(expression -> new DefinitionSource(evaluator).find(expression, scope))
                    .orElseGet(() -> declared.body().complete()
                            ? List.of()
                            : List.of(new Outcome.Unresolved("could not be read")));
            if (instance.never() || isSwitchedOff(declared, kind)) {
                outcomes = List.of(new Outcome.Unresolved("belongs to no machine: none is made"));
            }
            Span place = call.map(block -> block.name().span())
                    .orElseGet(() -> declared.name().span());
            Span source = call.isPresent() ? place : DefinitionSource.span(definition, declared);
            JsonPointer pointer = pointer(id);
            drafts.add(new Draft(id, machine(id, declared, kind, scope), pointer, place, source, outcomes));
            if (!several) {
                break;
            }
        }
        return drafts;
    }

    private static JsonPointer pointer(String id) {
        return JsonPointer.ROOT.child(id);
    }

    /// Whether the machines of a block differ.
    private static boolean mentionsInstance(Declared declared, MachineKind kind) {
        return declared.body().attributes().stream()
                .filter(attribute -> attribute.name().equals(kind.definition())
                        || attribute.name().equals(kind.type()))
                .anyMatch(attribute -> mentionsInstance(attribute.value()));
    }

    private static boolean mentionsInstance(HclExpression expression) {
        return expression instanceof HclExpression.Name name
                        && (name.name().equals("each") || name.name().equals("count"))
                || expression.children().stream().anyMatch(MachineReader::mentionsInstance);
    }

    /// Shared modules make nothing if they are told so.
    private boolean isSwitchedOff(Declared declared, MachineKind kind) {
        return kind == MachineKind.SHARED_MODULE
                && declared.body()
                        .value("create")
                        .flatMap(create -> Operators.truth(evaluator.evaluate(create, declared.scope())))
                        .filter(create -> !create)
                        .isPresent();
    }

    private Machine machine(String id, Declared declared, MachineKind kind, Scope scope) {
        Settings settings = new Settings(evaluator, declared.body(), scope);
        return switch (kind) {
            case RESOURCE -> machine(id, declared, settings);
            // What else they set is written in another form, or in the module.
            case CLOUD_CONTROL, SHARED_MODULE ->
                new Machine(
                        id,
                        declared.name(),
                        settings.text(kind.title()),
                        settings.text(kind.type()),
                        declared.body().value("role_arn").isPresent()
                                ? settings.required("role_arn")
                                : Setting.unknown(),
                        Setting.unknown(),
                        Setting.unknown(),
                        Setting.unknown(),
                        Setting.unknown(),
                        List.of(),
                        Setting.absent());
        };
    }

    private static Machine machine(String id, Declared declared, Settings settings) {
        return new Machine(
                id,
                declared.name(),
                settings.text("name"),
                settings.text("type"),
                settings.required("role_arn"),
                settings.below("logging_configuration").map(below -> Optional.of(logging(below))),
                settings.below("tracing_configuration")
                        .map(below -> below.bool("enabled").value()),
                settings.below("encryption_configuration").map(below -> Optional.of(encryption(below))),
                settings.map("tags"),
                List.of(),
                Setting.absent());
    }

    private static Logging logging(Settings settings) {
        Setting<List<Text>> destinations = settings.required("log_destination").map(text -> Optional.of(List.of(text)));
        return new Logging(settings.text("level"), settings.bool("include_execution_data"), destinations);
    }

    private static Encryption encryption(Settings settings) {
        return new Encryption(
                settings.text("type"),
                settings.text("kms_key_id"),
                settings.whole("kms_data_key_reuse_period_seconds"));
    }
}
