package dev.steplint.rules.harness;

import dev.steplint.host.WorkflowType;
import dev.steplint.json.JsonFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the words after an opening fence say of a block.
///
/// - `json`, `yaml`: a definition; after it any of `state` (only one state, or several members of `States`),
///   `standard`, `express` (the type of the machine), `broken` (it need not parse), `template` (a template that holds
///   definitions), `with RULE…` (rules that run beside the one under test)
/// - `hcl template`: a module of Terraform that holds definitions
/// - `json fixed`, `yaml fixed`: the definition before it after its fixes
/// - `json config`: options and type for the whole section
/// - `text`: the findings of the definition before it as the text report prints them
///
/// @param with ids of rules that run beside the one under test
public record BlockTag(
        Kind kind,
        JsonFormat format,
        boolean state,
        boolean broken,
        boolean template,
        boolean hcl,
        Optional<WorkflowType> type,
        List<String> with) {
    /// What a block is for.
    public enum Kind {
        DEFINITION,
        FIXED,
        CONFIG,
        TEXT,
        /// None of this harness's business: allowed in pages, not in fixtures.
        OTHER
    }

    private static final BlockTag OTHER =
            new BlockTag(Kind.OTHER, JsonFormat.JSON, false, false, false, false, Optional.empty(), List.of());

    public static BlockTag of(Block block) {
        List<String> words = new ArrayList<>(Arrays.asList(block.tag().split("\\s+")));
        String first = words.removeFirst();
        if (first.equals("text") && words.isEmpty()) {
            return OTHER.as(Kind.TEXT);
        }
        boolean hcl = first.equals("hcl") && words.contains("template");
        if (!hcl && !first.equals("json") && !first.equals("yaml")) {
            return OTHER;
        }
        JsonFormat format = first.equals("yaml") ? JsonFormat.YAML : JsonFormat.JSON;
        if (words.remove("config")) {
            return OTHER.as(Kind.CONFIG);
        }
        Kind kind = words.remove("fixed") ? Kind.FIXED : Kind.DEFINITION;
        int at = words.indexOf("with");
        List<String> with = at < 0 ? List.of() : List.copyOf(words.subList(at + 1, words.size()));
        List<String> flags = new ArrayList<>(at < 0 ? words : words.subList(0, at));
        boolean state = flags.remove("state");
        boolean broken = flags.remove("broken");
        boolean template = flags.remove("template");
        Optional<WorkflowType> type = Arrays.stream(WorkflowType.values())
                .filter(known -> flags.remove(known.name().toLowerCase(Locale.ROOT)))
                .findFirst();
        if (!flags.isEmpty()) {
            throw new FixtureError(block.line() - 1, "a block cannot be tagged `%s`".formatted(block.tag()));
        }
        return new BlockTag(kind, format, state, broken, template, hcl, type, with);
    }

    /// The name of a file with what the block holds.
    public String fileName() {
        if (hcl) {
            return "main.tf";
        }
        return (template ? "template." : "definition.asl.") + (format == JsonFormat.JSON ? "json" : "yaml");
    }

    private BlockTag as(Kind other) {
        return new BlockTag(other, format, state, broken, template, hcl, type, with);
    }
}
