package io.saccade.plugin.wav2liptraining.talkers;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Region;
import org.bytedeco.opencv.opencv_core.Mat;

/** Crops faces out of frames and scales them to one size. Not thread-safe; the owner closes it. */
public interface Cropper extends AutoCloseable {
    /** Starts a new film. */
    void begin();

    /** Returns the face, CV_8UC3, valid until the next call; empty if the face lies outside the frame. */
    Mat crop(Frame frame, Region face);

    @Override
    void close();
}
