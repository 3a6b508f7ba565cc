package dev.steplint.iam;

import dev.steplint.catalog.PublishedPolicy;
import dev.steplint.host.resource.Policy.Item;
import dev.steplint.host.resource.Policy.Subject;
import dev.steplint.host.resource.Role.PolicyTemplate;
import dev.steplint.host.value.Reference;
import dev.steplint.host.value.Text;
import dev.steplint.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes out policies that a host only names.
final class PublishedPolicies {

    /// What stands before the path and the name in the ARN of a policy that AWS manages, whatever the partition.
    private static final String MANAGED = ":iam::aws:policy/";

    private static final Pattern HOLE = Pattern.compile("<(\\w+)>|\\$\\{(AWS::\\w+)\\}");

    private PublishedPolicies() {}

    /// The policy of a name or ARN; empty if it is not known, or one of the account.
    static Optional<PublishedPolicy> managed(Text policy) {
        List<Text.Part> parts = policy.parts();
        if (parts.isEmpty() || !(parts.getLast() instanceof Text.Literal end)) {
            return Optional.empty();
        }
        int arn = end.text().indexOf(MANAGED);
        if (arn >= 0) {
            return PublishedPolicy.managed(end.text().substring(end.text().lastIndexOf('/') + 1));
        }
        return parts.size() == 1 && !end.text().startsWith("arn:")
                ? PublishedPolicy.managed(end.text())
                : Optional.empty();
    }

    /// @param place where the host names the policy
    static List<Grant> grants(PublishedPolicy policy, Location place) {
        return grants(policy, Map.of(), place);
    }

    static List<Grant> grants(PublishedPolicy policy, PolicyTemplate template) {
        return grants(policy, template.parameters(), template.place());
    }

    private static List<Grant> grants(PublishedPolicy policy, Map<String, Text> arguments, Location place) {
        return policy.statements().stream()
                .map(statement -> new Grant(
                        statement.allows(),
                        subject(statement.actions(), arguments, place),
                        subject(statement.resources(), arguments, place),
                        statement.conditional(),
                        place))
                .toList();
    }

    private static Subject subject(List<String> patterns, Map<String, Text> arguments, Location place) {
        return new Subject(
                false,
                patterns.stream()
                        .map(pattern -> new Item(text(pattern, arguments), place))
                        .toList(),
                true);
    }

    private static Text text(String pattern, Map<String, Text> arguments) {
        List<Text.Part> parts = new ArrayList<>();
        Matcher hole = HOLE.matcher(pattern);
        int done = 0;
        while (hole.find()) {
            parts.add(new Text.Literal(pattern.substring(done, hole.start())));
            done = hole.end();
            if (hole.group(1) == null) {
                parts.add(new Text.Hole(new Reference.Pseudo(hole.group(2))));
            } else {
                Text unknown = Text.of(new Reference.Other(hole.group()));
                parts.addAll(arguments.getOrDefault(hole.group(1), unknown).parts());
            }
        }
        parts.add(new Text.Literal(pattern.substring(done)));
        return new Text(parts);
    }
}
