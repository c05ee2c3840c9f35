package io.saccade.core.schema;

import io.saccade.api.data.Key;
import io.saccade.api.spi.Ports;
import io.saccade.core.catalog.StageEntry;
import io.saccade.core.plan.TypicalPorts;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** A stage's ports as text. Keys that depend on the rest of the pipeline are in brackets. */
record PortsDescription(List<String> reads, List<String> writes) {
    static PortsDescription of(StageEntry stage) {
        return TypicalPorts.of(stage.factory())
                .map(PortsDescription::of)
                .orElseGet(() -> new PortsDescription(List.of(), List.of()));
    }

    private static PortsDescription of(Ports ports) {
        Stream<String> optional = names(ports.ifPresent()).map(name -> "[" + name + "]");
        Stream<String> all = ports.all() ? Stream.of("[every key except frames and audio]") : Stream.empty();
        Stream<String> nested = ports.nested().isEmpty() ? Stream.empty() : Stream.of("[the keys of its source]");
        return new PortsDescription(
                Stream.of(names(ports.reads()), optional, all)
                        .flatMap(keys -> keys)
                        .toList(),
                Stream.concat(names(ports.writes()), nested).toList());
    }

    private static Stream<String> names(Collection<Key<?>> keys) {
        return keys.stream().map(Key::name).sorted();
    }
}
