package io.saccade.plugin.onnxgaze;

import io.saccade.api.data.Screen;
import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.api.spi.Range;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Settings of {@code gaze-error}. */
@Doc("Measures the gaze error in pixels and degrees, and draws it as a map of the screen")
public record GazeErrorSettings(
        @Doc("size of the screen in pixels, such as 1920x1080; default: the size in the samples, "
                + "else 1920x1080 for targets; required for clicks without a size")
        Optional<String> screen,

        @Doc("size of the screen in millimetres, such as 527x296; needed for the error in degrees")
        Optional<String> sizeMm,

        @Doc("distance from the eyes to the screen in millimetres, for the error in degrees")
        @Default("600")
        @Range(min = 10, max = 100_000, unit = "mm")
        double distanceMm,

        @Doc("prefix of the metrics' names: article gives articleMeanPx; for several stages of " + "this type")
        Optional<String> prefix,

        @Doc("picture of the error over the screen, a .png file, written at the end")
        Optional<Path> heatMap,

        @Doc("interval between METRICS, in estimates; 1 delays no sample, which suits a cursor; 0 (at the end only)"
                + " or more than 1 delays each sample until the next")
        @Default("1")
        @Range(min = 0)
        int every) {
    private static final Screen USUAL = Screen.of("assumed", 0, 0, 1920, 1080);

    /** Checks the settings. */
    public GazeErrorSettings {
        screen.ifPresent(text -> Dimensions.pixels("screen", text));
        sizeMm.ifPresent(text -> Dimensions.millimetres("size-mm", text));
        InvalidSetting.unless(
                prefix.orElse("a").matches("[a-z][A-Za-z0-9]*"), "prefix", "be a word in lower camel case");
        InvalidSetting.unless(
                heatMap.map(Path::toString)
                        .orElse(".png")
                        .toLowerCase(Locale.ROOT)
                        .endsWith(".png"),
                "heat-map",
                "end in .png");
    }

    /** The screen of which targets are fractions. */
    Screen screenOf(Optional<Screen> carried) {
        return given().or(() -> carried).orElse(USUAL);
    }

    /** The screen that was clicked on; empty when unknown. */
    Optional<Screen> screenOfClicks(Optional<Screen> carried) {
        return given().or(() -> carried);
    }

    private Optional<Screen> given() {
        return screen.map(text -> Dimensions.pixels("screen", text))
                .map(size -> Screen.of("setting", 0, 0, (int) size.width(), (int) size.height()));
    }

    /** The geometry for errors in degrees; empty when unknown. */
    Optional<ViewingAngle> angle() {
        return sizeMm.map(text -> Dimensions.millimetres("size-mm", text))
                .map(size -> new ViewingAngle(size.width(), size.height(), distanceMm));
    }
}
