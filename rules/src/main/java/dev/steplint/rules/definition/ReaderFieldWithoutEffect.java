package dev.steplint.rules.definition;

import dev.steplint.grammar.ConstructKind;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.model.Construct;
import dev.steplint.model.State;
import dev.steplint.rule.Category;
import dev.steplint.rule.ConstructRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.Optional;

/// Reports a field of a `ReaderConfig` that is for another operation of S3
/// (AWS Step Functions Developer Guide, "ItemReader").
///
/// The guide names the operation of each; what AWS does with the others is not documented, hence no error.
public final class ReaderFieldWithoutEffect implements ConstructRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("reader-field-without-effect")
            .summary("Field of a ReaderConfig is for another operation")
            .severity(Severity.WARNING)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("map", "distributed-map", "s3")
            .build();

    private static final String GET = ":s3:getObject";
    private static final String LIST = ":s3:listObjectsV2";
    private static final String TRANSFORMATION = "Transformation";

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Construct construct, RuleContext context) {
        if (construct.kind() != ConstructKind.READER_CONFIG) {
            return;
        }
        Optional<JsonString> resource = construct
                .state()
                .flatMap((State state) -> state.field("ItemReader"))
                .flatMap(reader -> reader.value().asObject())
                .flatMap(reader -> reader.value("Resource"))
                .flatMap(JsonValue::asString);
        boolean gets = resource.filter(text -> text.value().endsWith(GET)).isPresent();
        boolean lists = resource.filter(text -> text.value().endsWith(LIST)).isPresent();
        if (gets) {
            report(
                    construct,
                    TRANSFORMATION,
                    "only `listObjectsV2` loads the objects that it finds",
                    resource,
                    context);
        }
        if (lists) {
            report(construct, "ManifestType", "a manifest is one object, which `getObject` reads", resource, context);
            Optional<JsonMember> transformation = construct.field(TRANSFORMATION);
            boolean plain = transformation.isEmpty()
                    || transformation
                            .get()
                            .value()
                            .asString()
                            .filter(text -> text.value().equals("NONE"))
                            .isPresent();
            if (plain) {
                report(
                        construct,
                        "InputType",
                        "objects are listed, and not read without the `Transformation` `LOAD_AND_FLATTEN`",
                        resource,
                        context);
            }
        }
    }

    private static void report(
            Construct construct, String name, String why, Optional<JsonString> resource, RuleContext context) {
        construct
                .field(name)
                .filter(field -> !field.value().isUnknown())
                .ifPresent(field -> context.report(
                                field.keySpan(), construct.pointer().child(name))
                        .message("%s has `%s`, which its operation does not use", construct.title(), name)
                        .why("%s", why)
                        .help("remove it, or change the operation at the end of `Resource`")
                        .related(resource.map(JsonString::span).orElseGet(field::keySpan), "the operation")
                        .submit());
    }
}
