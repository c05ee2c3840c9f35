package io.saccade.plugin.wav2lip;

import org.bytedeco.opencv.opencv_core.Mat;

/** A way to put a new face over an old one. */
interface FacePaste extends AutoCloseable {
    /**
     * Puts the face there, scaled to the place's size.
     *
     * @param face of any size
     * @param place the old face, a part of a picture with as many channels; changed where it is
     */
    void paste(Mat face, Mat place);

    @Override
    default void close() {}
}
