package dev.steplint.engine;

import dev.steplint.facts.Facts;
import dev.steplint.host.Definition;
import dev.steplint.model.Construct;
import dev.steplint.model.Scope;
import dev.steplint.model.State;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.ConstructRule;
import dev.steplint.rule.DocumentContext;
import dev.steplint.rule.DocumentRule;
import dev.steplint.rule.Finding;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.Rule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.ScopeRule;
import dev.steplint.rule.StateRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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
        Optional<StateMachine> machine = StateMachine.read(definition);
        Run run = new Run(definition, machine.map(Facts::new), settings);
        rules.forEach(run::apply);
        run.findings.sort(null);
        return new Analysis(definition, machine, run.findings, run.crashes);
    }

    /// One pass of all rules over one definition.
    private static final class Run {

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

        private void applyToMachine(Rule rule, StateMachine machine, RuleContext context) {
            switch (rule) {
                case DocumentRule _ -> {}
                case MachineRule whole -> guard(rule, "the state machine", () -> whole.check(machine, context));
                case ScopeRule narrow -> {
                    for (Scope scope : machine.scopes()) {
                        guard(rule, scope.title(), () -> narrow.check(scope, context));
                    }
                }
                case StateRule single -> {
                    for (Scope scope : machine.scopes()) {
                        for (State state : scope.states()) {
                            guard(rule, state.name(), () -> single.check(state, context));
                        }
                    }
                }
                case ConstructRule general -> {
                    for (Construct construct : machine.constructs()) {
                        guard(rule, construct.title(), () -> general.check(construct, context));
                    }
                }
            }
        }

        private Consumer<Finding> sink(RuleSetting setting) {
            return finding ->
                    findings.add(setting.severity().map(finding::withSeverity).orElse(finding));
        }

        /// A rule that breaks must not hide what the others find; it is named once a definition, at
        /// its first crash.
        private void guard(Rule rule, String place, Runnable check) {
            try {
                check.run();
            } catch (RuntimeException | StackOverflowError cause) {
                if (crashes.stream().noneMatch(crash -> crash.rule().equals(rule.id()))) {
                    crashes.add(new RuleCrash(rule.id(), place, cause));
                }
            }
        }
    }
}
