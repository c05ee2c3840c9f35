package io.saccade.plugin.haareyecapture;

import io.saccade.api.data.Region;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/** Detects eyes in frames. Single-threaded; the owner closes it. */
interface EyeFinder extends AutoCloseable {
    /**
     * Returns the eyes of a frame: any number, including none.
     *
     * @param picture CV_8UC3 in BGR, or CV_8UC1
     */
    List<Region> find(Mat picture);

    /** Forgets earlier frames because the next one belongs to another film. */
    default void forget() {}

    @Override
    void close();
}
