package dev.steplint.host.resource;

import dev.steplint.host.value.Setting;
import dev.steplint.host.value.Text;
import dev.steplint.json.JsonValue;
import dev.steplint.source.Location;
import java.util.List;
import java.util.Optional;

/// A policy document of IAM as a host writes it.
///
/// @param statements those that could be read
/// @param complete whether there are no others; otherwise nothing may be concluded from what is missing
/// @param place the document
public record Policy(Setting<Text> name, List<Statement> statements, boolean complete, Location place) {

    public Policy {
        statements = List.copyOf(statements);
    }

    /// A policy that is not there.
    public static Policy none(Location place) {
        return new Policy(Setting.absent(), List.of(), true, place);
    }

    /// A policy of which nothing can be told but perhaps its name.
    public static Policy unknown(Setting<Text> name, Location place) {
        return new Policy(name, List.of(), false, place);
    }

    /// One statement.
    ///
    /// @param allows whether its effect is `Allow`
    /// @param actions what it is about
    /// @param resources what it is about; nothing in a trust policy
    /// @param principals whom it is about; nothing in a policy of a role
    /// @param condition its conditions as written, holes in them as placeholders
    public record Statement(
            boolean allows,
            Subject actions,
            Subject resources,
            List<Principal> principals,
            Optional<JsonValue> condition,
            Location place) {

        public Statement {
            principals = List.copyOf(principals);
        }
    }

    /// `Action` or `Resource`, or their negation.
    ///
    /// @param negated whether this is `NotAction` or `NotResource`
    /// @param items the patterns
    /// @param complete whether there are no others
    public record Subject(boolean negated, List<Item> items, boolean complete) {

        public Subject {
            items = List.copyOf(items);
        }
    }

    /// A pattern and where it is written.
    public record Item(Text text, Location place) {}

    /// @param kind `Service`, `AWS`, `Federated`, or `*`
    public record Principal(String kind, Text text, Location place) {}
}
