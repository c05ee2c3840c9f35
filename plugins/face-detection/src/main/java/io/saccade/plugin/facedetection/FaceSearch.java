package io.saccade.plugin.facedetection;

import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;

/** Finds the selected face in each picture. Single-threaded. */
interface FaceSearch {
    Optional<Face> search(Mat picture) throws Exception;

    /** Resets the search because the next picture belongs to another film. */
    default void begin() {}

    /** Reports a face known from the cache, in place of a search. */
    default void found(Optional<Face> face) {}
}
