package io.saccade.plugin.facedetection;

import io.saccade.api.data.Region;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;

/** Finds the one face that is wanted of each picture. One thread. */
interface FaceSearch {
    Optional<Region> search(Mat picture) throws Exception;

    /** The next picture is of another film: what was seen before says nothing of it. */
    default void begin() {}

    /** In place of a search, where what it would find is known. */
    default void found(Optional<Region> face) {}
}
