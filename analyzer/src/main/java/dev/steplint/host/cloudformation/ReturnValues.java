package dev.steplint.host.cloudformation;

import dev.steplint.host.value.Reference;

/// What `Ref` and `Fn::GetAtt` return for a resource (CloudFormation Template Reference, "Return values").
final class ReturnValues {

    private ReturnValues() {}

    /// The attribute that `Ref` gives.
    static String ofRef(String type) {
        return switch (type) {
            case "AWS::StepFunctions::StateMachine",
                    "AWS::Serverless::StateMachine",
                    "AWS::StepFunctions::Activity",
                    "AWS::StepFunctions::StateMachineVersion",
                    "AWS::StepFunctions::StateMachineAlias",
                    "AWS::Lambda::Version",
                    "AWS::Lambda::Alias",
                    "AWS::SNS::Topic",
                    "AWS::ECS::TaskDefinition",
                    "AWS::ECS::Service",
                    "AWS::Batch::JobQueue",
                    "AWS::Batch::JobDefinition",
                    "AWS::IAM::ManagedPolicy",
                    "AWS::SecretsManager::Secret" -> Reference.ARN;
            case "AWS::SQS::Queue" -> Reference.URL;
            case "AWS::KMS::Key" -> Reference.ID;
            case "AWS::Lambda::Function",
                    "AWS::Serverless::Function",
                    "AWS::DynamoDB::Table",
                    "AWS::Serverless::SimpleTable",
                    "AWS::S3::Bucket",
                    "AWS::Glue::Job",
                    "AWS::CodeBuild::Project",
                    "AWS::Logs::LogGroup",
                    "AWS::Events::EventBus",
                    "AWS::Events::Connection",
                    "AWS::ECS::Cluster",
                    "AWS::CloudWatch::Alarm",
                    "AWS::IAM::Role" -> Reference.NAME;
            default -> "Ref";
        };
    }

    /// The attribute that `Fn::GetAtt` gives, under the name that all hosts share.
    static String ofAttribute(String type, String attribute) {
        return switch (attribute) {
            case "Arn", "TopicArn", "StateMachineArn" -> Reference.ARN;
            case "QueueUrl" -> Reference.URL;
            case "KeyId" -> Reference.ID;
            case "Name", "QueueName", "TopicName" -> Reference.NAME;
            case "Alias" -> type.equals("AWS::Serverless::Function") ? Reference.ALIAS_ARN : attribute;
            case "Version" -> type.equals("AWS::Serverless::Function") ? Reference.VERSION_ARN : attribute;
            default -> attribute;
        };
    }
}
