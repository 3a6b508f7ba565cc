package dev.steplint.hcl;

import dev.steplint.hcl.HclExpression.Template.Form;
import dev.steplint.json.JsonFault;
import dev.steplint.source.Position;
import dev.steplint.source.SourceFile;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Trees of HCL in a form that tests can compare and people can read: operator first.
final class Shown {

    private Shown() {}

    static HclDocument read(String text) {
        return HclReader.read(new SourceFile("test.tf", text));
    }

    static String body(HclBody body) {
        return Stream.concat(
                        body.attributes().stream()
                                .map(attribute -> attribute.name() + '=' + expression(attribute.value())),
                        body.blocks().stream().map(Shown::block))
                .collect(Collectors.joining(" "));
    }

    private static String block(HclBlock block) {
        String labels =
                block.labels().stream().map(label -> ' ' + label.value()).collect(Collectors.joining());
        return block.type() + labels + " {" + body(block.body()) + (block.body().complete() ? "}" : "?}");
    }

    static String expression(HclExpression expression) {
        return switch (expression) {
            case HclExpression.Numeral numeral -> numeral.text();
            case HclExpression.Word word -> word.text();
            case HclExpression.Name name -> name.name();
            case HclExpression.Element _ -> "@";
            case HclExpression.Unreadable _ -> "?";
            case HclExpression.Template template ->
                (template.form() == Form.HEREDOC ? "<<" : "") + '\'' + parts(template.parts()) + '\'';
            case HclExpression.Tuple tuple -> "[" + all(tuple.items()) + ']';
            case HclExpression.Fields object ->
                object.fields().stream()
                        .map(field -> expression(field.key()) + ':' + expression(field.value()))
                        .collect(Collectors.joining(" ", "{", "}"));
            case HclExpression.Member member -> expression(member.of()) + '.' + member.name();
            case HclExpression.Index index -> expression(index.of()) + '[' + expression(index.key()) + ']';
            case HclExpression.Splat splat -> "(splat " + expression(splat.of()) + ' ' + expression(splat.each()) + ')';
            case HclExpression.Call call ->
                "(" + call.name() + (call.arguments().isEmpty() ? "" : " ") + all(call.arguments())
                        + (call.expanded() ? "...)" : ")");
            case HclExpression.Unary unary -> "(" + unary.operator() + ' ' + expression(unary.of()) + ')';
            case HclExpression.Binary binary ->
                "(" + binary.operator() + ' ' + expression(binary.left()) + ' ' + expression(binary.right()) + ')';
            case HclExpression.Conditional choice ->
                "(? " + all(List.of(choice.condition(), choice.then(), choice.otherwise())) + ')';
            case HclExpression.For loop ->
                "(for " + loop.key().map(key -> key.name() + ',').orElse("")
                        + loop.value().name() + ' ' + expression(loop.collection()) + ' '
                        + loop.resultKey().map(key -> expression(key) + "=>").orElse("")
                        + expression(loop.result()) + (loop.grouped() ? "..." : "")
                        + loop.condition()
                                .map(condition -> " if " + expression(condition))
                                .orElse("") + ')';
            case HclExpression.Group group -> "(" + expression(group.of()) + ')';
        };
    }

    private static String all(List<HclExpression> expressions) {
        return expressions.stream().map(Shown::expression).collect(Collectors.joining(" "));
    }

    static String parts(List<TemplatePart> parts) {
        return parts.stream().map(Shown::part).collect(Collectors.joining());
    }

    private static String part(TemplatePart part) {
        return switch (part) {
            case TemplatePart.Literal literal ->
                literal.value().replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
            case TemplatePart.Interpolation one -> "<" + expression(one.expression()) + '>';
            case TemplatePart.If choice ->
                "<if " + expression(choice.condition()) + '|' + parts(choice.then()) + '|' + parts(choice.otherwise())
                        + '>';
            case TemplatePart.For loop ->
                "<for " + loop.key().map(key -> key.name() + ',').orElse("")
                        + loop.value().name() + ' ' + expression(loop.collection()) + '|' + parts(loop.body()) + '>';
        };
    }

    /// Each fault with the characters that it is about.
    static String faults(List<JsonFault> faults, SourceFile file) {
        return faults.stream()
                .map(fault -> {
                    Position start = file.position(fault.span().start());
                    return "%d:%d `%s` %s"
                            .formatted(start.line(), start.column(), file.text(fault.span()), fault.message());
                })
                .collect(Collectors.joining("\n"));
    }
}
