package io.saccade.plugin.facedetection;

import io.saccade.api.data.Region;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/** Finds faces in one picture after the other. One thread; the owner closes it. */
interface FaceDetector extends AutoCloseable {
    /**
     * The faces of a picture, within it.
     *
     * @param picture CV_8UC3 in BGR, or CV_8UC1; pictures may differ in size
     */
    List<Region> find(Mat picture) throws Exception;

    /** Those that may be this face, seen a picture ago; of others some or none. Where that costs less, it is less. */
    default List<Region> findNear(Mat picture, Region face) throws Exception {
        return find(picture);
    }

    @Override
    void close();
}
