package dev.steplint.rules.definition;

import dev.steplint.facts.PathExpression;
import dev.steplint.facts.PathExpression.Place;
import dev.steplint.rule.AwsCode;
import dev.steplint.rule.AwsText;
import dev.steplint.rule.FindingBuilder;

/// How AWS refuses a string that should be a path or a call: in a payload template it names the key, and the object
/// that holds the key as the place.
final class PathRefusal {

    private PathRefusal() {}

    static void add(FindingBuilder finding, PathExpression expression) {
        if (expression.place() == Place.TEMPLATE) {
            finding.awsAt(expression.pointer().parent(), AwsText.TEMPLATE_VALUE, expression.key());
        } else {
            finding.aws(AwsCode.SCHEMA_VALIDATION_FAILED);
        }
    }
}
