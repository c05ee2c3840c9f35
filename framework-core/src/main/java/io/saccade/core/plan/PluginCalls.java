package io.saccade.core.plan;

import io.saccade.api.spi.CaptureFactory;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageFactory;
import io.saccade.core.call.PluginCall;
import io.saccade.core.call.PluginCallFailure;
import io.saccade.core.problem.Place;
import io.saccade.core.settings.Problems;
import io.saccade.core.settings.SettingsBinder;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Calls plugins while planning. A call that fails or hangs becomes a problem that names the plugin, and planning goes
 * on.
 */
final class PluginCalls {
    private PluginCalls() {}

    static Optional<Ports> ports(StageFactory<?> factory, Record settings, Place place, Problems problems) {
        return call(factory, place, problems, () -> FlatPorts.of(factory, settings));
    }

    /** Lets a stage check its needs. Its problems count only if the check returns normally. */
    static void check(BoundPart part, Place place, Problems problems, Consumer<Problems> check) {
        Problems told = new Problems();
        call(part.factory(), place, problems, () -> {
                    check.accept(told);
                    return true;
                })
                .ifPresent(done -> problems.addAll(told));
    }

    static <C extends Record> boolean stateless(
            ModelFactory<C> model, Record settings, Place place, Problems problems) {
        return call(
                        model,
                        place,
                        problems,
                        () -> model.stateless(model.settings().cast(settings)))
                .orElse(true);
    }

    /** If the call fails, adds a problem and returns {@code false}. */
    static <C extends Record> boolean aggregates(
            ModelFactory<C> model, Record settings, Place place, Problems problems) {
        return call(
                        model,
                        place,
                        problems,
                        () -> model.aggregates(model.settings().cast(settings)))
                .orElse(false);
    }

    /** The settings that open an address. If the call fails, reports that to {@code note} and returns empty. */
    static Optional<Map<String, Object>> settingsFor(CaptureFactory<?> factory, String address, Consumer<String> note) {
        try {
            return PluginCall.of(
                    pluginOf(factory), () -> factory.settingsFor(address).map(Map::copyOf));
        } catch (PluginCallFailure e) {
            note.accept(label(factory) + " failed to say whether it opens '" + address + "' (" + e.reason() + ")");
            return Optional.empty();
        }
    }

    private static <T> Optional<T> call(StageFactory<?> factory, Place place, Problems problems, Callable<T> call) {
        try {
            return Optional.of(PluginCall.of(pluginOf(factory), call));
        } catch (PluginCallFailure e) {
            problems.add(
                    place,
                    SettingsBinder.UNCHECKED + " because " + label(factory) + " failed (" + e.reason() + "). Remove"
                            + " the plugin, or install another version of it.");
            return Optional.empty();
        }
    }

    private static String label(StageFactory<?> factory) {
        return "'" + factory.type() + "' of the plugin " + pluginOf(factory);
    }

    private static String pluginOf(StageFactory<?> factory) {
        return String.valueOf(factory.getClass().getModule().getName());
    }
}
