package dev.steplint.rules.definition;

import dev.steplint.facts.UnreadText;
import dev.steplint.grammar.ConstructKind;
import dev.steplint.grammar.QueryLanguage;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.model.Construct;
import dev.steplint.rule.Category;
import dev.steplint.rule.ConstructRule;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.NearestName;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reports a reader or a writer of a Map state that does not say which object of S3 it means
/// (AWS Step Functions Developer Guide, "ItemReader", "ResultWriter").
public final class IncompleteMapParameters implements ConstructRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("incomplete-map-parameters")
            .summary("Reader or writer of a Map lacks its place in S3")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("map", "distributed-map", "s3")
            .build();

    private static final String GET = ":s3:getObject";
    private static final String LIST = ":s3:listObjectsV2";
    private static final String PUT = ":s3:putObject";

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Construct construct, RuleContext context) {
        boolean reads = construct.kind() == ConstructKind.ITEM_READER;
        boolean writes = construct.kind() == ConstructKind.RESULT_WRITER;
        if (!reads && !writes
                || !construct.language().settled()
                || context.fact(UnreadText.KEY).within(construct.source())) {
            return;
        }
        Optional<String> resource = construct
                .field("Resource")
                .map(JsonMember::value)
                .flatMap(JsonValue::asString)
                .flatMap(JsonString::known);
        if (resource.isEmpty()) {
            return;
        }
        String text = resource.get();
        if (reads && text.endsWith(GET)) {
            require(construct, List.of("Bucket", "Key"), context);
            refuse(construct, "Prefix", "`getObject` reads one object, named by `Key`", context);
            if (readsParquet(construct)) {
                refuse(construct, "VersionId", "of a Parquet file the newest version is read", context);
            }
        } else if (reads && text.endsWith(LIST)) {
            require(construct, List.of("Bucket"), context);
            refuse(construct, "Key", "`listObjectsV2` lists the objects below a `Prefix`", context);
        } else if (writes && text.endsWith(PUT)) {
            require(construct, List.of("Bucket"), context);
        }
    }

    private static String field(Construct construct) {
        return construct.language().is(QueryLanguage.JSONATA) ? "Arguments" : "Parameters";
    }

    private static void require(Construct construct, List<String> names, RuleContext context) {
        String field = field(construct);
        Optional<JsonMember> parameters = construct.field(field);
        // A field under another name, or of the other language, is another finding.
        boolean elsewhere = parameters.isEmpty()
                && construct.source().members().stream()
                        .anyMatch(member -> !Set.of("Resource", "ReaderConfig", "WriterConfig", "Comment")
                                .contains(member.key()));
        Optional<JsonObject> object =
                parameters.flatMap(member -> member.value().asObject());
        boolean unknown = parameters.isPresent() && (object.isEmpty() || isUnknown(object.get()));
        if (elsewhere || unknown) {
            return;
        }
        List<String> missing = new ArrayList<>(names);
        // A name that was meant for one of them is a finding of `unknown-argument`.
        object.stream()
                .flatMap(each -> each.members().stream())
                .map(member -> plain(member.key()))
                .forEach(key -> missing.removeIf(name ->
                        name.equals(key) || NearestName.of(key, List.of(name)).isPresent()));
        if (missing.isEmpty()) {
            return;
        }
        FindingBuilder finding = context.report(
                        parameters.map(JsonMember::keySpan).orElseGet(construct::anchor),
                        parameters
                                .map(member -> construct.pointer().child(member.key()))
                                .orElseGet(construct::pointer))
                .message("%s does not say which %s of S3 it means", construct.title(), Phrases.either(missing))
                .help("add %s to `%s`", Phrases.all(missing), field);
        if (construct.kind() == ConstructKind.ITEM_READER) {
            finding.why("S3 cannot be asked without it: the Map Run fails with `States.ItemReaderFailed`");
        } else {
            finding.why("S3 cannot be asked without it: the Map Run fails with `States.ResultWriterFailed`");
        }
        finding.submit();
    }

    /// A parameter that is for another operation of S3 or another type of input.
    private static void refuse(Construct construct, String name, String why, RuleContext context) {
        construct.field(field(construct)).flatMap(field -> field.value().asObject()).stream()
                .flatMap(object -> object.members().stream())
                .filter(member -> plain(member.key()).equals(name))
                .forEach(member -> context.report(
                                member.keySpan(),
                                construct.pointer().child(field(construct)).child(member.key()))
                        .message("%s has `%s`, which it does not take", construct.title(), name)
                        .why("%s", why)
                        .help("remove it, or change what is read")
                        .severity(Severity.WARNING)
                        .submit());
    }

    private static boolean readsParquet(Construct construct) {
        return construct
                .field("ReaderConfig")
                .flatMap(config -> config.value().asObject())
                .flatMap(config -> config.value("InputType"))
                .flatMap(JsonValue::asString)
                .filter(type -> type.value().equals("PARQUET"))
                .isPresent();
    }

    private static boolean isUnknown(JsonObject object) {
        return object.isTemplateFunction()
                || object.members().stream().anyMatch(member -> member.name().hasPlaceholder());
    }

    private static String plain(String key) {
        return key.endsWith(".$") ? key.substring(0, key.length() - 2) : key;
    }
}
