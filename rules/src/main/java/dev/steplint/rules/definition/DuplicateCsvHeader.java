package dev.steplint.rules.definition;

import dev.steplint.grammar.ConstructKind;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.model.Construct;
import dev.steplint.rule.Category;
import dev.steplint.rule.ConstructRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reports a name that stands twice in `CSVHeaders`.
public final class DuplicateCsvHeader implements ConstructRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("duplicate-csv-header")
            .summary("Name stands twice in CSVHeaders")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("map", "distributed-map", "csv")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Construct construct, RuleContext context) {
        Optional<JsonArray> headers = construct.kind() == ConstructKind.READER_CONFIG
                ? construct.field("CSVHeaders").map(JsonMember::value).flatMap(JsonValue::asArray)
                : Optional.empty();
        if (headers.isEmpty()) {
            return;
        }
        Map<String, JsonString> seen = new HashMap<>();
        List<JsonValue> elements = headers.get().elements();
        for (int i = 0; i < elements.size(); i++) {
            if (!(elements.get(i) instanceof JsonString header) || header.hasPlaceholder()) {
                continue;
            }
            JsonString earlier = seen.putIfAbsent(header.value(), header);
            if (earlier != null) {
                context.report(
                                header.span(),
                                construct.pointer().child("CSVHeaders").child(i))
                        .message("`%s` stands twice in `CSVHeaders`", header.value())
                        .why("the Map Run fails with `States.ItemReaderFailed`: headers cannot contain duplicates")
                        .help("give each column a name of its own")
                        .related(earlier.span(), "first one")
                        .submit();
            }
        }
    }
}
