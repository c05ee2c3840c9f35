package io.saccade.plugin.facedetection;

import io.saccade.api.data.Region;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/** Detects faces in pictures. Single-threaded; the owner closes it. */
interface FaceDetector extends AutoCloseable {
    /**
     * Returns the faces of a picture, within its bounds.
     *
     * @param picture CV_8UC3 in BGR, or CV_8UC1; pictures may differ in size
     */
    List<Face> find(Mat picture) throws Exception;

    /**
     * Returns the faces that may be the given face of the previous picture, and perhaps others. Implementations may
     * search only near it, to save time.
     */
    default List<Face> findNear(Mat picture, Region face) throws Exception {
        return find(picture);
    }

    @Override
    void close();
}
