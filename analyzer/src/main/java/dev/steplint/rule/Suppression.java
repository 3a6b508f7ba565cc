package dev.steplint.rule;

import dev.steplint.json.JsonPointer;
import dev.steplint.source.Location;
import dev.steplint.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A statement that findings of some rules are accepted in a part of a definition.
///
/// @param rules the ids as written; they need not exist
/// @param reason why, in the author's words
/// @param place where the statement stands
/// @param pointer the field it stands in, or the value a comment is about
/// @param extent the part of the definition's file that it is for
public record Suppression(
        Origin origin, List<String> rules, Optional<String> reason, Location place, JsonPointer pointer, Span extent) {

    public Suppression {
        rules = List.copyOf(rules);
    }

    /// Where suppressions are written.
    public enum Origin {
        /// A `Comment` field.
        COMMENT_FIELD,
        /// A comment of YAML.
        YAML_COMMENT,
        /// The metadata of a machine in a template.
        HOST_METADATA,
        /// A configuration.
        CONFIGURATION
    }

    /// Whether this is about a finding: one of the rules, and some part of the finding, related places included, in
    /// the extent. So it works wherever people put it.
    public boolean covers(Finding finding) {
        if (!rules.contains(finding.rule().text())) {
            return false;
        }
        return Stream.concat(
                        Stream.of(finding.primary()),
                        Stream.concat(finding.related().stream(), finding.route().stream())
                                .map(Label::location))
                .filter(location -> location.file() == finding.primary().file())
                .anyMatch(location -> touches(location.span()));
    }

    private boolean touches(Span span) {
        return span.start() <= extent.end() && extent.start() <= span.end();
    }
}
