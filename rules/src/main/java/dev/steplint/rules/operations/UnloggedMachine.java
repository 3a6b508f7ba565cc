package dev.steplint.rules.operations;

import dev.steplint.host.Host;
import dev.steplint.host.WorkflowType;
import dev.steplint.host.value.Setting;
import dev.steplint.source.Location;
import java.util.stream.Stream;

/// A machine that certainly logs nothing.
///
/// @param place what must change
record UnloggedMachine(DeclaredMachine declared, Location place) {

    /// Those of one type.
    static Stream<UnloggedMachine> in(Host host, WorkflowType type) {
        return DeclaredMachine.in(host)
                .filter(declared -> declared.is(type))
                .flatMap(declared ->
                        declared.machine().isLogged() instanceof Setting.Known<Boolean>(Boolean logged, Location place)
                                        && !logged
                                ? Stream.of(new UnloggedMachine(declared, place))
                                : Stream.empty());
    }
}
