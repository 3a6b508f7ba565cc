package dev.steplint.host.terraform;

import dev.steplint.host.value.Reference;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What the attributes of the AWS provider's resources are, in the words that all hosts share.
final class Attributes {

    /// Types whose `id` is their ARN.
    private static final Set<String> ID_IS_ARN = Set.of(
            "aws_sfn_state_machine",
            "aws_sfn_activity",
            "aws_sfn_alias",
            "aws_sns_topic",
            "aws_iam_policy",
            "aws_batch_job_queue",
            "aws_batch_job_definition",
            "aws_secretsmanager_secret");

    /// Types whose `id` is their name.
    private static final Set<String> ID_IS_NAME = Set.of(
            "aws_lambda_function",
            "aws_dynamodb_table",
            "aws_iam_role",
            "aws_s3_bucket",
            "aws_cloudwatch_log_group",
            "aws_cloudwatch_event_bus",
            "aws_glue_job",
            "aws_codebuild_project");

    private Attributes() {}

    /// What an attribute is worth: a hole, or the ARN of a version, which is that of the resource with one behind it.
    ///
    /// @param address of the block
    /// @param instance the address of the resource itself, if the block makes several
    static Value value(
            String prefix,
            String address,
            String instance,
            String type,
            String attribute,
            Optional<Declared> declared,
            Place place) {
        boolean version = switch (type + "." + attribute) {
            case "aws_sfn_state_machine.state_machine_version_arn", "aws_lambda_function.qualified_arn" -> true;
            default -> false;
        };
        if (!version) {
            return new Value.Unknown(place, hole(prefix, address, instance, type, attribute, declared));
        }
        return new Value.Text(
                place,
                List.of(
                        new Piece.Open(place, hole(prefix, address, instance, type, "arn", declared)),
                        new Piece.Inserted(place, ":"),
                        new Piece.Open(place, Hole.of(prefix + instance + ".version"))));
    }

    private static Hole hole(
            String prefix,
            String address,
            String instance,
            String type,
            String attribute,
            Optional<Declared> declared) {
        if (address.startsWith("data.")) {
            Optional<Reference> fact = declared.filter(
                            block -> block.body().attributes().isEmpty())
                    .flatMap(_ -> fact(type, attribute));
            if (fact.isPresent() && fact.get() instanceof Reference.Pseudo(String name)) {
                return new Hole(name, fact.get());
            }
        }
        String canonical = canonical(type, attribute);
        String resource = prefix + instance;
        return new Hole(
                resource + "." + (isCanonical(canonical) ? canonical.toLowerCase(Locale.ROOT) : canonical),
                new Reference.Attribute(resource, canonical));
    }

    private static boolean isCanonical(String attribute) {
        return switch (attribute) {
            case Reference.ARN, Reference.NAME, Reference.URL, Reference.ID -> true;
            default -> false;
        };
    }

    private static Optional<Reference> fact(String type, String attribute) {
        return Optional.ofNullable(
                        switch (type + "." + attribute) {
                            case "aws_region.name", "aws_region.id", "aws_region.region" -> "AWS::Region";
                            case "aws_caller_identity.account_id", "aws_caller_identity.id" -> "AWS::AccountId";
                            case "aws_partition.partition", "aws_partition.id" -> "AWS::Partition";
                            case "aws_partition.dns_suffix" -> "AWS::URLSuffix";
                            default -> null;
                        })
                .map(Reference.Pseudo::new);
    }

    private static String canonical(String type, String attribute) {
        return switch (attribute) {
            case "arn" -> Reference.ARN;
            case "id" -> id(type);
            case "name", "function_name", "bucket" -> Reference.NAME;
            case "url" -> Reference.URL;
            case "key_id" -> type.equals("aws_kms_key") ? Reference.ID : attribute;
            default -> attribute;
        };
    }

    private static String id(String type) {
        if (ID_IS_ARN.contains(type)) {
            return Reference.ARN;
        }
        if (ID_IS_NAME.contains(type)) {
            return Reference.NAME;
        }
        return switch (type) {
            case "aws_sqs_queue" -> Reference.URL;
            case "aws_kms_key" -> Reference.ID;
            default -> "id";
        };
    }
}
