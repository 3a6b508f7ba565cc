package dev.steplint.rule;

import dev.steplint.json.JsonPointer;
import dev.steplint.source.Location;
import dev.steplint.source.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// One report of one rule at one place: data only, rendered elsewhere.
///
/// @param pointer the value or field the finding is about, from the root of the document
/// @param related other places, in the order in which they are best read
/// @param route places in the order in which an execution passes them; empty if the finding is not
///   about a route
/// @param message what is wrong, with code in back-ticks
/// @param template the message before the names were put in
/// @param why what happens at run time
/// @param help what to do
/// @param aws what AWS itself says of it; empty if it says nothing or nobody knows
public record Finding(
        RuleId rule,
        Severity severity,
        Confidence confidence,
        Category category,
        Location primary,
        JsonPointer pointer,
        List<Label> related,
        List<Label> route,
        String message,
        String template,
        String why,
        String help,
        List<Fix> fixes,
        List<AwsDiagnostic> aws)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::primary).thenComparing(Finding::rule).thenComparing(Finding::message);

    public Finding {
        related = List.copyOf(related);
        route = List.copyOf(route);
        fixes = List.copyOf(fixes);
        aws = List.copyOf(aws);
    }

    /// By file, place, rule.
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    public Span span() {
        return primary.span();
    }

    /// The fix to make if somebody asks for no more than this; the first one is the best.
    public Optional<Fix> fix(Fix.Safety most) {
        return fixes.stream()
                .filter(fix -> fix.safety() == Fix.Safety.SAFE || most == Fix.Safety.UNSAFE)
                .findFirst();
    }

    /// The code with which AWS itself refuses it or warns of it.
    public Optional<AwsCode> awsCode() {
        return aws.stream().map(AwsDiagnostic::code).findFirst();
    }

    /// The same with those of its fixes that can be made.
    public Finding withFixes(Predicate<Fix> possible) {
        return fixes.stream().allMatch(possible)
                ? this
                : with(severity, related, fixes.stream().filter(possible).toList());
    }

    public Finding withSeverity(Severity other) {
        return with(other, related, fixes);
    }

    /// The same with one more related place, the last.
    public Finding withRelated(Label label) {
        return with(severity, Stream.concat(related.stream(), Stream.of(label)).toList(), fixes);
    }

    private Finding with(Severity other, List<Label> labels, List<Fix> others) {
        return new Finding(
                rule,
                other,
                confidence,
                category,
                primary,
                pointer,
                labels,
                route,
                message,
                template,
                why,
                help,
                others,
                aws);
    }
}
