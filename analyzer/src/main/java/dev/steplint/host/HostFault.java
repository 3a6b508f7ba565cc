package dev.steplint.host;

import dev.steplint.json.JsonFault;
import dev.steplint.json.JsonPointer;
import dev.steplint.source.Span;
import java.util.List;

/// Something about a host itself that keeps a definition from being found, or from being deployed.
///
/// Every machine of a host is either a definition or in one of these: nothing is left out in silence.
public sealed interface HostFault {

    /// The characters of the host at fault.
    Span span();

    /// The value of the host it is about.
    JsonPointer pointer();

    /// The text of the host breaks the grammar, or goes beyond a bound of ours; what follows may not have been read.
    record Unreadable(JsonFault fault) implements HostFault {

        @Override
        public Span span() {
            return fault.span();
        }

        @Override
        public JsonPointer pointer() {
            return JsonPointer.ROOT;
        }
    }

    /// The file that should hold a definition is not there.
    ///
    /// @param id the machine
    /// @param path as written in the host
    record MissingFile(String id, String path, Span span, JsonPointer pointer) implements HostFault {}

    /// A definition that only deployment can tell, or that lies where we do not look.
    ///
    /// @param id the machine
    /// @param reason a clause that can follow "the definition"
    record Unresolved(String id, String reason, Span span, JsonPointer pointer) implements HostFault {}

    /// A machine with no definition, or with more than one.
    ///
    /// @param id the machine
    /// @param properties the properties that give one, as written
    /// @param possible those of which one is needed
    record NotOneSource(String id, List<String> properties, List<String> possible, Span span, JsonPointer pointer)
            implements HostFault {

        public NotOneSource {
            properties = List.copyOf(properties);
            possible = List.copyOf(possible);
        }
    }

    /// A property of a machine that the tool which deploys the host refuses.
    ///
    /// @param id the machine
    /// @param name the property
    /// @param possible those that there are
    record UnknownProperty(String id, String name, List<String> possible, Span span, JsonPointer pointer)
            implements HostFault {

        public UnknownProperty {
            possible = List.copyOf(possible);
        }
    }

    /// A variable that a machine needs and whose value needs itself.
    ///
    /// @param id the machine
    record Circle(String id, Span span, JsonPointer pointer) implements HostFault {}

    /// A template that another one nests, or a part that it includes, and that was not read.
    ///
    /// @param id the nested stack, or the section that includes the part
    /// @param path as written in the host
    /// @param reason a clause that can follow the name of the file
    record UnreadTemplate(String id, String path, String reason, Span span, JsonPointer pointer) implements HostFault {}
}
