package dev.steplint.rules;

import dev.steplint.rule.Rule;
import dev.steplint.rule.RuleId;
import dev.steplint.rule.RuleMetadata;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The page of each rule, as Markdown, beside the rule in the resources.
public final class RulePages {

    private RulePages() {}

    /// The page of a rule that steplint brings.
    public static Optional<String> find(RuleId rule) {
        return BuiltInRules.all().stream()
                .map(Rule::metadata)
                .filter(known -> known.id().equals(rule))
                .findFirst()
                .map(RulePages::of);
    }

    /// The page of a rule; every rule has one.
    public static String of(RuleMetadata rule) {
        String name = "%s/%s.md".formatted(rule.category().text(), rule.id());
        try (InputStream in = RulePages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no page for the rule `%s`".formatted(rule.id()));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
