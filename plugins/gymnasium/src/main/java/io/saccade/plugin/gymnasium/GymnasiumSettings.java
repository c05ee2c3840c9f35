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
        @Doc("its name in Gymnasium, such as CartPole-v1 or ALE/Breakout-v5; module:Name-v0 imports your module first")
        String id,

        @Doc("what the environment is made with, such as {is_slippery: false}") @Default("{}")
        Map<String, Object> kwargs,

        @Doc("the Python to use, a program's name or a path; unless given, that of the active virtual environment,"
                + " then python3")
        Optional<String> python,

        @Doc("a folder with modules of your own: Python looks here after its standard library and before its"
                + " installed packages, and never in the working folder")
        Optional<Path> modules,

        @Doc("true gives observations that are pictures as numbers too, 0 to 255; the frame shows them anyway")
        @Default("false")
        boolean pixelObservations,

        @Doc("how long a step may take, and a picture") @Default("4s")
        Duration stepTimeout,

        @Doc("how long Python, the environment's making and a reset may take") @Default("60s")
        Duration startTimeout) {
    public GymnasiumSettings {
        InvalidSetting.unless(!id.isBlank(), "id", "be the name of an environment, such as CartPole-v1");
        InvalidSetting.unless(
                !kwargs.containsKey("render_mode"), "kwargs", "leave out render_mode, which follows from who films");
        InvalidSetting.unless(isPositive(stepTimeout), "step-timeout", "be more than 0");
        InvalidSetting.unless(isPositive(startTimeout), "start-timeout", "be more than 0");
        kwargs = Collections.unmodifiableMap(new LinkedHashMap<>(kwargs)); // Map.copyOf refuses null, Python's None
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isZero() && !duration.isNegative();
    }

    /** An environment as it comes, in the common Python. */
    public static GymnasiumSettings of(String id) {
        return new GymnasiumSettings(
                id, Map.of(), Optional.empty(), Optional.empty(), false, Duration.ofSeconds(4), Duration.ofSeconds(60));
    }
}
