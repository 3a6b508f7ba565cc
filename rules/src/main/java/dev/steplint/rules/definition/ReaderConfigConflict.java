package dev.steplint.rules.definition;

import dev.steplint.grammar.ConstructKind;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.model.Construct;
import dev.steplint.rule.Category;
import dev.steplint.rule.ConstructRule;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reports fields of a `ReaderConfig` that do not go together (AWS Step Functions Developer Guide, "ItemReader").
///
/// The guide forbids the combinations; what AWS does with them is not documented, hence no error.
public final class ReaderConfigConflict implements ConstructRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("reader-config-conflict")
            .summary("Fields of a ReaderConfig do not go together")
            .severity(Severity.WARNING)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("map", "distributed-map", "s3")
            .build();

    private static final String WHY = "AWS refuses the definition, or the Map Run fails with `States.ItemReaderFailed`";
    private static final Set<String> CSV = Set.of("CSV", "MANIFEST");
    private static final Set<String> ATHENA = Set.of("CSV", "JSONL", "PARQUET");

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Construct construct, RuleContext context) {
        if (construct.kind() != ConstructKind.READER_CONFIG) {
            return;
        }
        Reader reader = new Reader(construct, context);
        reader.checkHeaders();
        reader.checkManifest();
        reader.checkInputType();
    }

    /// One `ReaderConfig`.
    private record Reader(Construct construct, RuleContext context) {
        void checkHeaders() {
            Optional<JsonMember> headers = construct.field("CSVHeaders");
            Optional<JsonMember> location = construct.field("CSVHeaderLocation");
            if (headers.isPresent() && (location.isEmpty() || is("CSVHeaderLocation", "FIRST_ROW"))) {
                FindingBuilder finding = report(headers.get())
                        .message("%s has `CSVHeaders` without `CSVHeaderLocation` `GIVEN`", construct.title())
                        .why(WHY)
                        .help("set `CSVHeaderLocation` to `GIVEN`, or remove `CSVHeaders`");
                location.ifPresent(field -> finding.related(field.valueSpan(), "headers are read from the file"));
                finding.submit();
            } else if (headers.isEmpty() && is("CSVHeaderLocation", "GIVEN")) {
                report(location.orElseThrow())
                        .message("%s takes the headers as `GIVEN` and has no `CSVHeaders`", construct.title())
                        .why(WHY)
                        .help("add `CSVHeaders` with the names of the columns")
                        .submit();
            }
        }

        void checkManifest() {
            Optional<JsonMember> inputType = construct.field("InputType");
            if (inputType.isPresent() && is("ManifestType", "S3_INVENTORY")) {
                report(inputType.get())
                        .message("%s has an `InputType` beside an S3 inventory", construct.title())
                        .why(WHY)
                        .help("remove `InputType`: the inventory says how it is written")
                        .related(construct.field("ManifestType").orElseThrow().valueSpan(), "inventory here")
                        .submit();
            } else if (is("ManifestType", "ATHENA_DATA") && isOther("InputType", ATHENA)) {
                report(inputType.orElseThrow())
                        .message("%s reads Athena data as `%s`", construct.title(), value("InputType"))
                        .why(WHY)
                        .help("set `InputType` to `CSV`, `JSONL` or `PARQUET`")
                        .submit();
            }
            if (inputType.isEmpty() && is("Transformation", "LOAD_AND_FLATTEN")) {
                report(construct.field("Transformation").orElseThrow())
                        .message("%s loads objects and has no `InputType`", construct.title())
                        .why(WHY)
                        .help("add `InputType` with the format of the objects")
                        .submit();
            }
        }

        void checkInputType() {
            for (String field : List.of("CSVDelimiter", "CSVHeaderLocation", "CSVHeaders")) {
                checkUse(field, CSV, "remove it: only `CSV` and `MANIFEST` input has it");
            }
            checkUse("ItemsPointer", Set.of("JSON"), "remove it: only `JSON` input has it");
        }

        /// A field that is for some types of input only.
        private void checkUse(String field, Set<String> types, String help) {
            Optional<JsonMember> member = construct.field(field);
            if (member.isPresent() && isOther("InputType", types)) {
                report(member.get())
                        .message("%s has `%s` for `%s` input", construct.title(), field, value("InputType"))
                        .why(WHY)
                        .help("%s", help)
                        .related(construct.field("InputType").orElseThrow().valueSpan(), "type of input")
                        .submit();
            }
        }

        private FindingBuilder report(JsonMember member) {
            return context.report(member.keySpan(), construct.pointer().child(member.key()));
        }

        private String value(String field) {
            return construct
                    .field(field)
                    .map(JsonMember::value)
                    .flatMap(JsonValue::asString)
                    .flatMap(JsonString::known)
                    .orElse("");
        }

        private boolean is(String field, String value) {
            return value(field).equals(value);
        }

        /// Whether a field has a value that the language knows and that is not one of some.
        private boolean isOther(String field, Set<String> values) {
            return Set.of("CSV", "JSON", "JSONL", "PARQUET", "MANIFEST").contains(value(field))
                    && !values.contains(value(field));
        }
    }
}
