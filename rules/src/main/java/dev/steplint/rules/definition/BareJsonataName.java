package dev.steplint.rules.definition;

import dev.steplint.expr.jsonata.Jsonata;
import dev.steplint.expr.jsonata.Occurrence;
import dev.steplint.facts.AssignedNames;
import dev.steplint.facts.JsonataExpression;
import dev.steplint.facts.JsonataExpressions;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.AwsText;
import dev.steplint.rule.Category;
import dev.steplint.rule.Edit;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.Fix;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rules.definition.Correction.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reports a name that stands where an expression has no value to look it up in
/// (Amazon States Language specification, "JSONata"; the refusal was measured on the service, 2026).
public final class BareJsonataName implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("bare-jsonata-name")
            .summary("JSONata name stands at the top level")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("jsonata")
            .fixable()
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        for (JsonataExpression expression : context.fact(JsonataExpressions.KEY).all()) {
            Map<String, List<Jsonata.Name>> names = byName(expression);
            Map<Integer, Role> roles = names.isEmpty() ? Map.of() : roles(expression);
            for (List<Jsonata.Name> places : names.values()) {
                Set<Role> of = EnumSet.noneOf(Role.class);
                places.forEach(place -> of.add(roles.getOrDefault(place.start(), Role.VALUE)));
                Role first = roles.getOrDefault(places.getFirst().start(), Role.VALUE);
                report(places, first, of.size() == 1, expression, context);
            }
        }
    }

    /// One finding for a name, as AWS has one diagnostic, wherever it stands in the expression.
    private static Map<String, List<Jsonata.Name>> byName(JsonataExpression expression) {
        // What was meant as one name is another finding.
        Set<Jsonata.Name> hyphenated = new HashSet<>();
        expression.hyphenatedNames().forEach(name -> hyphenated.addAll(name.parts()));
        Map<String, List<Jsonata.Name>> names = new LinkedHashMap<>();
        for (Occurrence occurrence : expression.occurrences()) {
            if (occurrence.atTop() && occurrence.part() instanceof Jsonata.Name name && !hyphenated.contains(name)) {
                names.computeIfAbsent(name.name(), _ -> new ArrayList<>()).add(name);
            }
        }
        return names;
    }

    /// Where the names stand that are called or are keys of an object.
    private static Map<Integer, Role> roles(JsonataExpression expression) {
        Map<Integer, Role> roles = new HashMap<>();
        for (Occurrence occurrence : expression.occurrences()) {
            if (occurrence.part() instanceof Jsonata.Call call && call.function() instanceof Jsonata.Name name) {
                roles.put(name.start(), Role.FUNCTION);
            }
            if (occurrence.part() instanceof Jsonata.Fields fields) {
                for (Jsonata.Pair pair : fields.pairs()) {
                    if (pair.key() instanceof Jsonata.Name name) {
                        roles.put(name.start(), Role.KEY);
                    }
                }
            }
        }
        return roles;
    }

    /// @param alike whether all places have the role of the first
    private static void report(
            List<Jsonata.Name> places, Role role, boolean alike, JsonataExpression expression, RuleContext context) {
        Jsonata.Name first = places.getFirst();
        Correction correction = Correction.of(first.name(), role, context.fact(AssignedNames.KEY));
        FindingBuilder finding = context.report(expression.spanOf(first), expression.pointer())
                .help("%s", correction.help())
                .aws(AwsText.BARE_NAME, first.name());
        switch (role) {
            case FUNCTION ->
                finding.message("%s calls `%s` without a `$`", expression.title(), first.name())
                        .why("AWS refuses the definition: the name of a function begins with `$`");
            case KEY ->
                finding.message("%s has the key `%s` without quotes", expression.title(), first.name())
                        .why(
                                "AWS refuses the definition: without quotes it is the name of a field to read the key from");
            case VALUE ->
                finding.message("%s refers to `%s` at the top level", expression.title(), first.name())
                        .why(
                                "AWS refuses the definition: there is no input to find it in, only `$states` and variables");
        }
        correction.replacement().filter(_ -> alike).ifPresent(text -> {
            List<Edit> edits = places.stream()
                    .map(place -> new Edit(expression.spanOf(place), text))
                    .toList();
            finding.fix(new Fix(
                    "Write `%s`".formatted(text), correction.sure() ? Fix.Safety.SAFE : Fix.Safety.UNSAFE, edits));
        });
        finding.submit();
    }
}
