package io.saccade.plugin.demo;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Range;
import java.util.Optional;

/** Settings of the drawn scenes. */
@Doc("Draws landscapes and shapes whose colours follow from their outlines")
public record DemoShapesSettings(
        @Doc("width and height of a frame in pixels") @Default("128") @Range(min = 32, max = 4096)
        int size,

        @Doc("number of scenes; default: unlimited") @Range(min = 1)
        Optional<Integer> count,

        @Doc("determines the scenes; default: the pipeline's seed")
        Optional<Long> seed,

        @Doc("frames per scene, in which it moves, at 25 frames a second") @Default("1") @Range(min = 1, max = 100_000)
        int framesPerScene) {

    /** Whether there is a frame with this number, from 0. */
    boolean holds(long frame) {
        return count.isEmpty() || frame < frames();
    }

    /** The number of frames, if the number of scenes is given. */
    long frames() {
        return (long) count.orElseThrow() * framesPerScene;
    }
}
