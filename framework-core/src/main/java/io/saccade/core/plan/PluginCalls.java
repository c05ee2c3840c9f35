package io.saccade.core.plan;

import io.saccade.api.spi.Check;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageFactory;
import io.saccade.core.problem.Place;
import io.saccade.core.settings.Problems;
import java.util.Optional;
import java.util.function.Supplier;

/** Calls into plugins while planning, so that one that throws spoils neither the rest nor the message. */
final class PluginCalls {
    private PluginCalls() {}

    static Optional<Ports> ports(StageFactory<?> factory, Record settings, Place place, Problems problems) {
        return call(factory, place, problems, () -> FlatPorts.of(factory, settings));
    }

    static void check(BoundPart part, Check check, Place place, Problems problems) {
        call(part.factory(), place, problems, () -> {
            part.check(check);
            return true;
        });
    }

    private static <T> Optional<T> call(StageFactory<?> factory, Place place, Problems problems, Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (RuntimeException | LinkageError e) {
            problems.add(place, "can't be checked, because '" + factory.type() + "' failed: " + e + ".");
            return Optional.empty();
        }
    }
}
