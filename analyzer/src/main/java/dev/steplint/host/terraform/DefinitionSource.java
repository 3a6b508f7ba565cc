package dev.steplint.host.terraform;

import dev.steplint.hcl.HclExpression;
import dev.steplint.host.Neighbours.Reading;
import dev.steplint.host.Origin.Form;
import dev.steplint.host.terraform.Workspace.Unread;
import dev.steplint.host.value.Bindings;
import dev.steplint.json.JsonDocument;
import dev.steplint.json.JsonFault;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonReader;
import dev.steplint.json.JsonValue;
import dev.steplint.json.Passages;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the definition that an expression gives.
final class DefinitionSource {

    private final Evaluator evaluator;

    DefinitionSource(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /// What came of an expression.
    sealed interface Outcome {

        /// A definition whose places are in the file of the document.
        record Found(JsonDocument document, Form form, Bindings bindings) implements Outcome {}

        /// The file is not there.
        record Missing(String path) implements Outcome {}

        /// @param reason a clause that can follow "the definition"
        record Unresolved(String reason) implements Outcome {}
    }

    /// One outcome, or several if a condition decides that only deployment knows.
    List<Outcome> find(HclExpression expression, Scope scope) {
        if (isUnreadable(expression.bare())) {
            return List.of(new Outcome.Unresolved("could not be read"));
        }
        int before = evaluator.workspace().unreadCount();
        Value value = evaluator.evaluate(expression, scope);
        List<Unread> unread = evaluator.workspace().unreadSince(before);
        List<Outcome> outcomes = new ArrayList<>();
        List<Value> values = value instanceof Value.OneOf several ? several.alternatives() : List.of(value);
        for (Value one : values) {
            // A condition that leaves nothing goes with another one, by which no machine is made then.
            if (values.size() == 1 || !isNothing(one)) {
                outcomes.add(outcome(one, unread, scope));
            }
        }
        return outcomes;
    }

    private static boolean isUnreadable(HclExpression expression) {
        return switch (expression) {
            case HclExpression.Unreadable _ -> true;
            case HclExpression.Call call -> call.arguments().stream().anyMatch(DefinitionSource::isUnreadable);
            default -> false;
        };
    }

    /// A template by itself.
    JsonDocument read(SourceFile file) {
        Value value =
                evaluator.template(evaluator.workspace().template(file).template(), Scope.ofTemplate(file, Map.of()));
        Value.Text text = value instanceof Value.Text parts ? parts : Value.Text.of(value.place(), "");
        return text(text, Scope.of(file)).document();
    }

    private Outcome outcome(Value value, List<Unread> unread, Scope scope) {
        return switch (value) {
            case Value.Encoded(Place _, Value.Fields content) -> object(content, scope);
            case Value.Fields content -> object(content, scope);
            case Value.Text text
            when isBlank(text) && text.place().use().isPresent() -> new Outcome.Unresolved("is empty where it is set");
            case Value.Text text when !isOpen(text) -> text(text, scope);
            case Value.Null _ -> new Outcome.Unresolved("is null");
            case Value.Encoded(Place _, Value content)
            when content instanceof Value.Items -> new Outcome.Unresolved("is an array, no definition");
            case Value.Text _,
                    Value.Numeral _,
                    Value.Bool _,
                    Value.Items _,
                    Value.Encoded _,
                    Value.OneOf _,
                    Value.Unknown _ -> unresolved(unread);
        };
    }

    private static boolean isNothing(Value value) {
        return value instanceof Value.Null || value instanceof Value.Text text && isBlank(text);
    }

    private static boolean isBlank(Value.Text text) {
        return text.known().filter(String::isBlank).isPresent();
    }

    private static boolean isOpen(Value.Text text) {
        return text.pieces().size() == 1 && text.pieces().getFirst() instanceof Piece.Open;
    }

    private static Outcome unresolved(List<Unread> unread) {
        if (unread.isEmpty()) {
            return new Outcome.Unresolved("is known only at deployment");
        }
        Unread first = unread.getFirst();
        return switch (first.reading()) {
            case Reading.Refused(String reason) -> new Outcome.Unresolved("lies in a file that " + reason);
            case Reading.Missing _, Reading.Found _ ->
                first.named().certain()
                        ? new Outcome.Missing(first.named().path())
                        : new Outcome.Unresolved("lies in a file that depends on where Terraform is started");
        };
    }

    private Outcome object(Value.Fields content, Scope scope) {
        SourceFile home = content.place().file();
        Conversion conversion = new Conversion(home);
        JsonValue root = conversion.convert(content, content.place().span());
        JsonFormat format =
                home.name().endsWith(".yaml") || home.name().endsWith(".yml") ? JsonFormat.YAML : JsonFormat.JSON;
        return new Outcome.Found(
                new JsonDocument(
                        home,
                        format,
                        root,
                        conversion.faults(),
                        passages(
                                home,
                                scope,
                                form(home, scope) == Form.FILE ? Passages.ALL : new LiteralPassages(home, content))),
                form(home, scope),
                conversion.bindings());
    }

    /// A plan is made of the configuration, which is to be changed instead.
    private static Passages passages(SourceFile home, Scope scope, Passages passages) {
        boolean plan = home == scope.file()
                && !Module.isConfiguration(home.name())
                && !TerraformReader.isNamedAsTemplate(home.name());
        return plan ? Passages.NONE : passages;
    }

    private static Form form(SourceFile home, Scope scope) {
        return home == scope.file() || Module.isConfiguration(home.name()) ? Form.TEXT : Form.FILE;
    }

    private Outcome.Found text(Value.Text text, Scope scope) {
        SourceFile home = TextAssembly.home(text);
        Conversion bindings = new Conversion(home);
        for (Piece piece : text.pieces()) {
            if (piece instanceof Piece.Open open) {
                bindings.bind(open.hole());
            }
        }
        boolean whole = text.pieces().size() == 1
                && text.pieces().getFirst() instanceof Piece.Written written
                && written.text().equals(home.text());
        JsonDocument document = whole
                ? JsonReader.read(home, JsonFormat.JSON)
                : TextAssembly.assemble(text, home).read(JsonFormat.JSON);
        List<JsonFault> faults = new ArrayList<>(evaluator.workspace().templateFaults(home));
        if (faults.isEmpty()) {
            faults.addAll(document.faults());
        }
        JsonDocument read = new JsonDocument(
                home, JsonFormat.JSON, document.root(), faults, passages(home, scope, document.passages()));
        return new Outcome.Found(read, form(home, scope), bindings.bindings());
    }

    /// Where a definition is given.
    static Span span(Optional<HclExpression> expression, Declared declared) {
        return expression
                .map(HclExpression::span)
                .orElseGet(() -> declared.name().span());
    }
}
