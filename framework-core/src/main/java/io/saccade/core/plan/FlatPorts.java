package io.saccade.core.plan;

import io.saccade.api.data.Key;
import io.saccade.api.data.Keys;
import io.saccade.api.spi.CaptureRef;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageFactory;
import io.saccade.core.catalog.Role;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Computes complete ports, including those that are only implied. */
final class FlatPorts {
    private static final Key<?>[] NONE = {};

    private FlatPorts() {}

    /**
     * A stage's ports, with those of its nested captures and with the keys that the core adds to an environment's
     * samples.
     *
     * @throws RuntimeException that the plugin throws
     */
    static <C extends Record> Ports of(StageFactory<C> factory, Record settings) {
        Ports ports = factory.ports(factory.settings().cast(settings));
        Set<Key<?>> writes = new LinkedHashSet<>(ports.writes());
        boolean live = ports.live();
        for (CaptureRef ref : ports.nested()) {
            if (!(ref instanceof BoundCapture nested)) continue;
            writes.addAll(nested.ports().writes());
            live |= nested.ports().live();
        }
        if (Role.of(factory) == Role.ENVIRONMENT) {
            writes.addAll(List.of(Keys.STEP, Keys.EPISODE, Keys.SPACES, Keys.FRAME));
        }
        return ports(ports.reads(), ports.ifPresent(), ports.all(), writes, live);
    }

    /** The same ports with the key names of the pipeline. */
    static Ports renamed(Ports ports, Map<String, String> reads, Map<String, String> writes) {
        return ports(
                renamed(ports.reads(), reads),
                renamed(ports.ifPresent(), reads),
                ports.all(),
                renamed(ports.writes(), writes),
                ports.live());
    }

    private static Ports ports(
            Set<Key<?>> reads, Set<Key<?>> ifPresent, boolean all, Set<Key<?>> writes, boolean live) {
        Ports ports = Ports.reading(reads.toArray(NONE))
                .ifPresent(ifPresent.toArray(NONE))
                .writing(writes.toArray(NONE))
                .live(live);
        return all ? ports.everySmallKey() : ports;
    }

    /** Every key that the stage reads, required or optional. */
    static Set<Key<?>> used(Ports ports) {
        Set<Key<?>> used = new LinkedHashSet<>(ports.reads());
        used.addAll(ports.ifPresent());
        return used;
    }

    static Key<?> renamed(Key<?> key, Map<String, String> names) {
        String name = names.get(key.name());
        return name == null ? key : key.renamed(name);
    }

    private static Set<Key<?>> renamed(Set<Key<?>> keys, Map<String, String> names) {
        Set<Key<?>> renamed = new LinkedHashSet<>();
        for (Key<?> key : keys) renamed.add(renamed(key, names));
        return renamed;
    }
}
