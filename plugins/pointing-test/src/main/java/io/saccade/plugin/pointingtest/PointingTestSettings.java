package io.saccade.plugin.pointingtest;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of {@code pointing-test}. */
@Doc("Shows rings of targets to click on, and measures how fast and how surely they are hit (ISO 9241-411)")
public record PointingTestSettings(
        @Doc("JSON file of every selection; default: none") Optional<Path> file,

        @Doc("picture of the pointer's paths and of the places clicked on (.png); default: none")
        Optional<Path> picture,

        @Doc("number of targets in a ring, odd, 3 to 49") @Default("13")
        int targets,

        @Doc("diameter of the targets in pixels") @Default("96")
        int width,

        @Doc("diameter of the ring in pixels") @Default("600")
        int distance,

        @Doc("pairs of width and distance, one ring after the other; default: one ring of 'width' and 'distance'")
        @Default("[]")
        List<List<Integer>> conditions,

        @Doc("time for one target; after it the next one is shown, and the target counts as an error") @Default("15s")
        Duration timeout,

        @Doc("screen, counted from 0; default: the primary one")
        Optional<Integer> screen) {
    private static final int MOST_TARGETS = 49;
    private static final int MOST_PIXELS = 100_000;

    /** Checks the settings. */
    public PointingTestSettings {
        conditions = List.copyOf(conditions);
        InvalidSetting.unless(
                targets % 2 == 1 && targets >= 3 && targets <= MOST_TARGETS,
                "targets",
                "be odd, so that the way leads across the ring each time, and 3 to " + MOST_TARGETS);
        InvalidSetting.unless(isLength(width), "width", "be 1 to " + MOST_PIXELS + " (pixels)");
        InvalidSetting.unless(isLength(distance), "distance", "be 1 to " + MOST_PIXELS + " (pixels)");
        InvalidSetting.unless(
                conditions.stream().allMatch(PointingTestSettings::isCondition),
                "conditions",
                "be pairs of a width and a distance in pixels, such as [[48, 400], [96, 600]]");
        InvalidSetting.unless(
                timeout.toMillis() >= 100 && timeout.compareTo(Duration.ofHours(1)) <= 0, "timeout", "be 100ms to 1h");
        InvalidSetting.unless(screen.orElse(0) >= 0, "screen", "be 0 or more");
    }

    private static boolean isLength(int pixels) {
        return pixels >= 1 && pixels <= MOST_PIXELS;
    }

    private static boolean isCondition(List<Integer> pair) {
        return pair.size() == 2 && pair.stream().allMatch(PointingTestSettings::isLength);
    }

    /** The rings in the order shown. */
    List<Condition> rings() {
        if (conditions.isEmpty()) return List.of(new Condition(width, distance));
        return conditions.stream()
                .map(pair -> new Condition(pair.get(0), pair.get(1)))
                .toList();
    }
}
