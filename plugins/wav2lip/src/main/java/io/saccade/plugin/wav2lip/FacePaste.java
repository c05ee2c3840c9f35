package io.saccade.plugin.wav2lip;

import org.bytedeco.opencv.opencv_core.Mat;

/** A method to paste a new face over an old one. */
interface FacePaste extends AutoCloseable {
    /**
     * Scales the face to the place's size and pastes it.
     *
     * @param face of any size
     * @param place the old face, a part of a picture with the same number of channels; changed in place
     */
    void paste(Mat face, Mat place, FacePlace where);

    @Override
    default void close() {}
}
