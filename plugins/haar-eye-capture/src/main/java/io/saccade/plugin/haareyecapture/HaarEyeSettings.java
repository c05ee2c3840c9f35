package io.saccade.plugin.haareyecapture;

import io.saccade.api.spi.CaptureRef;
import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;

/** Settings of {@code haar-eyes}. */
@Doc("Finds two eyes in the frames of a camera, a film or any other capture.")
public record HaarEyeSettings(
        @Default("camera:0") @Doc("where frames come from: camera:0, a film's path, images:folder, demo:face")
        CaptureRef source,

        @Default("1.3") @Doc("how much larger each eye is that is looked for than the one before, more than 1")
        double scaleFactor,

        @Default("10") @Doc("how many overlapping finds make an eye; fewer finds more, right and wrong")
        int minNeighbors,

        @Default("left-to-right") @Doc("left-to-right, or detection: as the detector lists them, as in the article")
        Order order,

        @Default("false") @Doc("true: search near the last eyes, many times faster; boxes may differ by some pixels")
        boolean track) {
    /** Which of the two eyes comes first. */
    public enum Order {
        /** The one with the smaller x. */
        LEFT_TO_RIGHT,
        /** The one that the detector lists first, which may change from frame to frame. */
        DETECTION
    }

    public HaarEyeSettings {
        InvalidSetting.unless(scaleFactor > 1 && scaleFactor <= 10, "scale-factor", "be more than 1 and at most 10");
        InvalidSetting.unless(minNeighbors >= 0, "min-neighbors", "be 0 or more");
    }
}
