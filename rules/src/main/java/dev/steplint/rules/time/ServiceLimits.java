package dev.steplint.rules.time;

import dev.steplint.model.Resource;
import java.util.OptionalLong;

/// The time after which Step Functions ends a call to some services whatever the task says (AWS Step Functions
/// Developer Guide, "Call HTTPS APIs", "Amazon Bedrock AgentCore").
final class ServiceLimits {
    private ServiceLimits() {}

    static OptionalLong seconds(Resource resource) {
        return switch (resource) {
            case Resource.Optimized optimized when optimized.is("http", "invoke") -> OptionalLong.of(60);
            case Resource.Optimized optimized
            when optimized.is("bedrockagentcore", "invokeHarness") -> OptionalLong.of(900);
            case Resource.Optimized _, Resource.AwsSdk _, Resource.LambdaFunction _ -> OptionalLong.empty();
            case Resource.Activity _, Resource.Unrecognized _, Resource.Unknown _ -> OptionalLong.empty();
        };
    }
}
