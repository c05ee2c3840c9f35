package io.saccade.plugin.gymnasium;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Settings of the {@code gymnasium} environment. */
@Doc("Plays an environment of Python's Gymnasium: classic control, toy text, Atari (ale-py), or your own")
public record GymnasiumSettings(
        @Doc("Gymnasium's id, such as CartPole-v1 or ALE/Breakout-v5; module:Name-v0 imports your " + "module first")
        String id,

        @Doc("arguments of gymnasium.make, such as {is_slippery: false}") @Default("{}")
        Map<String, Object> kwargs,

        @Doc("Python program or its path; default: the active virtual environment's, then python3")
        Optional<String> python,

        @Doc("folder of your modules; Python searches it after its standard library and before "
                + "installed packages, and never searches the working folder")
        Optional<Path> modules,

        @Doc("true: observations that are pictures are also returned as numbers, 0 to 255, beside " + "the frame")
        @Default("false")
        boolean pixelObservations,

        @Doc("time limit for a step and for rendering") @Default("4s")
        Duration stepTimeout,

        @Doc("time limit for Python's start, the environment's creation and a reset") @Default("60s")
        Duration startTimeout) {
    public GymnasiumSettings {
        InvalidSetting.unless(!id.isBlank(), "id", "be the name of an environment, such as CartPole-v1");
        InvalidSetting.unless(
                !kwargs.containsKey("render_mode"), "kwargs", "not hold render_mode, which Saccade sets itself");
        InvalidSetting.unless(isPositive(stepTimeout), "step-timeout", "be more than 0");
        InvalidSetting.unless(isPositive(startTimeout), "start-timeout", "be more than 0");
        kwargs = Collections.unmodifiableMap(new LinkedHashMap<>(kwargs)); // Map.copyOf rejects null, Python's None
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isZero() && !duration.isNegative();
    }

    /** An environment with its defaults, in the default Python. */
    public static GymnasiumSettings of(String id) {
        return new GymnasiumSettings(
                id, Map.of(), Optional.empty(), Optional.empty(), false, Duration.ofSeconds(4), Duration.ofSeconds(60));
    }
}
