package dev.steplint.facts.variables;

import dev.steplint.facts.FactKey;
import dev.steplint.facts.Facts;
import dev.steplint.facts.JsonataExpression;
import dev.steplint.facts.JsonataExpressions;
import dev.steplint.facts.PathExpression;
import dev.steplint.facts.PathExpressions;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonBoolean;
import dev.steplint.json.JsonError;
import dev.steplint.json.JsonNull;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPlaceholder;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.model.MapState;
import dev.steplint.model.Scope;
import dev.steplint.model.State;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which variables may be read at all: by an expression, or by a text that cannot be read as one and has a `$` before
/// the name, such as one that deployment completes.
public final class VariableMentions {
    public static final FactKey<VariableMentions> KEY = FactKey.of("variable-mentions", VariableMentions::new);

    private static final Pattern NAME = Pattern.compile("\\$([\\p{L}_][\\p{L}\\p{N}_]*)");

    private final Map<Scope, Set<String>> read = new HashMap<>();
    private final Set<JsonString> understood = new HashSet<>();
    private final Set<String> mentioned = new HashSet<>();

    private VariableMentions(Facts facts) {
        for (VariableRead each : facts.get(VariableScopes.KEY).reads()) {
            Optional<Scope> scope = Optional.of(each.state().scope());
            while (scope.isPresent()
                    && read.computeIfAbsent(scope.get(), _ -> new HashSet<>()).add(each.name())) {
                scope = around(scope.get());
            }
        }
        facts.get(PathExpressions.KEY).all().stream()
                // A variable in `ResultPath` is refused, and yet somebody means to use it.
                .filter(expression -> expression.parsed().expression().isPresent()
                        && !expression.field().equals("ResultPath"))
                .map(PathExpression::text)
                .forEach(understood::add);
        facts.get(JsonataExpressions.KEY).all().stream()
                .filter(expression -> expression.parsed().expression().isPresent())
                .map(JsonataExpression::text)
                .forEach(understood::add);
        collect(facts.machine().source());
    }

    /// The scope whose variables can be seen from inside of a scope.
    private static Optional<Scope> around(Scope scope) {
        return scope.owner()
                .filter(owner -> !(owner instanceof MapState map && map.mode() == MapState.Mode.DISTRIBUTED))
                .map(State::scope);
    }

    private void collect(JsonValue value) {
        switch (value) {
            case JsonObject object -> object.members().forEach(member -> collect(member.value()));
            case JsonArray array -> array.elements().forEach(this::collect);
            case JsonString text -> {
                if (!understood.contains(text)) {
                    Matcher name = NAME.matcher(text.value());
                    while (name.find()) {
                        mentioned.add(name.group(1));
                    }
                }
            }
            case JsonNumber _, JsonBoolean _, JsonNull _, JsonPlaceholder _, JsonError _ -> {}
        }
    }

    /// Whether something may read a variable of a scope: in it, or further in.
    public boolean mayRead(Scope scope, String name) {
        return mentioned.contains(name) || read.getOrDefault(scope, Set.of()).contains(name);
    }
}
