package dev.steplint.engine;

import dev.steplint.facts.Facts;
import dev.steplint.host.Definition;
import dev.steplint.host.Host;
import dev.steplint.host.Origin;
import dev.steplint.host.Surroundings;
import dev.steplint.json.JsonDocument;
import dev.steplint.json.Passages;
import dev.steplint.model.Construct;
import dev.steplint.model.Scope;
import dev.steplint.model.State;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.ConstructRule;
import dev.steplint.rule.DocumentContext;
import dev.steplint.rule.DocumentRule;
import dev.steplint.rule.Finding;
import dev.steplint.rule.HostRule;
import dev.steplint.rule.Label;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.Rule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleId;
import dev.steplint.rule.ScopeRule;
import dev.steplint.rule.StateRule;
import dev.steplint.rule.Suppression;
import dev.steplint.rule.SuppressionRule;
import dev.steplint.rule.SuppressionUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Runs rules over definitions. Holds no state between definitions, so one analyzer may serve
/// several threads.
public final class Analyzer {

    private final List<Rule> rules;

    public Analyzer(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    public List<Rule> rules() {
        return rules;
    }

    /// Reads the definition's machine and runs every enabled rule. Never throws for what is in the
    /// definition.
    public Analysis analyze(Definition definition, RuleSettings settings) {
        return analyze(definition, settings, _ -> List.of());
    }

    /// The same, with findings that a configuration accepts.
    ///
    /// @param configured the suppressions of the configuration, once there is a machine to apply them to
    public Analysis analyze(
            Definition definition, RuleSettings settings, Function<StateMachine, List<Suppression>> configured) {
        Optional<StateMachine> machine = StateMachine.read(definition);
        Run run = new Run(definition, machine.map(Facts::new), settings);
        rules.forEach(run::apply);
        List<Suppression> written = machine.map(SuppressionReader::read).orElse(List.of());
        SuppressionPass pass = new SuppressionPass(
                Stream.concat(written.stream(), machine.map(configured).orElse(List.of()).stream())
                        .toList(),
                run.findings);
        run.findings.clear();
        run.findings.addAll(pass.kept());
        written.forEach(suppression -> run.apply(use(suppression, pass.silencedBy(suppression), settings)));
        run.findings.sort(null);
        return new Analysis(definition, machine, run.findings, pass.suppressed(), run.crashes);
    }

    /// Runs the rules about hosts.
    public Analysis analyze(Host host, RuleSettings settings) {
        return analyze(host, settings, List.of());
    }

    /// The same, with findings that somebody accepts.
    public Analysis analyze(Host host, RuleSettings settings, List<Suppression> suppressions) {
        JsonDocument document = host.document();
        Definition home = Definition.whole(
                new JsonDocument(
                        host.text(), document.format(), document.root(), document.faults(), document.passages()),
                Surroundings.NONE);
        Run run = new Run(home, Optional.empty(), settings);
        for (Rule rule : rules) {
            RuleSetting setting = settings.of(rule.id());
            if (rule instanceof HostRule about && setting.enabled()) {
                DocumentContext context =
                        new DocumentContext(rule.metadata(), home, setting.options(), run.sink(setting));
                run.guard(rule, "the host", () -> about.check(host, context));
            }
        }
        SuppressionPass pass = new SuppressionPass(suppressions, run.findings);
        List<Finding> kept = pass.kept().stream().distinct().sorted().toList();
        return new Analysis(home, Optional.empty(), kept, pass.suppressed(), run.crashes);
    }

    /// What the rules about suppressions find in one that is not written in a definition.
    ///
    /// @param home the text that holds it
    public List<Finding> check(Suppression suppression, boolean used, Definition home, RuleSettings settings) {
        return check(suppression, used ? Set.copyOf(suppression.rules()) : Set.of(), home, settings);
    }

    /// The same, of one that names several rules.
    ///
    /// @param silenced those of them that had a finding to silence
    public List<Finding> check(Suppression suppression, Set<String> silenced, Definition home, RuleSettings settings) {
        Run run = new Run(home, Optional.empty(), settings);
        run.apply(use(suppression, silenced, settings));
        return List.copyOf(run.findings);
    }

    private SuppressionUse use(Suppression suppression, Set<String> silenced, RuleSettings settings) {
        Set<String> ran = rules.stream()
                .map(Rule::id)
                .filter(rule -> settings.of(rule).enabled())
                .map(RuleId::text)
                .collect(Collectors.toUnmodifiableSet());
        List<String> known = rules.stream().map(rule -> rule.id().text()).toList();
        return new SuppressionUse(suppression, silenced, ran, known);
    }

    /// One pass of all rules over one definition.
    private final class Run {

        private final Definition definition;
        private final Optional<Facts> facts;
        private final RuleSettings settings;
        private final List<Finding> findings = new ArrayList<>();
        private final List<RuleCrash> crashes = new ArrayList<>();

        private Run(Definition definition, Optional<Facts> facts, RuleSettings settings) {
            this.definition = definition;
            this.facts = facts;
            this.settings = settings;
        }

        private void apply(Rule rule) {
            RuleSetting setting = settings.of(rule.id());
            if (!setting.enabled()) {
                return;
            }
            if (rule instanceof DocumentRule document) {
                DocumentContext context =
                        new DocumentContext(rule.metadata(), definition, setting.options(), sink(setting));
                guard(rule, "the text", () -> document.check(definition, context));
                return;
            }
            facts.ifPresent(known -> {
                RuleContext context = new RuleContext(rule.metadata(), known, setting.options(), sink(setting));
                applyToMachine(rule, known.machine(), context);
            });
        }

        private void apply(SuppressionUse use) {
            for (Rule rule : rules) {
                RuleSetting setting = settings.of(rule.id());
                if (rule instanceof SuppressionRule last && setting.enabled()) {
                    DocumentContext context =
                            new DocumentContext(rule.metadata(), definition, setting.options(), sink(setting));
                    guard(rule, "a suppression", () -> last.check(use, context));
                }
            }
        }

        private void applyToMachine(Rule rule, StateMachine machine, RuleContext context) {
            switch (rule) {
                case DocumentRule _, HostRule _, SuppressionRule _ -> {}
                case MachineRule whole -> guard(rule, "the state machine", () -> whole.check(machine, context));
                case ScopeRule narrow ->
                    guard(rule, machine.scopes(), Scope::title, scope -> narrow.check(scope, context));
                case StateRule single ->
                    machine.scopes()
                            .forEach(scope ->
                                    guard(rule, scope.states(), State::name, state -> single.check(state, context)));
                case ConstructRule general ->
                    guard(rule, machine.constructs(), Construct::title, construct -> general.check(construct, context));
            }
        }

        private Consumer<Finding> sink(RuleSetting setting) {
            Passages passages = passages(definition);
            Optional<Label> program = madeBy(definition);
            return finding -> {
                Finding known = setting.severity().map(finding::withSeverity).orElse(finding);
                Finding traced = program.map(known::withRelated).orElse(known);
                findings.add(traced.withFixes(
                        fix -> fix.edits().stream().allMatch(edit -> passages.allow(edit.span(), edit.replacement()))));
            };
        }

        /// What may be changed for a definition: nothing in a file that a program wrote, or that is several files.
        private static Passages passages(Definition definition) {
            boolean made = definition
                    .surroundings()
                    .origin()
                    .filter(origin -> origin.construct().isPresent() && origin.embeds(definition.file()))
                    .isPresent();
            return made || definition.file().isJoined()
                    ? Passages.NONE
                    : definition.document().passages();
        }

        /// Where the program makes the machine that wrote its host.
        private static Optional<Label> madeBy(Definition definition) {
            return definition
                    .surroundings()
                    .origin()
                    .flatMap(Origin::construct)
                    .flatMap(construct -> construct
                            .declared()
                            .map(place -> new Label(place, "makes `%s`".formatted(construct.path()))));
        }

        /// A rule that breaks must not hide what the others find; it is named once a definition, at
        /// its first crash.
        private void guard(Rule rule, String place, Runnable check) {
            guard(rule, List.of(place), Function.identity(), _ -> check.run());
        }

        private <T> void guard(Rule rule, List<T> parts, Function<T, String> title, Consumer<T> check) {
            for (T part : parts) {
                try {
                    check.accept(part);
                } catch (RuntimeException | StackOverflowError cause) {
                    crash(rule, title.apply(part), cause);
                }
            }
        }

        private void crash(Rule rule, String place, Throwable cause) {
            if (crashes.stream().noneMatch(crash -> crash.rule().equals(rule.id()))) {
                crashes.add(new RuleCrash(rule.id(), place, cause));
            }
        }
    }
}
