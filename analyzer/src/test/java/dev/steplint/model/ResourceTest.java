package dev.steplint.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonReader;
import dev.steplint.json.JsonString;
import dev.steplint.model.Resource.Activity;
import dev.steplint.model.Resource.AwsSdk;
import dev.steplint.model.Resource.LambdaFunction;
import dev.steplint.model.Resource.Optimized;
import dev.steplint.model.Resource.Pattern;
import dev.steplint.model.Resource.Unknown;
import dev.steplint.model.Resource.Unrecognized;
import dev.steplint.source.SourceFile;
import org.junit.jupiter.api.Test;

class ResourceTest {
    private static JsonString string(String text) {
        return JsonReader.read(new SourceFile("a.json", "\"" + text + "\""), JsonFormat.JSON)
                .root()
                .asString()
                .orElseThrow();
    }

    private static Resource read(String text) {
        return Resource.of(string(text));
    }

    @Test
    void integrationsInEveryPartition() {
        assertEquals(
                new Optimized("sqs", "sendMessage", Pattern.REQUEST_RESPONSE, ""),
                read("arn:aws:states:::sqs:sendMessage"));
        assertEquals(
                new Optimized("states", "startExecution", Pattern.RUN_A_JOB, ".sync:2"),
                read("arn:aws-us-gov:states:::states:startExecution.sync:2"));
        assertEquals(
                new AwsSdk("s3", "getObject", Pattern.WAIT_FOR_CALLBACK, ".waitForTaskToken"),
                read("arn:aws-iso-b:states:::aws-sdk:s3:getObject.waitForTaskToken"));
        assertEquals(
                new AwsSdk("s3", "getObject", Pattern.REQUEST_RESPONSE, ""),
                read("arn:aws:states:eu-west-1:111122223333:aws-sdk:s3:getObject"));
        assertEquals(
                new Optimized("sqs", "sendMessage", Pattern.REQUEST_RESPONSE, ".waitfortasktoken"),
                read("arn:aws-cn:states:::sqs:sendMessage.waitfortasktoken"));
    }

    @Test
    void functionsAndActivities() {
        String function = "arn:aws:lambda:eu-west-1:111122223333:function:charge:live";
        assertEquals(new LambdaFunction(function), read(function));
        String activity = "arn:aws:states:eu-west-1:111122223333:activity:pack";
        assertEquals(new Activity(activity), read(activity));
    }

    @Test
    void whatNoTaskCalls() {
        for (String text : new String[] {
            "charge",
            "arn:aws:lambda:eu-west-1",
            "arn:aws:lambda:eu-west-1:111122223333:function",
            "arn:aws:lambda:eu-west-1:111122223333:layer:x:1",
            "arn:aws:states:eu-west-1:111122223333:stateMachine:ship",
            "arn:aws:states:::lambda",
            "arn:aws:states:::aws-sdk:s3",
            "arn:aws:sns:eu-west-1:111122223333:orders"
        }) {
            assertEquals(new Unrecognized(text), read(text));
        }
    }

    @Test
    void aPlaceholderLeavesOnlyItsPartsUnknown() {
        assertEquals(
                new Optimized("sqs", "sendMessage", Pattern.REQUEST_RESPONSE, ""),
                read("arn:${AWS::Partition}:states:::sqs:sendMessage"));
        assertEquals(new Unknown(), read("arn:aws:states:::sqs:${Action}"));
        assertEquals(new Unknown(), read("arn:aws:${Service}:::sqs:sendMessage"));
        assertEquals(new Unknown(), read("${Arn}"));
        assertEquals(new Unknown(), read("${Prefix}:function:charge"));
    }

    @Test
    void thePartsOfAnArnHaveTheirPlace() {
        JsonString text = string("arn:${AWS::Partition}:lambda::111122223333:function:charge");
        Arn arn = Arn.of(text).orElseThrow();
        assertFalse(arn.partition().isKnown());
        assertEquals("${AWS::Partition}", arn.partition().text());
        assertTrue(arn.region().is(""));
        assertTrue(arn.account().is("111122223333"));
        assertEquals(2, arn.resource().size());
        Arn.Part name = arn.resource().getLast();
        assertEquals("charge", name.text());
        assertEquals(text.spanOf(text.value().length() - 6, text.value().length()), name.span());
        assertTrue(Arn.of(string("arn:aws:lambda")).isEmpty());
        assertTrue(Arn.of(string("urn:aws:lambda:a:b:c")).isEmpty());
    }
}
