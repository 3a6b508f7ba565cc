package dev.steplint.rules.integration;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The partitions of AWS, and which regions are in which (AWS General Reference, "AWS service endpoints", and the
/// endpoint data of the AWS SDK for Java 2.54.3 of 2026-08-24).
final class Partitions {

    static final List<String> NAMES =
            List.of("aws", "aws-cn", "aws-eusc", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f", "aws-us-gov");

    /// By what the names of regions begin with; all other regions are in `aws`.
    private static final Map<String, String> BY_PREFIX = Map.of(
            "cn-", "aws-cn",
            "us-gov-", "aws-us-gov",
            "us-iso-", "aws-iso",
            "us-isob-", "aws-iso-b",
            "eu-isoe-", "aws-iso-e",
            "us-isof-", "aws-iso-f",
            "eusc-", "aws-eusc");

    /// What the names of regions in `aws` begin with.
    private static final List<String> COMMERCIAL =
            List.of("af-", "ap-", "ca-", "eu-", "il-", "me-", "mx-", "sa-", "us-");

    private Partitions() {}

    /// The partition of a region; empty if its name is of no known form.
    static Optional<String> ofRegion(String region) {
        Optional<String> special = BY_PREFIX.entrySet().stream()
                .filter(entry -> region.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        return special.or(
                () -> COMMERCIAL.stream().anyMatch(region::startsWith) ? Optional.of("aws") : Optional.empty());
    }
}
