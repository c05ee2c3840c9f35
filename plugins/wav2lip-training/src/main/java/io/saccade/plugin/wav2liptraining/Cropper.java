package io.saccade.plugin.wav2liptraining;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Region;
import org.bytedeco.opencv.opencv_core.Mat;

/** Cuts faces out of frames, all to one size. One thread; the owner closes it. */
interface Cropper extends AutoCloseable {
    /** The next frame is of another film. */
    void begin();

    /** The face, CV_8UC3, valid until the next call; empty where nothing of it lies in the frame. */
    Mat crop(Frame frame, Region face);

    @Override
    void close();
}
