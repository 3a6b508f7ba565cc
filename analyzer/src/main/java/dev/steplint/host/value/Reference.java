package dev.steplint.host.value;

/// What a hole in a text stands for. The text that will stand there is not known, but two equal references become the
/// same text, and one to a resource says for certain which resource it is.
public sealed interface Reference {

    /// The ARN of a resource, as [Attribute#attribute()] writes it for every host.
    String ARN = "Arn";

    /// The ARN of the alias that a host publishes a function under.
    String ALIAS_ARN = "AliasArn";

    /// The ARN of the version of a function that a host publishes.
    String VERSION_ARN = "VersionArn";

    /// The name of a resource.
    String NAME = "Name";

    /// The URL of a queue.
    String URL = "Url";

    /// The id of a key.
    String ID = "Id";

    /// An attribute of a resource of the same host.
    ///
    /// @param resource the name of the resource in its host, such as a logical id or a Terraform address
    /// @param attribute [#ARN], [#ALIAS_ARN], [#VERSION_ARN], [#NAME], [#URL], [#ID], or as the host writes it
    record Attribute(String resource, String attribute) implements Reference {}

    /// A value that whoever deploys the host gives to it.
    record Parameter(String name) implements Reference {}

    /// A fact about the deployment, under the name that CloudFormation gives to it: `AWS::Region`.
    record Pseudo(String name) implements Reference {}

    /// A variable of a tool that puts a value of any type in its place before it deploys anything, as the Serverless
    /// Framework does.
    record Variable(String text) implements Reference {}

    /// Something that is known by how it is written alone.
    record Other(String text) implements Reference {}
}
