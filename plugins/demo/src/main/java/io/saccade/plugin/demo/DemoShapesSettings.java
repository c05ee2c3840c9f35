package io.saccade.plugin.demo;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import java.util.Optional;

/** Settings of the drawn scenes. */
@Doc("Draws landscapes and shapes whose colours follow from their outlines")
public record DemoShapesSettings(
        @Doc("width and height of a frame in pixels, 32 to 4096") @Default("128")
        int size,

        @Doc("number of scenes, at least 1; default: unlimited")
        Optional<Integer> count,

        @Doc("determines the scenes; default: the pipeline's seed")
        Optional<Long> seed,

        @Doc("frames per scene, in which it moves, at 25 frames a second") @Default("1")
        int framesPerScene) {
    public DemoShapesSettings {
        InvalidSetting.unless(size >= 32 && size <= 4096, "size", "be 32 to 4096");
        InvalidSetting.unless(count.orElse(1) >= 1, "count", "be 1 or more");
        InvalidSetting.unless(framesPerScene >= 1 && framesPerScene <= 100_000, "frames-per-scene", "be 1 to 100000");
    }

    /** Whether there is a frame with this number, from 0. */
    boolean holds(long frame) {
        return count.isEmpty() || frame < frames();
    }

    /** The number of frames, if the number of scenes is given. */
    long frames() {
        return (long) count.orElseThrow() * framesPerScene;
    }
}
