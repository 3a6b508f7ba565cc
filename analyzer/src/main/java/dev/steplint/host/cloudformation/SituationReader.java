package dev.steplint.host.cloudformation;

import dev.steplint.host.HostFault;
import dev.steplint.host.cloudformation.MachineReader.Draft;
import dev.steplint.host.cloudformation.Template.Declared;
import dev.steplint.host.resource.Resources;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the machines of which a condition chooses the definition that only deployment decides, once in each situation.
/// There the condition is decided for everything that the template says.
final class SituationReader {

    /// The most situations of one machine; one with more stays unknown.
    private static final int MOST = 4;

    /// The most readings of one template, each of which looks at all of it.
    private static final int MOST_READINGS = 32;

    private final Template template;
    private final NamedFiles files;
    private final List<Draft> drafts;
    private int readings;

    /// @param drafts the machines of the template as they are in any situation
    SituationReader(Template template, NamedFiles files, List<Draft> drafts) {
        this.template = template;
        this.files = files;
        this.drafts = drafts;
    }

    /// A machine in a situation.
    ///
    /// @param draft with a definition, or with faults that say why it has none
    /// @param situation empty if the machine is there in no other
    record Reading(Draft draft, Resources resources, Optional<String> situation) {

        /// That there is no definition in a situation may be meant so: the machine may not be deployed in it.
        List<HostFault> faults() {
            return draft.faults().stream()
                    .filter(fault -> !(fault instanceof HostFault.NotOneSource))
                    .toList();
        }

        private boolean isEmpty() {
            return draft.found().isEmpty() && faults().isEmpty();
        }
    }

    /// None if no condition chooses the definition, or if the situations cannot be told.
    List<Reading> read(Draft known) {
        Declared declared = known.declared();
        List<Situation> situations = new ArrayList<>();
        boolean told = split(declared, start(declared), situations);
        boolean decided = known.found().isPresent() && situations.size() < 2;
        if (!told || decided || readings + situations.size() > MOST_READINGS) {
            return List.of();
        }
        readings += situations.size();
        List<Reading> found = new ArrayList<>();
        for (Situation situation : situations) {
            Optional<Boolean> possible = situation.isPossible(template);
            if (possible.isEmpty()) {
                return List.of();
            }
            if (possible.get()) {
                found.add(read(known, situation));
            }
        }
        return found.stream().allMatch(Reading::isEmpty) ? List.of() : found;
    }

    /// A machine is there only if the condition of its resource holds.
    private Situation start(Declared declared) {
        Map<String, Boolean> given = new LinkedHashMap<>();
        declared.body()
                .value("Condition")
                .flatMap(JsonValue::asString)
                .map(JsonString::value)
                .filter(condition -> evaluator(template).holds(condition).isEmpty())
                .ifPresent(condition -> given.put(condition, true));
        return new Situation(Map.of(), given);
    }

    /// Adds the situations that a machine can be in; false if there are too many.
    private boolean split(Declared declared, Situation situation, List<Situation> found) {
        Optional<String> condition = undecided(declared, template.assuming(situation.all()));
        if (condition.isEmpty()) {
            found.add(situation);
            return found.size() <= MOST;
        }
        return situation.chosen().size() < MOST
                && split(declared, situation.with(condition.get(), true), found)
                && split(declared, situation.with(condition.get(), false), found);
    }

    /// The condition that decides next which definition a machine has.
    private static Optional<String> undecided(Declared declared, Template situation) {
        Evaluator evaluator = evaluator(situation);
        return DefinitionSource.possible(declared).stream()
                .flatMap(name -> declared.properties().value(name).stream())
                .flatMap(value -> evaluator.undecided(value).stream())
                .findFirst();
    }

    private static Evaluator evaluator(Template template) {
        return new Evaluator(template, new Holes(template.values().placeholders()));
    }

    private Reading read(Draft known, Situation situation) {
        Template here = template.assuming(situation.all());
        Evaluator evaluator = evaluator(here);
        RoleReader roles = new RoleReader(here, evaluator);
        Draft draft = new MachineReader(here, files, evaluator, roles)
                .read(known.declared())
                .operatedLike(known);
        List<Draft> all =
                drafts.stream().map(other -> other == known ? draft : other).toList();
        return new Reading(
                draft,
                Draft.resources(all, here, evaluator, roles),
                Optional.of(situation.title()).filter(title -> !title.isEmpty()));
    }
}
