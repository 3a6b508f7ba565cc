package dev.steplint.host.cloudformation;

import dev.steplint.host.cloudformation.Template.Declared;
import dev.steplint.host.resource.Resource.EventRule;
import dev.steplint.host.value.Reference;
import dev.steplint.host.value.Setting;
import dev.steplint.host.value.Text;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonValue;
import dev.steplint.source.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the `Events` of machines and functions of SAM, each of which becomes a rule or a schedule of its own.
final class SamEvents {

    private static final List<String> RULES = List.of("EventBridgeRule", "CloudWatchEvent");
    private static final List<String> STARTERS = List.of("Schedule", "ScheduleV2", "Api");

    private final Template template;
    private final Evaluator evaluator;

    SamEvents(Template template, Evaluator evaluator) {
        this.template = template;
        this.evaluator = evaluator;
    }

    /// The events of a resource; none if it is none of SAM.
    Stream<EventRule> of(Declared declared) {
        boolean machine = declared.type().equals(MachineReader.SAM);
        if (!machine && !declared.type().equals("AWS::Serverless::Function")) {
            return Stream.empty();
        }
        Properties properties = new Properties(evaluator, declared.properties());
        Optional<JsonMember> events = properties.written("Events");
        Setting<Boolean> alias = properties.bool("UseAliasAsEventTarget");
        return events.flatMap(member -> member.value().asObject()).stream()
                .flatMap(object -> object.members().stream())
                .flatMap(event -> event
                        .value()
                        .asObject()
                        .map(object -> new Properties(evaluator, object))
                        .flatMap(written -> rule(declared, event, written, target(declared, events.get(), alias)))
                        .stream());
    }

    private Optional<EventRule> rule(
            Declared declared, JsonMember event, Properties written, List<Setting.Known<Text>> targets) {
        String type = written.text("Type").value().flatMap(Text::known).orElse("");
        if (!RULES.contains(type) && !STARTERS.contains(type)) {
            return Optional.empty();
        }
        Optional<JsonValue> pattern = RULES.contains(type)
                ? written.below("Properties")
                        .value()
                        .flatMap(properties -> properties.value("Pattern").value())
                : Optional.empty();
        return Optional.of(new EventRule(
                declared.id() + event.key(), template.at(event.keySpan()), pattern, targets, !targets.isEmpty()));
    }

    /// Without the alias the machine itself; what decides stands beside the events.
    private List<Setting.Known<Text>> target(Declared declared, JsonMember events, Setting<Boolean> alias) {
        if (!alias.isAbsent() && alias.value().isEmpty()) {
            return List.of();
        }
        String attribute = alias.value().orElse(false) ? Reference.ALIAS_ARN : Reference.ARN;
        Location place = template.at(events.keySpan());
        return List.of(new Setting.Known<>(Text.of(new Reference.Attribute(declared.id(), attribute)), place));
    }
}
