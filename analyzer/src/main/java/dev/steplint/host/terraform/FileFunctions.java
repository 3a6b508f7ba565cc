package dev.steplint.host.terraform;

import dev.steplint.hcl.HclReader;
import dev.steplint.hcl.HclTemplate;
import dev.steplint.host.Neighbours.Reading;
import dev.steplint.host.terraform.Paths.Named;
import dev.steplint.json.JsonDocument;
import dev.steplint.json.JsonFault;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonReader;
import dev.steplint.json.OffsetMap;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The functions that read files, and those that read what is in them.
final class FileFunctions {

    private FileFunctions() {}

    static Optional<Value> apply(String name, List<Value> arguments, Place place, Evaluator evaluator) {
        Value path = arguments.getFirst();
        return switch (name) {
            case "file" -> content(path, place, evaluator);
            case "templatefile" -> {
                if (arguments.size() != 2 || !(arguments.get(1) instanceof Value.Fields fields)) {
                    yield Optional.empty();
                }
                yield rendered(path, variables(fields), place, evaluator);
            }
            case "templatestring" -> {
                boolean usable = arguments.size() == 2
                        && path instanceof Value.Text text
                        && text.known().isPresent();
                yield usable && arguments.get(1) instanceof Value.Fields fields
                        ? Optional.of(rendered((Value.Text) path, variables(fields), evaluator))
                        : Optional.empty();
            }
            case "fileexists" ->
                Paths.of(path, evaluator.module()).filter(Named::certain).flatMap(named -> switch (evaluator
                        .workspace()
                        .neighbours()
                        .read(named.path())) {
                    case Reading.Found _ -> Optional.of(new Value.Bool(place, true));
                    case Reading.Missing _ -> Optional.of(new Value.Bool(place, false));
                    case Reading.Refused _ -> Optional.empty();
                });
            default -> Optional.empty();
        };
    }

    private static Map<String, Value> variables(Value.Fields fields) {
        Map<String, Value> variables = new HashMap<>();
        fields.byKey().ifPresent(byKey -> byKey.forEach((key, field) -> variables.put(key, field.value())));
        return variables;
    }

    /// A text as a template; its characters stay where they are written.
    private static Value rendered(Value.Text text, Map<String, Value> variables, Evaluator evaluator) {
        SourceFile home = TextAssembly.home(text);
        Span span = text.place().in(home).orElse(Span.at(0));
        HclTemplate template =
                HclReader.readTemplate(home, TextAssembly.assemble(text, home).asString(span));
        template.faults()
                .forEach(fault -> evaluator.workspace().fault(home, fault.span(), fault.message(), fault.help()));
        return evaluator.template(template.template(), Scope.ofTemplate(home, variables));
    }

    /// A file that a value names; empty if it cannot be read, which is kept as a reason.
    private static Optional<SourceFile> find(Value path, Place place, Evaluator evaluator) {
        Optional<Named> named = Paths.of(path, evaluator.module());
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Reading reading = evaluator.workspace().neighbours().read(named.get().path());
        return switch (reading) {
            case Reading.Found(SourceFile file) -> Optional.of(file);
            case Reading.Missing _, Reading.Refused _ -> {
                evaluator.workspace().unread(path.place(), named.get(), reading);
                yield Optional.empty();
            }
        };
    }

    static Optional<Value> content(Value path, Place place, Evaluator evaluator) {
        return find(path, place, evaluator).map(file -> {
            Span all = new Span(0, file.text().length());
            return Value.Text.written(
                            file,
                            all,
                            file.text(),
                            OffsetMap.verbatim(0, file.text().length()))
                    .usedAt(place);
        });
    }

    static Optional<Value> rendered(Value path, Map<String, Value> variables, Place place, Evaluator evaluator) {
        return find(path, place, evaluator).map(file -> {
            HclTemplate template = evaluator.workspace().template(file);
            return evaluator
                    .template(template.template(), Scope.ofTemplate(file, variables))
                    .usedAt(place);
        });
    }

    /// What JSON or YAML in a text says.
    static Optional<Value> decoded(String function, Value value) {
        if (value instanceof Value.Encoded encoded) {
            return Optional.of(encoded.content());
        }
        if (!(value instanceof Value.Text text)
                || text.known().isEmpty()
                || text.pieces().isEmpty()) {
            return Optional.empty();
        }
        JsonFormat format = function.equals("yamldecode") ? JsonFormat.YAML : JsonFormat.JSON;
        SourceFile file = TextAssembly.home(text);
        boolean whole = text.pieces().size() == 1
                && text.pieces().getFirst() instanceof Piece.Written written
                && written.text().equals(file.text());
        JsonDocument document = whole
                ? JsonReader.read(file, format)
                : TextAssembly.assemble(text, file).read(format);
        boolean broken = document.faults().stream().anyMatch(fault -> fault.kind() != JsonFault.Kind.DUPLICATE_KEY);
        return broken ? Optional.empty() : Optional.of(JsonValues.read(document.root(), file));
    }
}
