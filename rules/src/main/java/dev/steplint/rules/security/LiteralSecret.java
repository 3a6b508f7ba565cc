package dev.steplint.rules.security;

import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonBoolean;
import dev.steplint.json.JsonError;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonNull;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPlaceholder;
import dev.steplint.json.JsonPointer;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.json.Placeholder;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.source.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reports secrets that stand in a definition as they are. No message repeats one.
public final class LiteralSecret implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("literal-secret")
            .summary("Definition holds a secret as it is")
            .severity(Severity.WARNING)
            .category(Category.SECURITY)
            .since("0.1.0")
            .tags("secrets", "credentials", "http")
            .build();

    private static final Pattern AUTHORIZATION = Pattern.compile(
            "(?i)(?:authorization\"?'?\\s*[:=]\\s*[\"']?)?(?:bearer|basic|token)\\s+([^\\s\"'<>{}$,;]{12,})");

    /// Stands for what deployment puts in; no pattern of a secret has it.
    private static final char MASK = '<';

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        new Walk(context).visit(machine.source(), "", machine.definition().pointer());
    }

    /// One pass over a definition.
    private record Walk(RuleContext context) {

        private void visit(JsonValue value, String field, JsonPointer pointer) {
            switch (value) {
                case JsonObject object -> {
                    Optional<String> named = pairName(object);
                    for (JsonMember member : object.members()) {
                        boolean paired = named.isPresent() && member.key().equalsIgnoreCase("value");
                        visit(member.value(), paired ? named.get() : member.key(), pointer.child(member.key()));
                    }
                }
                case JsonArray array -> {
                    List<JsonValue> elements = List.copyOf(array.elements());
                    for (int i = 0; i < elements.size(); i++) {
                        visit(elements.get(i), field, pointer.child(i));
                    }
                }
                case JsonString string -> check(string, field, pointer);
                case JsonPlaceholder _, JsonNumber _, JsonBoolean _, JsonNull _, JsonError _ -> {}
            }
        }

        /// The name in `{ "Name": "DB_PASSWORD", "Value": … }`, as environments of containers have it.
        private static Optional<String> pairName(JsonObject object) {
            return object.members().stream()
                    .filter(member -> member.key().equalsIgnoreCase("name")
                            || member.key().equalsIgnoreCase("key"))
                    .flatMap(member -> member.value().asString().stream())
                    .map(JsonString::value)
                    .findFirst();
        }

        private void check(JsonString string, String field, JsonPointer pointer) {
            if (string.value().length() < SecretField.SHORTEST) {
                return;
            }
            String text = masked(string);
            List<SecretPattern.Hit> hits = SecretPattern.in(text);
            for (SecretPattern.Hit hit : hits) {
                report(string.spanOf(hit.from(), hit.to()), pointer)
                        .message("`%s` holds %s as it is", field, hit.kind())
                        .submit();
            }
            if (!hits.isEmpty()) {
                return;
            }
            Optional<Span> header = authorization(string, text, field);
            if (header.isPresent()) {
                report(header.get(), pointer)
                        .message("`%s` holds the credentials of a request as they are", field)
                        .submit();
            } else if (SecretField.isNamed(field) && !string.hasPlaceholder() && SecretField.isSecret(text)) {
                report(string.contentSpan(), pointer)
                        .message("`%s` holds what looks like a secret as it is", field)
                        .confidence(Confidence.MEDIUM)
                        .submit();
            }
        }

        /// What follows the scheme in the value of a header `Authorization`, or in a text that spells such a header.
        private static Optional<Span> authorization(JsonString string, String text, String field) {
            boolean named = field.equalsIgnoreCase("authorization");
            if (!named && !text.toLowerCase(Locale.ROOT).contains("authorization")) {
                return Optional.empty();
            }
            Matcher matcher = AUTHORIZATION.matcher(text);
            while (matcher.find()) {
                boolean spelt = matcher.start(1) > 0 && (named ? matcher.start() == 0 : isHeader(matcher.group()));
                if (spelt && SecretField.isSecret(matcher.group(1))) {
                    return Optional.of(string.spanOf(matcher.start(1), matcher.end(1)));
                }
            }
            return Optional.empty();
        }

        private static boolean isHeader(String match) {
            return match.toLowerCase(Locale.ROOT).startsWith("authorization");
        }

        private FindingBuilder report(Span span, JsonPointer pointer) {
            return context.report(span, pointer)
                    .why("whoever may read the definition, the console or the history of an execution knows it")
                    .help("keep it in Secrets Manager or a connection, and issue a new one: this one is known");
        }
    }

    /// The value with a mark in the place of what deployment puts in.
    private static String masked(JsonString string) {
        if (!string.hasPlaceholder()) {
            return string.value();
        }
        char[] text = string.value().toCharArray();
        for (Placeholder placeholder : string.placeholders()) {
            Arrays.fill(text, placeholder.start(), placeholder.end(), MASK);
        }
        return new String(text);
    }
}
