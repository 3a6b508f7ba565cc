package dev.steplint.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A policy that AWS publishes, and what it allows.
///
/// The tables hold the policies that roles of state machines have often, not all; one that is not here is not known.
///
/// @param name such as `AWSLambdaRole` or `LambdaInvokePolicy`
/// @param statements in the order of the policy
public record PublishedPolicy(String name, List<Statement> statements) {

    public PublishedPolicy {
        statements = List.copyOf(statements);
    }

    /// One statement.
    ///
    /// @param allows whether its effect is `Allow`
    /// @param actions patterns such as `logs:Get*`
    /// @param resources patterns of ARNs; `<TableName>` stands for a parameter, `${AWS::Region}` for what deployment knows
    /// @param conditional whether it has a condition
    public record Statement(boolean allows, List<String> actions, List<String> resources, boolean conditional) {
        public Statement {
            actions = List.copyOf(actions);
            resources = List.copyOf(resources);
        }
    }

    /// A policy that AWS manages.
    ///
    /// @param name without the path of its ARN
    public static Optional<PublishedPolicy> managed(String name) {
        return Optional.ofNullable(Managed.BY_NAME.get(name)).map(rows -> {
            List<Statement> statements = rows.stream()
                    .map(row -> statement(row.get(4).equals("allow"), row.subList(5, 8)))
                    .toList();
            return new PublishedPolicy(name, statements);
        });
    }

    /// A policy template of AWS SAM.
    public static Optional<PublishedPolicy> template(String name) {
        return Optional.ofNullable(Templates.BY_NAME.get(name)).map(rows -> {
            List<Statement> statements =
                    rows.stream().map(row -> statement(true, row.subList(2, 5))).toList();
            return new PublishedPolicy(name, statements);
        });
    }

    /// @param row actions, resources and whether there is a condition
    private static Statement statement(boolean allows, List<String> row) {
        return new Statement(
                allows,
                words(row.get(0), ","),
                words(row.get(1), " "),
                row.get(2).equals("yes"));
    }

    private static List<String> words(String field, String separator) {
        return List.of(field.split(separator));
    }

    private static Map<String, List<List<String>>> byName(String table, String header) {
        return Table.rows(table, List.of(header.split(" "))).stream().collect(Collectors.groupingBy(List::getFirst));
    }

    /// Read when the first policy is looked up.
    private static final class Managed {

        private static final Map<String, List<List<String>>> BY_NAME =
                byName("managed-policies.tsv", "policy arn version date effect actions resources conditional");
    }

    /// Read when the first template is looked up.
    private static final class Templates {

        private static final Map<String, List<List<String>>> BY_NAME =
                byName("sam-policies.tsv", "policy parameters actions resources conditional");
    }
}
