package io.saccade.core.cli;

import io.saccade.api.data.Key;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageFactory;
import io.saccade.core.catalog.StageEntry;
import io.saccade.core.problem.Place;
import io.saccade.core.settings.Mapping;
import io.saccade.core.settings.Problems;
import io.saccade.core.settings.References;
import io.saccade.core.settings.SettingsBinder;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A stage's ports with all settings at their defaults; not known where a setting has none. */
record PortsDescription(List<String> reads, List<String> writes) {
    static Optional<PortsDescription> of(StageEntry stage) {
        return of(stage.factory());
    }

    private static <C extends Record> Optional<PortsDescription> of(StageFactory<C> factory) {
        Mapping empty = Mapping.empty(Place.of(factory.type()));
        Problems missing = new Problems();
        return new SettingsBinder(References.none())
                .bind(factory.settings(), empty, missing)
                .map(factory::ports)
                .map(PortsDescription::of);
    }

    private static PortsDescription of(Ports ports) {
        Stream<String> optional = names(ports.ifPresent()).map(name -> "[" + name + "]");
        Stream<String> all = ports.all() ? Stream.of("[every small key]") : Stream.empty();
        return new PortsDescription(
                Stream.of(names(ports.reads()), optional, all)
                        .flatMap(keys -> keys)
                        .toList(),
                names(ports.writes()).toList());
    }

    private static Stream<String> names(Collection<Key<?>> keys) {
        return keys.stream().map(Key::name).sorted();
    }
}
