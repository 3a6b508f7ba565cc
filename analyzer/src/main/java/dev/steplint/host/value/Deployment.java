package dev.steplint.host.value;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What is known of where and with which values a host is deployed, because somebody says so.
///
/// @param parameters the values that the host's parameters get
/// @param region such as `eu-central-1`
/// @param account twelve digits
/// @param partition such as `aws`
public record Deployment(
        Map<String, String> parameters, Optional<String> region, Optional<String> account, Optional<String> partition) {

    public static final Deployment UNKNOWN =
            new Deployment(Map.of(), Optional.empty(), Optional.empty(), Optional.empty());

    /// Regions of the commercial partition; those of others have another form (AWS General Reference, "Partitions").
    private static final Pattern COMMERCIAL = Pattern.compile(
            "(af|ap|ca|eu|il|me|mx|sa|us)-(central|north|south|east|west|(north|south)(east|west))-[0-9]");

    public Deployment {
        parameters = Map.copyOf(parameters);
    }

    /// These, and of others what is not known here.
    public Deployment or(Deployment others) {
        Map<String, String> all = new HashMap<>(others.parameters);
        all.putAll(parameters);
        return new Deployment(
                all,
                region.or(() -> others.region),
                account.or(() -> others.account),
                partition.or(() -> others.partition));
    }

    /// A fact about the deployment, under the name that CloudFormation gives to it, such as `AWS::Region`.
    public Optional<String> pseudo(String name) {
        return switch (name) {
            case "AWS::Region" -> region;
            case "AWS::AccountId" -> account;
            case "AWS::Partition" -> partition.or(() -> region.flatMap(Deployment::partitionOf));
            case "AWS::URLSuffix" -> pseudo("AWS::Partition").flatMap(Deployment::suffixOf);
            default -> Optional.empty();
        };
    }

    private static Optional<String> partitionOf(String region) {
        if (region.startsWith("cn-")) {
            return Optional.of("aws-cn");
        }
        if (region.startsWith("us-gov-")) {
            return Optional.of("aws-us-gov");
        }
        return COMMERCIAL.matcher(region).matches() ? Optional.of("aws") : Optional.empty();
    }

    private static Optional<String> suffixOf(String partition) {
        return switch (partition) {
            case "aws", "aws-us-gov" -> Optional.of("amazonaws.com");
            case "aws-cn" -> Optional.of("amazonaws.com.cn");
            default -> Optional.empty();
        };
    }
}
