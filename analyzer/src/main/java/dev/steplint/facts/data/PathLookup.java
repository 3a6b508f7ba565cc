package dev.steplint.facts.data;

import dev.steplint.expr.Expression;
import dev.steplint.expr.jsonata.Jsonata;
import dev.steplint.facts.JsonataExpression;
import dev.steplint.facts.PathExpression;
import dev.steplint.facts.StatesPath;
import dev.steplint.facts.data.ShapeReader.Reading;
import dev.steplint.json.JsonString;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a path leads in a value that is partly known.
public sealed interface PathLookup {

    /// A step of a path.
    ///
    /// @param name empty for an index
    /// @param index where there is no name
    /// @param letters the characters of the name and nothing else, to write another name over them; empty if the name
    ///   is written with escapes
    record Step(Optional<String> name, long index, Span span, Optional<Span> letters) {

        static Step name(String name, Span span, Optional<Span> letters) {
            return new Step(Optional.of(name), 0, span, letters.filter(place -> place.length() == name.length()));
        }

        static Step index(long index, Span span) {
            return new Step(Optional.empty(), index, span, Optional.empty());
        }
    }

    /// To a value, or to where nothing is known.
    record Found(DataShape shape) implements PathLookup {}

    /// To nothing: the value at a step certainly has no such part.
    ///
    /// @param at the index of the step
    /// @param whole the value that lacks the part
    record Missing(int at, DataShape whole) implements PathLookup {}

    /// Into the response of a service.
    ///
    /// @param at the index of the step that names a member of it
    record InResponse(int at, DataShape.Response response) implements PathLookup {}

    /// Follows steps from a value.
    ///
    /// @param mapped whether a name applied to an array is looked for in its elements, as JSONata has it
    static PathLookup of(DataShape root, List<Step> steps, boolean mapped) {
        DataShape current = root;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (current instanceof DataShape.Response response && step.name.isPresent()) {
                Optional<DataShape> added = find(response.added(), step.name.get());
                if (added.isEmpty()) {
                    return new InResponse(i, response);
                }
                current = added.get();
                continue;
            }
            Optional<DataShape> next = next(current, step, mapped);
            if (next.isEmpty()) {
                return new Missing(i, current);
            }
            current = next.get();
        }
        return new Found(current);
    }

    /// The part of a value that a step leads to; empty if there certainly is none.
    private static Optional<DataShape> next(DataShape value, Step step, boolean mapped) {
        Optional<DataShape> unknown = Optional.of(new DataShape.Unknown(step.span));
        return switch (value) {
            case DataShape.Fields fields ->
                step.name
                        .map(name -> fields.value(name).or(() -> fields.complete() ? Optional.empty() : unknown))
                        .orElse(mapped ? unknown : Optional.empty());
            case DataShape.Items items ->
                step.name.isPresent() ? (mapped ? unknown : Optional.empty()) : element(items, step);
            case DataShape.Text _, DataShape.Numeral _, DataShape.Flag _ ->
                mapped && step.name.isEmpty() ? unknown : Optional.empty();
            // What a path finds in `null` is not said.
            case DataShape.Nothing _, DataShape.Unknown _, DataShape.Response _ -> unknown;
        };
    }

    private static Optional<DataShape> element(DataShape.Items items, Step step) {
        int size = items.elements().size();
        if (step.index >= 0 && step.index < size && items.complete()) {
            return Optional.of(items.elements().get((int) step.index));
        }
        return items.complete() && step.index >= size
                ? Optional.empty()
                : Optional.of(new DataShape.Unknown(step.span));
    }

    private static Optional<DataShape> find(List<DataShape.Member> members, String name) {
        return members.stream()
                .filter(member -> member.name().equals(name))
                .map(DataShape.Member::value)
                .findFirst();
    }

    /// The first steps of a JSONPath, up to one that can name more than one node.
    static List<Step> steps(Expression.Path path, JsonString in) {
        List<Step> steps = new ArrayList<>();
        for (Expression.Step step : path.steps()) {
            Span span = in.spanOf(step.start(), step.end());
            if (step instanceof Expression.Step.Name name) {
                steps.add(Step.name(name.name(), span, letters(name, in)));
            } else if (step instanceof Expression.Step.Index index) {
                steps.add(Step.index(index.index(), span));
            } else {
                break;
            }
        }
        return List.copyOf(steps);
    }

    private static Optional<Span> letters(Expression.Step.Name step, JsonString in) {
        int at = in.value().indexOf(step.name(), step.start());
        return at >= 0 && at + step.name().length() <= step.end()
                ? Optional.of(in.spanOf(at, at + step.name().length()))
                : Optional.empty();
    }

    /// The steps of a JSONata path after `$states.input` or another of its members.
    static List<Step> steps(StatesPath path, JsonataExpression in) {
        return path.names().stream()
                .skip(1)
                .map(step -> Step.name(step.name(), in.spanOf(step.part()), Optional.of(in.spanOf(step.part()))))
                .toList();
    }

    /// What a JSONPath finds.
    static DataShape shape(Expression.Path path, PathExpression in, DataShape current) {
        List<Step> steps = steps(path, in.text());
        boolean whole = path.root() instanceof Expression.Root.Input
                && steps.size() == path.steps().size();
        return whole && of(current, steps, false) instanceof Found found
                ? found.shape
                : new DataShape.Unknown(in.spanOf(path));
    }

    /// What a JSONata path from `$states` finds; empty if that is not known.
    static Optional<DataShape> shape(StatesPath read, Jsonata.Path path, JsonataExpression in, Reading reading) {
        List<Jsonata> written = path.steps().subList(1, path.steps().size());
        boolean names = written.stream().allMatch(step -> step instanceof Jsonata.Name || step instanceof Jsonata.Text);
        if (!names || read.names().isEmpty()) {
            return Optional.empty();
        }
        Optional<DataShape> root = switch (read.names().getFirst().name()) {
            case "input" -> Optional.of(reading.current());
            case "result" -> Optional.of(reading.result());
            default -> Optional.empty();
        };
        return root.flatMap(shape ->
                of(shape, steps(read, in), true) instanceof Found found ? Optional.of(found.shape) : Optional.empty());
    }
}
