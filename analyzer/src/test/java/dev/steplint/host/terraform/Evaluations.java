package dev.steplint.host.terraform;

import dev.steplint.hcl.HclDocument;
import dev.steplint.hcl.HclReader;
import dev.steplint.host.Neighbours;
import dev.steplint.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Works out expressions in a small module.
final class Evaluations {

    private static final String MODULE = """
            locals {
              name  = "flow"
              two   = 2
              yes   = true
              list  = ["a", "b"]
              map   = { k = "v", n = { deep = [1] } }
              again = local.name
              ring  = local.gnir
              gnir  = "${local.ring}"
            }
            variable "v" { default = "x" }
            data "aws_region" "here" {}
            data "aws_region" "there" { provider = aws.other }
            data "aws_caller_identity" "me" {}
            resource "aws_lambda_function" "f" {}
            """;

    private static final Map<String, String> FILES = Map.of(
            "m.tftpl", "Hi ${name}%{ for x in xs } ${x}%{ endfor } $${raw}",
            "data.json", "{\"a\": [1, \"b\"]}",
            "data.yaml", "a: { b: c }\n",
            "plain.txt", "one ${two}\n");

    private Evaluations() {}

    static Neighbours files() {
        return path -> Optional.ofNullable(FILES.get(path))
                .<Neighbours.Reading>map(text -> new Neighbours.Reading.Found(new SourceFile(path, text)))
                .orElseGet(Neighbours.Reading.Missing::new);
    }

    static Evaluator evaluator(String expression) {
        SourceFile file = new SourceFile("main.tf", MODULE + "locals {\nv = " + expression + "\n}\n");
        HclDocument document = HclReader.read(file);
        if (!document.faults().isEmpty()) {
            throw new IllegalArgumentException(expression + ": " + document.faults());
        }
        Module module = Module.of("", List.of(document), true);
        return new Evaluator(new Workspace(files()), module, "", Optional.empty());
    }

    static Value value(String expression) {
        return value(expression, evaluator(expression));
    }

    static Value value(String expression, Evaluator evaluator) {
        Module.Local local = evaluator.module().locals().get("v");
        return evaluator.evaluate(local.attribute().value(), Scope.of(local.file()));
    }

    /// What an expression is worth, as JSON with `${…}` for what is not known.
    static String json(String expression) {
        Value value = value(expression);
        return new Value.Text(value.place(), JsonWriter.write(value, value.place())).shown();
    }
}
