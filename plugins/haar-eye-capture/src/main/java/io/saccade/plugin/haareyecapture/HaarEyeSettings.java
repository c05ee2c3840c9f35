package io.saccade.plugin.haareyecapture;

import io.saccade.api.spi.CaptureRef;
import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Range;

/** Settings of {@code haar-eyes}. */
@Doc("Detects two eyes in the frames of a camera, a film or any other capture")
public record HaarEyeSettings(
        @Default("camera:0") @Doc("source of the frames: camera:0, a film's path, images:FOLDER, demo:face")
        CaptureRef source,

        @Default("1.3") @Doc("factor between the sizes at which the detector searches") @Range(above = 1, max = 10)
        double scaleFactor,

        @Default("10")
        @Doc("overlapping detections needed for an eye; a lower number finds more eyes and more " + "false ones")
        @Range(min = 0)
        int minNeighbors,

        @Default("left-to-right") @Doc("left-to-right, or detection: the detector's own order, as in the article")
        Order order,

        @Default("false") @Doc("true: search near the last eyes, many times faster; boxes may differ by some pixels")
        boolean track) {
    /** Which of the two eyes comes first. */
    public enum Order {
        /** The eye with the smaller x. */
        LEFT_TO_RIGHT,
        /** The eye that the detector lists first; this may change from frame to frame. */
        DETECTION
    }
}
