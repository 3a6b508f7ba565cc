package dev.steplint.facts.data;

import dev.steplint.source.Span;
import java.util.List;
import java.util.Optional;

/// A value that a machine works with, as far as it is known before the execution.
///
/// A value that is computed has the kind that its expression yields if it yields anything.
public sealed interface DataShape {

    /// Where the value is written, or what computes it.
    Span span();

    /// What is written or computed there.
    Kind kind();

    /// The kinds of JSON.
    enum Kind {
        OBJECT("an object"),
        ARRAY("an array"),
        STRING("a string"),
        NUMBER("a number"),
        BOOLEAN("a boolean"),
        NULL("null"),
        UNKNOWN("an unknown value");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /// With its article.
        public String text() {
            return text;
        }
    }

    /// An object.
    ///
    /// @param members those with known names, in source order, each name once
    /// @param complete whether it certainly has no others
    record Fields(Span span, List<Member> members, boolean complete) implements DataShape {

        public Fields {
            members = List.copyOf(members);
        }

        @Override
        public Kind kind() {
            return Kind.OBJECT;
        }

        public Optional<Member> find(String name) {
            return members.stream().filter(member -> member.name().equals(name)).findFirst();
        }

        /// The value of a member; empty if there is none of that name, or if that cannot be said.
        public Optional<DataShape> value(String name) {
            return find(name).map(Member::value);
        }

        /// Whether it certainly has no member of a name.
        public boolean lacks(String name) {
            return complete && find(name).isEmpty();
        }
    }

    /// An array.
    ///
    /// @param elements those that are known to be in it, in order
    /// @param complete whether it certainly has no others
    record Items(Span span, List<DataShape> elements, boolean complete) implements DataShape {

        public Items {
            elements = List.copyOf(elements);
        }

        @Override
        public Kind kind() {
            return Kind.ARRAY;
        }
    }

    /// A string.
    ///
    /// @param literal what it says; empty if it is computed
    record Text(Span span, Optional<Literal> literal) implements DataShape {

        @Override
        public Kind kind() {
            return Kind.STRING;
        }
    }

    /// A number.
    ///
    /// @param literal empty if it is computed
    record Numeral(Span span, Optional<Double> literal) implements DataShape {

        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }
    }

    /// A boolean.
    ///
    /// @param literal empty if it is computed
    record Flag(Span span, Optional<Boolean> literal) implements DataShape {

        @Override
        public Kind kind() {
            return Kind.BOOLEAN;
        }
    }

    /// `null`.
    record Nothing(Span span) implements DataShape {

        @Override
        public Kind kind() {
            return Kind.NULL;
        }
    }

    /// The response of a service.
    ///
    /// @param span the resource that is called
    /// @param added what the machine has written into it since
    record Response(Span span, TaskCall call, List<Member> added) implements DataShape {

        public Response {
            added = List.copyOf(added);
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /// A value of which not even the kind is known.
    record Unknown(Span span) implements DataShape {

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /// A name and its value in an object.
    ///
    /// @param name without the `.$` of a payload template
    /// @param nameSpan the key as it is written, quotes included
    /// @param letters the characters of the name and nothing else, to write another name over them; empty if the name
    ///   is written with escapes
    record Member(String name, Span nameSpan, Optional<Span> letters, DataShape value) {}

    /// What a string says.
    ///
    /// @param letters the characters between the quotes, to write something else over them; empty if they are written
    ///   with escapes
    record Literal(String value, Optional<Span> letters) {}

    /// The object, if it is one.
    default Optional<Fields> asFields() {
        return this instanceof Fields fields ? Optional.of(fields) : Optional.empty();
    }

    /// What a string says, if it is one that is written out.
    default Optional<Literal> asLiteral() {
        return this instanceof Text text ? text.literal : Optional.empty();
    }

    /// What is known of a value that is one or the other.
    static DataShape either(Span span, DataShape one, DataShape other) {
        return one.kind() == other.kind() ? of(one.kind(), span) : new Unknown(span);
    }

    /// A value of which the kind alone is known.
    static DataShape of(Kind kind, Span span) {
        return switch (kind) {
            case OBJECT -> new Fields(span, List.of(), false);
            case ARRAY -> new Items(span, List.of(), false);
            case STRING -> new Text(span, Optional.empty());
            case NUMBER -> new Numeral(span, Optional.empty());
            case BOOLEAN -> new Flag(span, Optional.empty());
            case NULL -> new Nothing(span);
            case UNKNOWN -> new Unknown(span);
        };
    }
}
