package dev.steplint.rules.operations;

import dev.steplint.host.Host;
import dev.steplint.host.value.Setting;
import dev.steplint.host.value.Text;
import dev.steplint.host.value.Text.Literal;
import dev.steplint.rule.Category;
import dev.steplint.rule.DocumentContext;
import dev.steplint.rule.HostRule;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.source.Location;
import java.util.Optional;
import java.util.stream.Stream;

/// Reports a name of a state machine that AWS refuses (AWS Step Functions API Reference, CreateStateMachine, `name`).
public final class MalformedMachineName implements HostRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("malformed-machine-name")
            .summary("Name of a machine has a length or characters that AWS refuses")
            .severity(Severity.ERROR)
            .category(Category.OPERATIONS)
            .since("0.1.0")
            .tags("names", "template")
            .build();

    private static final int LONGEST = 80;
    private static final String REFUSED = "<>{}[]?*\"#%\\^|~`$&,;:/";

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Host host, DocumentContext context) {
        DeclaredMachine.in(host).forEach(declared -> {
            if (declared.machine().name() instanceof Setting.Known<Text>(Text name, Location place)
                    && host.find(place).isPresent()) {
                check(name, place, declared, context);
            }
        });
    }

    private static void check(Text name, Location place, DeclaredMachine declared, DocumentContext context) {
        int known = literals(name)
                .mapToInt(text -> text.codePointCount(0, text.length()))
                .sum();
        if (known > LONGEST || name.parts().isEmpty()) {
            declared.report(place, context)
                    .message(
                            "The name of `%s` is %s", declared.id(), known == 0 ? "empty" : "longer than 80 characters")
                    .why("AWS refuses to create the machine: a name has 1 to 80 characters")
                    .help("name the machine in 1 to 80 characters")
                    .submit();
            return;
        }
        refused(name)
                .ifPresent(character -> declared.report(place, context)
                        .message("The name of `%s` has %s", declared.id(), character)
                        .why("AWS refuses to create the machine: the name becomes a part of its ARN")
                        .help("use letters, digits, `-` and `_`")
                        .submit());
    }

    private static Stream<String> literals(Text name) {
        return name.parts().stream()
                .flatMap(part -> part instanceof Literal(String text) ? Stream.of(text) : Stream.empty());
    }

    /// The first character that no name can have, as a reader knows it.
    private static Optional<String> refused(Text name) {
        return literals(name)
                .flatMapToInt(String::codePoints)
                .mapToObj(MalformedMachineName::refusal)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> refusal(int character) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            return Optional.of("white space in it");
        }
        if (Character.isISOControl(character)) {
            return Optional.of("a control character in it");
        }
        return REFUSED.indexOf(character) >= 0
                ? Optional.of("`%s` in it".formatted(Character.toString(character)))
                : Optional.empty();
    }
}
