package io.saccade.plugin.haareyecapture;

import io.saccade.api.data.Region;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/** Finds eyes in one frame after the other. One thread; the owner closes it. */
interface EyeFinder extends AutoCloseable {
    /**
     * The eyes of a frame, none or one or many.
     *
     * @param picture CV_8UC3 in BGR, or CV_8UC1
     */
    List<Region> find(Mat picture);

    /** Forgets what it remembers of earlier frames: the next one is of another film. */
    default void forget() {}

    @Override
    void close();
}
